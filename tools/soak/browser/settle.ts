import type { Page } from '@playwright/test';
import type { Model } from '../model/model.ts';
import type { ArticleTab, Workplace } from './workplace.ts';

/** Milliseconds until the UI has confirmed, or has said that it could not. */
const PATIENCE = 20_000;
const PAUSE = 30;

/** Whether the browser would ask before a page is left, as it does while something is not saved. */
const ASKS = `(() => {
  const leaving = new Event('beforeunload', { cancelable: true });
  dispatchEvent(leaving);
  return leaving.defaultPrevented;
})()`;

/** An expression: the words that are painted so. @param states of marks, as the names of highlights tell them */
const paintedAs = (states: string): string => `[...CSS.highlights].flatMap(([name, pieces]) =>
  /^but-nho-.*-(?:${states})-(?:light|dark)$/.test(name) ? [...pieces].map((piece) => {
    const range = document.createRange();
    range.setStart(piece.startContainer, piece.startOffset);
    range.setEnd(piece.endContainer, piece.endOffset);
    return range.toString();
  }) : [])`;

/** Whether a page would be left without a question: all that was done there is said to be saved. */
export const asksToStay = (page: Page): Promise<boolean> => page.evaluate<boolean>(ASKS);

export const paintedMarks = ({ page }: ArticleTab): Promise<string[]> =>
  page.evaluate<string[]>(paintedAs('mark|moved|changed'));

/** The words that the machine proposes to mark. */
export const paintedSuggestions = ({ page }: ArticleTab): Promise<string[]> =>
  page.evaluate<string[]>(paintedAs('suggestion'));

/** Waits for something, and says whether it came. */
async function comes(ask: () => Promise<boolean>): Promise<boolean> {
  for (const giveUp = Date.now() + PATIENCE; ; await new Promise((resolve) => setTimeout(resolve, PAUSE))) {
    if (await ask()) return true;
    if (Date.now() > giveUp) return false;
  }
}

/** What was said to be unsaved is saved again, where that is offered. */
async function saveAgain(page: Page): Promise<void> {
  const again = page.getByRole('button', { name: 'Lưu lại' }).first();
  if (await again.isVisible()) await again.click({ timeout: 2_000 }).catch(() => {});
}

/** Waits until a tab's work is confirmed: the icon counts every mark that is painted, and the page may be left. */
async function settleTab(workplace: Workplace, tab: ArticleTab): Promise<string | null> {
  let last = '';
  const isSettled = await comes(async () => {
    const [asks, painted, badge] = await Promise.all([
      asksToStay(tab.page),
      paintedMarks(tab),
      workplace.badge(tab),
    ]);
    last = `the icon says ${badge}, ${painted.length} are painted, the page ${asks ? 'asks to stay' : 'may be left'}`;
    if (!asks && badge === painted.length) return true;
    await saveAgain(tab.page);
    return false;
  });
  return isSettled ? null : `${tab.by} is never settled: ${last}`;
}

async function settleLibrary(library: Page): Promise<string | null> {
  const isSettled = await comes(async () => {
    if (!(await asksToStay(library))) return true;
    await saveAgain(library);
    return false;
  });
  return isSettled ? null : 'the library never lets itself be left';
}

/** Waits until all that was done is confirmed. @returns what never was */
export async function settle(workplace: Workplace, model: Model): Promise<string[]> {
  const unsettled: string[] = [];
  const end = (by: string, problem: string | null) => {
    if (problem) unsettled.push(problem);
    else model.confirm(by);
  };
  const library = await workplace.library();
  await Promise.all([
    ...workplace.tabs.map(async (tab) => end(tab.by, await settleTab(workplace, tab))),
    settleLibrary(library).then((problem) => end('library', problem)),
  ]);
  return unsettled;
}
