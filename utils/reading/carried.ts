import type { Span } from '@/utils/model/records.ts';
import type { StatisticSuggestion, Suggestion } from '@/utils/suggest/index.ts';

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
  /** What a figure's field was read from may stand elsewhere than the figure: on the other side of the change, or in it. */
  const reasonsOf = ({ reasons }: StatisticSuggestion): StatisticSuggestion['reasons'] => {
    const known = Object.entries(reasons).flatMap(([field, { rule, words }]) => {
      if (words && words.start < end && words.end > start) return [];
      return [[field, { rule, words: words && (words.start < end ? words : moved(words)) }]];
    });
    return Object.fromEntries(known);
  };
  return suggestions.flatMap((one) => {
    const isBefore = one.end <= start;
    if (!isBefore && one.start < end) return [];
    if (one.kind === 'campaign') return isBefore ? one : { ...one, ...moved(one), outer: moved(one.outer) };
    const reasons = reasonsOf(one);
    return isBefore ? { ...one, reasons } : { ...one, ...moved(one), number: moved(one.number), reasons };
  });
}
