import { i18n } from '#i18n';
import { COMMAND_IDS, type CommandId, commandOf } from '@/utils/commands/table.ts';
import { browser } from '@/utils/platform/browser.ts';
import { newId } from '@/utils/platform/id.ts';
import { injectReader } from '@/utils/platform/inject.ts';
import { callReader } from '@/utils/platform/messages/messages.ts';
import { openSidePanel } from '@/utils/platform/side-panel.ts';
import { openNextEntry } from './next-entry.ts';

/** The tab that a command was given in. */
interface Place {
  id?: number | undefined;
  windowId?: number | undefined;
}

/** Hands a command to the reader of a tab; where none has read the page, one comes first: the reviewer asks for it. */
async function forward(tabId: number, command: CommandId): Promise<void> {
  const isRun = await callReader(tabId, 'runCommand', { command }).catch(() => false);
  if (isRun) return;
  await injectReader(tabId);
  await callReader(tabId, 'open', { asked: true });
  await callReader(tabId, 'runCommand', { command });
}

/** Does what the reviewer asked the browser for. On pages that nobody may read nothing comes of it. */
function run(name: string, tab: Place | undefined): void {
  const command = COMMAND_IDS.find((id) => id === name);
  if (!command || tab?.id === undefined) return;
  const { id, windowId } = tab;
  // Before any `await`: later the browser does not take it for the reviewer's own wish.
  if (command === 'panel.open') void openSidePanel(windowId!).catch(() => {});
  else if (command === 'entry.next') void openNextEntry(id, newId()).catch(() => {});
  else void forward(id, command).catch(() => {});
}

/** Puts the commands of the table that belong there into the context menu. */
async function makeMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const id of COMMAND_IDS) {
    const { menu } = commandOf(id);
    if (menu)
      browser.contextMenus.create({ id, title: i18n.t(`command.${id}`), contexts: MENU_PLACES[menu] });
  }
}

type MenuPlace = 'selection' | 'page' | 'action';

const MENU_PLACES: Record<'selection' | 'page', [MenuPlace, ...MenuPlace[]]> = {
  selection: ['selection'],
  page: ['page', 'selection', 'action'],
};

/** Hears the keys that the browser keeps for us, and the context menu. */
export function watchCommands(): void {
  browser.commands.onCommand.addListener((name, tab) => run(name, tab));
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => run(String(menuItemId), tab));
  browser.runtime.onInstalled.addListener(() => void makeMenu());
  browser.runtime.onStartup.addListener(() => void makeMenu());
}
