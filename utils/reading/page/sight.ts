import type { TextState } from '@/utils/article/index.ts';
import { markedText } from '@/utils/article/index.ts';
import type { Snapshot } from '@/utils/model/records.ts';
import { shownPages } from '@/utils/platform/shown-pages.ts';
import { hiderOf } from '@/utils/text/hiding.ts';
import type { Mark } from '../marks/mark.ts';
import { lookUp, spansIn } from './kept-texts.ts';
import type { Page } from './page.ts';

/** Whether a kept text, or today’s, was read from print. */
export const isPrint = (marked: Snapshot | undefined): boolean => !!(shownPages() || marked?.origin);

/**
 * How the page differs from the article as it was last marked; null where no mark counts in the article's text, and
 * while that has not been compared: marks have no places then either.
 */
export function compareText(
  page: Page,
  marks: readonly Mark[],
  snapshots: readonly Snapshot[],
): TextState | null {
  const marked = markedText(
    marks.map(({ annotation }) => annotation),
    snapshots,
  );
  if (!marked) return null;
  const since = marked.takenAt;
  const text = page.text('article');
  const comparisons = page.comparisons.now;
  if (!comparisons)
    return text.text === marked.text ? { shows: 'whole', difference: 'none', pieces: [], since } : null;
  const spans = spansIn(marks, marked.hash);
  const comparison = comparisons.compare(text, marked.text, spans, lookUp(snapshots));
  // Printed pages are read from their runs: in another frame, by a later version or beside the web the same words read otherwise.
  const difference =
    isPrint(marked) && comparison.difference === 'edited' ? 'differs' : comparison.difference;
  return { ...comparison, difference, since };
}

/** Whether a part was unfolded that holds marks: it may lie outside of what was read as the article. */
export const isUnfolded = (marks: readonly Mark[]): boolean =>
  marks.some(({ unseen }) => unseen?.hider && hiderOf(unseen.hider) === null);
