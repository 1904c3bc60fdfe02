import { textHash } from '@/utils/article/index.ts';
import { checkFiguresInSteps, type FigureProfile, type Finding } from '@/utils/figures/index.ts';
import type { Article, Snapshot } from '@/utils/model/records.ts';
import { now } from '@/utils/platform/id.ts';
import { callReader } from '@/utils/platform/messages/messages.ts';
import type { PageHead } from '@/utils/platform/panel/protocol.ts';

/** An article that was checked. */
export interface Checked {
  article: Article;
  /** The very text that was checked. */
  text: Snapshot;
  /** In text order. */
  findings: readonly Finding[];
  /** Null until it is worked out, which is after the findings. */
  profile: FigureProfile | null;
}

/** Milliseconds of work after which keys are heard and the panel is drawn. */
const STRETCH = 40;

/** The panel is drawn and hears keys in between. */
export const nextTask = () => new Promise((resolve) => setTimeout(resolve));

/**
 * Checks the figures of the page in a tab.
 * @param onProgress told how much is done, from 0 to 1, where it takes long
 * @param signal aborts when its outcome is no longer wanted
 * @returns null where the page has gone on meanwhile, which says so, and is checked then
 */
export async function checkPage(
  tabId: number,
  { hash }: PageHead,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<Checked | null> {
  const page = await callReader(tabId, 'describePage', null);
  if (!page || textHash(page.seen.text) !== hash) return null;
  await nextTask();
  const { article } = page;
  const { text } = page.seen;
  const steps = checkFiguresInSteps(text, { title: article.title, publishedOn: article.publishedOn });
  let since = performance.now();
  while (!signal.aborted) {
    const step = steps.next();
    if (step.done)
      return {
        article,
        text: { articleId: article.id, hash, scope: 'article', text, takenAt: now() },
        findings: step.value,
        profile: null,
      };
    if (performance.now() - since < STRETCH) continue;
    onProgress(step.value);
    await nextTask();
    since = performance.now();
  }
  return null;
}
