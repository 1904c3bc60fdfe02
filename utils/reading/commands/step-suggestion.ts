import type { Session } from '../session.ts';

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
