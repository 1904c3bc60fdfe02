import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { keyLabel } from '@/utils/commands/keymap.ts';
import { COMMAND_IDS, type CommandId, commandOf } from '@/utils/commands/table.ts';
import { browser } from '@/utils/platform/browser.ts';

/** Where Chromium has the reviewer assign keys; Firefox opens its own place by a call. */
const CHROMIUM_SHORTCUTS = 'chrome://extensions/shortcuts';

const openShortcuts = (): Promise<unknown> => {
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  return openShortcutSettings
    ? openShortcutSettings.call(browser.commands)
    : browser.tabs.create({ url: CHROMIUM_SHORTCUTS });
};

/** What keys the browser really keeps for us: it drops, without a word, those that it or another extension has. */
export function BrowserKeys() {
  const [given, setGiven] = useState<ReadonlyMap<string, string> | null>(null);
  useEffect(() => {
    const read = async () => {
      const commands = await browser.commands.getAll();
      setGiven(new Map(commands.map(({ name, shortcut }) => [name ?? '', shortcut ?? ''])));
    };
    void read();
    // Keys are assigned in another tab.
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  if (!given) return null;
  return (
    <section class="stack" aria-labelledby="browser-keys">
      <h2 id="browser-keys">{i18n.t('options.browserKeys')}</h2>
      <p class="faint">{i18n.t('options.browserKeysHint')}</p>
      <table class="keys">
        <tbody>
          {COMMAND_IDS.filter((id) => commandOf(id).browser !== undefined).map((id) => (
            <tr key={id} data-command={id}>
              <th scope="row">{i18n.t(`command.${id}`)}</th>
              <td>
                <Given id={id} shortcut={given.get(id) ?? ''} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <button type="button" data-testid="assign-keys" onClick={() => void openShortcuts()}>
          {i18n.t('options.assign')}
        </button>
      </p>
    </section>
  );
}

function Given({ id, shortcut }: { id: CommandId; shortcut: string }) {
  const wanted = commandOf(id).browser!;
  if (shortcut) return <kbd>{shortcut}</kbd>;
  if (!wanted) return <span class="faint">{i18n.t('options.unassigned')}</span>;
  return <span class="refused">{i18n.t('options.refusedByBrowser', [keyLabel(wanted)])}</span>;
}
