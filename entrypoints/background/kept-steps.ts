import { browser } from '@/utils/platform/browser.ts';

/** The reviewer's history in each tab, for as long as the browser runs: one item for each article that was read there. */

const PREFIX = 'steps';

const itemOf = (tabId: number, articleId: string) => `${PREFIX} ${tabId} ${articleId}`;

/** Steps as the reader has written them; the background does not look into them. */
interface KeptSteps {
  done: string;
  undone: string;
}

export async function keepSteps(tabId: number, articleId: string, kept: KeptSteps): Promise<void> {
  // Should the browser's memory be full, history is shorter after the next reload.
  await browser.storage.session.set({ [itemOf(tabId, articleId)]: kept }).catch(() => {});
}

/** @returns null where none were kept */
export async function readSteps(tabId: number, articleId: string): Promise<KeptSteps | null> {
  const item = itemOf(tabId, articleId);
  const found: unknown = (await browser.storage.session.get(item))[item];
  return (found as KeptSteps | undefined) ?? null;
}

export const isKeptIn = (item: string, tabId: number): boolean => item.startsWith(`${PREFIX} ${tabId} `);
