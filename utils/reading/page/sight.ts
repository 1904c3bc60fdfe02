import type { Shows, TextState } from '@/utils/article/index.ts';
import { markedText } from '@/utils/article/index.ts';
import type { Snapshot, Target } from '@/utils/model/records.ts';
import { shownPages } from '@/utils/platform/shown-pages.ts';
import { hiderOf } from '@/utils/text/hiding.ts';
import type { Mark } from '../marks/mark.ts';
import type { Page } from './page.ts';

/** The kept texts by their hashes. */
const lookUp = (snapshots: readonly Snapshot[]) => {
  const texts = new Map(snapshots.map(({ hash, text }) => [hash, text]));
  return (hash: string) => texts.get(hash) ?? null;
};

const spansIn = (marks: readonly Mark[], hash: string) =>
  marks.flatMap(({ annotation: { target } }) => (target.snapshotHash === hash ? target : []));

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
  // Printed pages are read from their runs: in another frame, or by a later version, the same print may read otherwise.
  if (shownPages() && comparison.difference === 'edited') comparison.difference = 'differs';
  return { ...comparison, since };
}

/**
 * Says of marks that were not found as they were marked whether anything is known against them. Those whose words are
 * only not shown today keep what was last proved of them, and are drawn nowhere.
 * @throws the signal's reason when it aborts first
 */
export async function lookCloser(
  page: Page,
  marks: readonly Mark[],
  snapshots: readonly Snapshot[],
  signal: AbortSignal,
): Promise<readonly Mark[]> {
  const isFound = ({ anchoring: { status } }: Mark) => status === 'exact' || status === 'moved';
  const comparisons = page.comparisons.now;
  if (!comparisons || marks.every(isFound)) return marks;
  const snapshotOf = lookUp(snapshots);
  const shown = new Map<string, Shows>();
  const showsOf = ({ scope, snapshotHash }: Target): Shows => {
    const marked = snapshotOf(snapshotHash);
    if (marked === null) return 'whole';
    const known = shown.get(snapshotHash);
    if (known) return known;
    const spans = spansIn(marks, snapshotHash);
    const { shows } = comparisons.compare(page.text(scope), marked, spans, snapshotOf);
    shown.set(snapshotHash, shows);
    return shows;
  };
  const lost = marks
    .filter((mark) => !isFound(mark))
    .map(({ annotation: { id, target, kind }, anchoring }) => ({
      id,
      target,
      kind,
      anchoring,
      text: page.text(target.scope),
      shows: showsOf(target),
    }));
  const reasons = await comparisons.unseen(lost, snapshotOf, { signal });
  return marks.map((mark) => {
    const { annotation } = mark;
    const unseen = reasons.get(annotation.id);
    if (!unseen) return mark;
    const { anchorStatus: status, currentQuote: quote } = annotation;
    return { annotation, anchoring: { status, span: null, quote, candidates: [] }, unseen };
  });
}

/** Whether a part was unfolded that holds marks: it may lie outside of what was read as the article. */
export const isUnfolded = (marks: readonly Mark[]): boolean =>
  marks.some(({ unseen }) => unseen?.hider && hiderOf(unseen.hider) === null);
