import type { Comparisons, Shows } from '@/utils/article/index.ts';
import type { Snapshot, TextScope, TextTarget } from '@/utils/model/records.ts';
import type { ArticleText } from '@/utils/text/article-text.ts';
import { lookUp, spansIn } from '../page/kept-texts.ts';
import type { Mark } from './mark.ts';

/** As much of a page as is needed: the page brings what is here. */
interface ComparedPage {
  text: (scope: TextScope) => ArticleText;
  comparisons: { now: Comparisons | null };
}

/**
 * Says of marks that were not found as they were marked whether anything is known against them. Those whose words are
 * only not shown today keep what was last proved of them, and are drawn nowhere.
 * @throws the signal's reason when it aborts first
 */
export async function lookCloser(
  page: ComparedPage,
  marks: readonly Mark[],
  snapshots: readonly Snapshot[],
  signal: AbortSignal,
): Promise<readonly Mark[]> {
  const isFound = ({ anchoring: { status }, unseen }: Mark) =>
    status === 'exact' || status === 'moved' || status === 'area' || unseen !== undefined;
  const comparisons = page.comparisons.now;
  if (!comparisons || marks.every(isFound)) return marks;
  const snapshotOf = lookUp(snapshots);
  const shown = new Map<string, Shows>();
  const showsOf = ({ scope, snapshotHash }: TextTarget): Shows => {
    const marked = snapshotOf(snapshotHash);
    if (marked === null) return 'whole';
    const known = shown.get(snapshotHash);
    if (known) return known;
    const spans = spansIn(marks, snapshotHash);
    const { shows } = comparisons.compare(page.text(scope), marked, spans, snapshotOf);
    shown.set(snapshotHash, shows);
    return shows;
  };
  const lost = marks.flatMap((mark) => {
    const { id, target, kind } = mark.annotation;
    if (isFound(mark) || target.type === 'area') return [];
    const { anchoring } = mark;
    return { id, target, kind, anchoring, text: page.text(target.scope), shows: showsOf(target) };
  });
  const reasons = await comparisons.unseen(lost, snapshotOf, { signal });
  return marks.map((mark) => {
    const { annotation } = mark;
    const unseen = reasons.get(annotation.id);
    if (!unseen) return mark;
    const { anchorStatus: status, currentQuote: quote } = annotation;
    return { annotation, anchoring: { status, span: null, quote, candidates: [] }, unseen };
  });
}
