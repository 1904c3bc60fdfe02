import type { AnnotationKind, AreaTarget } from '@/utils/model/records.ts';
import type { Session } from '../session.ts';

/** Marks an area of the print with the words that the reviewer typed there, and turns to it: a verb of the page for files alone. */
export function markArea({ focus, marks }: Session, kind: AnnotationKind, target: AreaTarget): void {
  const [mark] = marks.make([{ kind, target, origin: 'reviewer' }]);
  if (mark) focus.turnToMark(mark.annotation.id, { isNew: true });
}
