import { orderOf } from '@/utils/model/target.ts';
import type { Mark } from '../marks/mark.ts';
import type { Session } from '../session.ts';

/** In the order of the text; the ambiguous and the lost, which have no place, come last. */
function inTextOrder(marks: readonly Mark[]): Mark[] {
  const place = ({ anchoring }: Mark) => anchoring.span?.start ?? Number.POSITIVE_INFINITY;
  return [...marks].sort(
    (a, b) => place(a) - place(b) || orderOf(a.annotation.target) - orderOf(b.annotation.target),
  );
}

/** A mark's place among those of the page, counted from 1. */
export function positionOf({ marks }: Pick<Session, 'marks'>, mark: Mark): { index: number; count: number } {
  const all = inTextOrder(marks.all.value);
  return { index: all.indexOf(mark) + 1, count: all.length };
}

/**
 * Looks at the mark after or before the one being looked at, going round at the ends; from elsewhere, at the first or
 * the last one. Reaches also those that a click cannot: the lost ones, and marks inside of links.
 */
export function stepMark({ focus, marks }: Pick<Session, 'focus' | 'marks'>, step: 1 | -1): void {
  const all = inTextOrder(marks.all.value);
  if (all.length === 0) return;
  const current = focus.mark.value ? all.indexOf(focus.mark.value) : step > 0 ? -1 : 0;
  focus.turnToMark(all[(current + step + all.length) % all.length]!.annotation.id);
}

/** Looks at the suggestion after or before the focused one, or the first one in sight, going round at the ends. */
export function stepSuggestion(
  { focus, page, suggestions }: Pick<Session, 'focus' | 'page' | 'suggestions'>,
  step: 1 | -1,
): void {
  const open = suggestions.open.value;
  if (open.length === 0) return;
  const current = focus.suggestion.value;
  const inSight = open.findIndex(
    (one) => (page.current.value?.rangeOf('article', one)?.getBoundingClientRect().bottom ?? -1) > 0,
  );
  const index = current ? open.indexOf(current) + step : Math.max(0, inSight);
  focus.turnToSuggestion(open[(index + open.length) % open.length]!);
}
