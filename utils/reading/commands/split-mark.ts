import type { Span } from '@/utils/model/records.ts';
import { idsOf, type Mark } from '../marks/mark.ts';
import type { Session } from '../session.ts';

/**
 * Makes a mark of each figure that stands in one, with one undo for all. The mark itself goes to the first of them, with its
 * note and all that is written of its figure. It takes several owners as the verbs of marking.ts do, and stands apart since cards alone
 * ask for it.
 * @param spans the figures; the one that the mark tells of first
 */
export async function splitMark(
  { announcements, history, ledger, marks, page }: Session,
  id: string,
  spans: readonly Span[],
): Promise<void> {
  const mark = marks.get(id);
  const current = page.current.value;
  if (!mark || !current || !page.article.value) return;
  const { kind, target } = mark.annotation;
  if (target.type === 'area') return;
  const { scope } = target;
  const { text } = current.text(scope);
  const [own, ...others] = spans.map((span) => ({ scope, span, quote: text.slice(span.start, span.end) }));
  if (!own || !page.isFresh(own)) {
    announcements.tell({ says: 'pageChanged' });
    return;
  }
  let made: readonly Mark[] = [];
  const step = history.record({ says: 'split' }, () => {
    marks.move(mark, own, true);
    made = marks.make(
      others
        .filter((place) => !marks.at(kind, place))
        .map((place) => ({ ...place, kind, origin: 'reviewer' })),
    );
    return spans.length;
  });
  if ((await ledger.saved([id, ...idsOf(made)])) && step)
    announcements.tell({ says: 'split', count: spans.length }, { offer: { does: 'undo', steps: [step] } });
}
