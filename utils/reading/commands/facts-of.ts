import type { Facts, Target } from '@/utils/commands/facts.ts';
import { isLost } from '../marks/mark.ts';
import type { Session } from '../session.ts';

/** What commands over an article are about, the innermost first. */
function targetOf({ focus, selection, viewing }: Session): Target | null {
  if (viewing.isHelpOpen.value) return 'help';
  if (selection.seeking.value) return 'bounds';
  // While words are selected the adder stands there, and no card is seen that could be meant.
  if (selection.selected.value) return 'selection';
  const { value: current } = focus.current;
  // A finding is answered in the panel alone.
  if (!current || current.type === 'finding') return null;
  return current.type === 'textChange' ? 'change' : current.type;
}

/**
 * What is true over an article right now.
 * @param where whose the keys are, as far as the page's elements tell
 */
export function factsOf(
  session: Session,
  where: Pick<Facts, 'focus' | 'control'>,
): Facts & { surface: 'page' } {
  const { focus, history, marks, suggestions } = session;
  const mark = focus.mark.value;
  return {
    ...where,
    surface: 'page',
    target: targetOf(session),
    isLost: mark !== null && isLost(mark),
    candidates: mark?.anchoring.candidates.length ?? 0,
    marks: marks.all.value.length,
    suggestions: suggestions.open.value.length,
    // Nor is it known yet that there is nothing.
    canUndo: history.undoable.value !== null || !history.isKnown.value,
    canRedo: history.redoable.value !== null,
    isTextSelected: false,
  };
}
