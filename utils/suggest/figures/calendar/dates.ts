import type { Lexicon } from '../../lexicon/lexicon.ts';
import { isGlued, isSign, NUMBER, type Tokens, textOf, WORD } from '../../tokens.ts';
import { numeralAt } from '../number/amount.ts';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
const FULL_DATE = /^(?:\d{1,2}[.,]\d{1,2}[.,]\d{4}|(?:0?[1-9]|1[0-2])\.(?:19|20)\d\d)$/;
const DAY_AND_MONTH = /^(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])$/;

/** Is the token a year as it is printed: four digits, no separator? */
export function isYear(tokens: Tokens, at: number): boolean {
  if (tokens.kinds[at] !== NUMBER || tokens.ends[at]! - tokens.starts[at]! !== 4) return false;
  const value = numeralAt(tokens, at)?.value ?? 0;
  return value >= FIRST_YEAR && value <= LAST_YEAR;
}

/**
 * Where a date, a clock time, a period of years, a phone number or another chain of numbers ends that starts at a
 * token. What could be a date or a share (“15/10”) is a date only after a word of time.
 * @returns the index after its last token, or `at` when none starts here
 */
export function endOfDate(tokens: Tokens, lexicon: Lexicon, at: number): number {
  const text = textOf(tokens, at);
  const before = at > 0 && tokens.kinds[at - 1] === WORD ? tokens.ids[at - 1]! : 0;
  if (FULL_DATE.test(text)) return at + 1;
  if (DAY_AND_MONTH.test(text) && lexicon.is(before, 'temporal')) return at + 1;
  const end = endOfChain(tokens, at);
  const parts = (end - at + 1) / 2;
  if (parts >= 3) return end;
  if (isYear(tokens, at) && end > at + 1 && isYear(tokens, at + 2)) return end;
  if (parts === 2 && isDayOrMonth(tokens, at)) {
    if (isYear(tokens, end - 1)) return end;
    const isDay = (numeralAt(tokens, end - 1)?.value ?? 99) <= (isSign(tokens, at + 1, '/') ? 12 : 31);
    if (isDay && lexicon.is(before, 'temporal')) return end;
    if (isSign(tokens, at + 1, ':')) return end;
  }
  return at;
}

/** Numbers joined by slashes, dashes, colons or dots: “06 / 10 / 2021”, “15-16/7/2020”, “2021 - 2025”, “1900 1234”. */
function endOfChain(tokens: Tokens, at: number): number {
  let end = at + 1;
  while (end + 1 < tokens.count && tokens.kinds[end + 1] === NUMBER && isJoint(tokens, end)) end += 2;
  return end;
}

const isJoint = (tokens: Tokens, at: number): boolean =>
  isSign(tokens, at, '/') ||
  isSign(tokens, at, '-') ||
  isSign(tokens, at, '–') ||
  (isSign(tokens, at, ':') && isGlued(tokens, at) && isGlued(tokens, at + 1));

const isDayOrMonth = (tokens: Tokens, at: number): boolean => {
  const value = numeralAt(tokens, at)?.value ?? 0;
  return value >= 1 && value <= 31;
};
