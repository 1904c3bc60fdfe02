import type { Dialog, Page } from '@playwright/test';
import type { RunningExtension } from './launch.ts';

/** How often and how long to try to leave a page that asks to stay, in milliseconds. */
const PAUSE = 100;
const PATIENCE = 10_000;

/**
 * Closes the browser as a person does: a page on which something is not saved yet asks whether to leave it, and is
 * stayed on until it no longer does.
 */
export async function closeByHand({ context, close }: RunningExtension): Promise<void> {
  for (const page of context.pages()) await leave(page);
  await close();
}

/** @throws when the page never lets go */
async function leave(page: Page): Promise<void> {
  const giveUp = Date.now() + PATIENCE;
  let isClosed = false;
  while (!isClosed) {
    if (Date.now() > giveUp) throw new Error(`${page.url()} does not let itself be left.`);
    isClosed = await tryToLeave(page);
    if (!isClosed) await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/** @returns whether the page closed without a question */
async function tryToLeave(page: Page): Promise<boolean> {
  const answer = new Promise<boolean>((resolve) => {
    const stay = (dialog: Dialog) => void dialog.dismiss().then(() => resolve(false));
    page.once('dialog', stay);
    page.once('close', () => {
      page.off('dialog', stay);
      resolve(true);
    });
  });
  await page.close({ runBeforeUnload: true });
  return answer;
}
