import type { Lexicon } from '../../lexicon/lexicon.ts';
import { isSign, NUMBER, type Tokens, WORD } from '../../tokens.ts';
import { numeralAt } from '../number/amount.ts';
import { endOfDate, isYear } from './dates.ts';

const LAST_DAY = 31;
const LAST_MONTH = 12;

/**
 * Where a date or a clock time ends that starts at a number token: what {@link endOfDate} knows, and numbers that a word
 * of the calendar names (“tháng 9”, “quý III/2021”, “ngày 2 và 3/9”, “lúc 9 giờ 30 phút”, “khóa 13”). “9 tháng năm 2021”
 * begins with a number that nothing names: it is a span of time.
 * @returns the index after its last token, or `at` when none starts here
 */
export function endOfTime(tokens: Tokens, lexicon: Lexicon, at: number): number {
  const date = endOfDate(tokens, lexicon, at);
  if (date > at) return withFurtherDays(tokens, lexicon, date);
  const clock = endOfClock(tokens, lexicon, at);
  if (clock > at) return clock;
  const value = numeralAt(tokens, at)?.value ?? Number.NaN;
  if (!isNamedTime(tokens, lexicon, at, value)) return at;
  return withFurtherDays(tokens, lexicon, at + 1);
}

/**
 * Is the number at a token the name of a time, because of the word before it? “mỗi tháng 9 kg” counts, “tháng 95 kg” too.
 * @param value the number, in digits or in words
 */
export function isNamedTime(tokens: Tokens, lexicon: Lexicon, at: number, value: number): boolean {
  const before = at - 1;
  if (before >= 0 && isYear(tokens, at) && isSign(tokens, before, '/')) return true;
  if (before < 0 || tokens.kinds[before] !== WORD || !lexicon.is(tokens.ids[before]!, 'calendar'))
    return false;
  const label = lexicon.labels.longest(tokens.ids, before, -1, -1);
  if (!label) return false;
  const first = at - lexicon.lengthOf(label);
  if (first > 0 && lexicon.is(tokens.ids[first - 1]!, 'quantifier')) return false;
  const greatest = lexicon.labels.valueOf(label);
  return greatest < 0 ? isYear(tokens, at) || value >= 1900 : greatest === 0 || value <= greatest;
}

/** “9 giờ”, “14h30”, “7 giờ 30 phút sáng”: a time of day where a word before or after says so, else a span of hours. */
function endOfClock(tokens: Tokens, lexicon: Lexicon, at: number): number {
  if (!isWord(tokens, lexicon, at + 1, 'hour')) return at;
  let end = at + 2;
  if (tokens.kinds[end] === NUMBER) end += isWord(tokens, lexicon, end + 1, 'minute') ? 2 : 1;
  const isNamed =
    isWord(tokens, lexicon, at - 1, 'clockLead') ||
    isWord(tokens, lexicon, end, 'temporal') ||
    isWord(tokens, lexicon, end, 'calendar');
  return isNamed ? end : at;
}

/** “ngày 2 và 3/9”, “ngày 9 đến 12 tháng 10”: further days of the same list. */
function withFurtherDays(tokens: Tokens, lexicon: Lexicon, from: number): number {
  const joint = from;
  const isJoint =
    isWord(tokens, lexicon, joint, 'and') ||
    isWord(tokens, lexicon, joint, 'to') ||
    isSign(tokens, joint, ',') ||
    isSign(tokens, joint, '-');
  const day = isJoint ? (numeralAt(tokens, joint + 1)?.value ?? LAST_DAY + 1) : LAST_DAY + 1;
  if (day > LAST_DAY) return from;
  const next = joint + 2;
  const isMonth = (value: number | undefined) => value !== undefined && value <= LAST_MONTH;
  if (isSign(tokens, next, '/') && isMonth(numeralAt(tokens, next + 1)?.value)) return next + 2;
  if (isWord(tokens, lexicon, next, 'calendar') && isMonth(numeralAt(tokens, next + 1)?.value)) return next;
  return from;
}

const isWord = (tokens: Tokens, lexicon: Lexicon, at: number, role: Parameters<Lexicon['is']>[1]): boolean =>
  at >= 0 && at < tokens.count && tokens.kinds[at] === WORD && lexicon.is(tokens.ids[at]!, role);
