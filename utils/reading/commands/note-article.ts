import { headlinePlace } from '../page/headline-place.ts';
import type { Session } from '../session.ts';

/** Opens the remark on the article as a whole, which stands at its headline; makes it where there is none. */
export function noteArticle({ connection, focus, marks, page }: Session): void {
  const place = page.current.value && headlinePlace(page.current.value);
  if (!place || connection.isGone.value) return;
  if (!marks.at('remark', place)) marks.make([{ ...place, kind: 'remark', origin: 'reviewer' }]);
  const mark = marks.at('remark', place);
  if (mark) focus.turnToMark(mark.annotation.id, { isNew: true });
}
