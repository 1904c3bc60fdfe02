import { trimmed } from './after.ts';
import type { Ground, Range } from './ground.ts';
import { isComma, isDash, isStrong } from './signs.ts';

/** Tokens of a standard that a figure is measured against. */
export const LONGEST_STANDARD = 14;

/** The words that name a standard, up to a sign, the next figure or a verb that tells on (“và giảm …”). */
export function standardAt(ground: Ground, start: number, limit: number): Range {
  const { tokens, words } = ground;
  const to = Math.min(limit, start + LONGEST_STANDARD);
  let at = start;
  while (at < to && !endsStandard(ground, at)) {
    if (at > start && words.from(tokens, 'baselineEnd', at, to)) break;
    at += 1;
  }
  return { from: start, to: trimmed(ground, start, at) };
}

const endsStandard = ({ tokens }: Ground, at: number): boolean =>
  isComma(tokens, at) ||
  isStrong(tokens, at) ||
  isDash(tokens, at) ||
  '()“”"'.includes(tokens.text[tokens.starts[at]!]!);

/** Where the standard begins that “so với” names at a token; `at` when none is named here. “so cùng kỳ” keeps its words. */
export function afterCompare({ tokens, words }: Ground, at: number, to: number): number {
  const length = words.from(tokens, 'compare', at, to);
  return length && words.from(tokens, 'ownStandard', at + 1, to) ? at + 1 : at + length;
}
