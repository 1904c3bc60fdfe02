import type { ReaderState } from './state';

/** The words that our UI stands at: those that are selected, else the mark's or the suggestion's; null where it is docked. */
export function wordsAtHand(state: ReaderState): Range | null {
  const page = state.page.current.value;
  const mark = state.focusedMark.value;
  const span = mark ? mark.anchoring.span : state.focusedSuggestion.value;
  const scope = mark?.annotation.target.scope ?? 'article';
  return state.selection.value?.range ?? (span && page ? page.rangeOf(scope, span) : null);
}
