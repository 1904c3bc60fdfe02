import { type Session, scopeOf } from '@/utils/reading/index.ts';

/** The words that our UI stands at: those that are selected, else the mark's or the suggestion's; null where it is docked. */
export function wordsAtHand(session: Session): Range | null {
  const page = session.page.current.value;
  const mark = session.focus.mark.value;
  const span = mark ? mark.anchoring.span : session.focus.suggestion.value;
  const scope = mark ? scopeOf(mark.annotation.target) : 'article';
  return session.selection.selected.value?.range ?? (span && page ? page.rangeOf(scope, span) : null);
}
