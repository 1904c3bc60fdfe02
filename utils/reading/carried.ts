import type { Span } from '@/utils/model/records.ts';
import type { Suggestion } from '@/utils/suggest/index.ts';

/** Offset at which two texts begin to differ. */
function differAt(one: string, other: string): number {
  let at = 0;
  while (at < one.length && at < other.length && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return at;
}

/** How many UTF-16 units two texts share at the end, of those after `from`. */
function sharedEnd(one: string, other: string, from: number): number {
  const most = Math.min(one.length, other.length) - from;
  let shared = 0;
  while (shared < most && one.at(-1 - shared) === other.at(-1 - shared)) shared += 1;
  return shared;
}

/**
 * Suggestions where they stand in a text that has changed, until that is read itself: those before the first change, and
 * those after the last one. What stands between is left out, as nobody knows what it says now.
 * @param suggestions found in `from`
 */
export function carry(suggestions: readonly Suggestion[], from: string, to: string): readonly Suggestion[] {
  if (from === to) return suggestions;
  const start = differAt(from, to);
  const end = from.length - sharedEnd(from, to, start);
  const shift = to.length - from.length;
  const moved = (span: Span): Span => ({ start: span.start + shift, end: span.end + shift });
  return suggestions.flatMap((one) => {
    if (one.end <= start) return one;
    if (one.start < end) return [];
    return one.kind === 'campaign'
      ? { ...one, ...moved(one), outer: moved(one.outer) }
      : { ...one, ...moved(one), number: moved(one.number) };
  });
}
