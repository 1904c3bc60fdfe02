import { useContext, useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Surface } from '@/utils/commands/facts.ts';
import { actingKeys, type KeyMap, keyLabel } from '@/utils/commands/keymap.ts';
import { COMMAND_IDS, type CommandId, commandOf, GROUPS } from '@/utils/commands/table.ts';
import { Keys } from './Key.tsx';

interface CheatSheetProps {
  /** Where it is asked for: only what acts there is in it. */
  surface: Surface;
  onClose: () => void;
}

/** The keys that are worth knowing of a command: the one that is printed, and the one with Alt; of ten digits the ends. */
function shownKeys(id: CommandId, map: KeyMap): string[] {
  const keys = actingKeys(id, map);
  if (keys.length > 5) return [`${keys[0]}–${keys.at(-1)}`];
  return keys.filter((key, index) => index === 0 || /^(?:Alt|Ctrl)\+/.test(key)).map(keyLabel);
}

/** All keys that act on a surface, by what they are for. */
export function CheatSheet({ surface, onClose }: CheatSheetProps) {
  const map = useContext(Keys);
  const here = COMMAND_IDS.filter((id) => commandOf(id).at.includes(surface)).map((id) => ({
    id,
    group: commandOf(id).group,
    keys: shownKeys(id, map),
  }));
  return (
    <section class="card stack cheat" data-testid="cheat-sheet">
      <header class="row spread">
        <h2>{i18n.t('help.title')}</h2>
        <button type="button" class="plain" aria-label={i18n.t('card.close')} onClick={onClose}>
          ×
        </button>
      </header>
      <div class="groups">
        {GROUPS.map((group) => {
          const commands = here.filter((one) => one.group === group && one.keys.length > 0);
          return (
            commands.length > 0 && (
              <section key={group} aria-label={i18n.t(`commandGroup.${group}`)}>
                <h3>{i18n.t(`commandGroup.${group}`)}</h3>
                <dl>
                  {commands.map(({ id, keys }) => (
                    <div key={id} data-command={id}>
                      <dt>
                        {keys.map((key) => (
                          <kbd key={key}>{key}</kbd>
                        ))}
                      </dt>
                      <dd>{i18n.t(`command.${id}`)}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            )
          );
        })}
      </div>
      <p class="faint">{i18n.t(surface === 'page' ? 'help.onPage' : 'help.elsewhere')}</p>
    </section>
  );
}

/** The cheat sheet over a page of the extension. */
export function CheatDialog(props: CheatSheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="cheat-box" aria-label={i18n.t('help.title')} onClose={props.onClose}>
      <CheatSheet {...props} />
    </dialog>
  );
}
