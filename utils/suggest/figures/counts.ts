import type { Lexicon } from '../lexicon/lexicon.ts';
import { endsSentence } from '../sentence.ts';
import { isCapital, isSign, NUMBER, type Tokens, WORD } from '../tokens.ts';
import { isYear } from './calendar/dates.ts';
import { startsChange } from './fields/direction.ts';
import type { Figure } from './figure.ts';
import type { Amount } from './number/amount.ts';
import type { Unit } from './number/unit.ts';

/** Labels up to this number are as often counted things before them: “Tổ 5 phường …” against “mỗi tổ 5 người”. */
const LOOSE_LABEL = 99;

/** Between these, four digits without a dot are a year far more often than a count. */
const FIRST_RECENT_YEAR = 2000;
const LAST_RECENT_YEAR = 2036;
/** Names have no such numbers, but amounts do. */
const THOUSAND = 1000;

/** Is the number a name rather than an amount, because of the word before it (“Quận 8”, “lần thứ 11”, “năm 2020”)? */
export function isLabelled(
  tokens: Tokens,
  lexicon: Lexicon,
  at: number,
  amount: Amount,
  unit: Unit | null,
): boolean {
  const match = at > 0 ? lexicon.labels.longest(tokens.ids, at - 1, -1, -1) : 0;
  if (!match) return false;
  const greatest = lexicon.labels.valueOf(match);
  const value = firstOf(amount);
  const isAmount = unit !== null && unit.kind !== 'count' && unit.kind !== 'duration';
  if (unit?.kind === 'percent' || unit?.kind === 'points') return false;
  // “Điều 5”, “Quốc lộ 19 km …” are labels; an area or a sum after such a word is not (“xuất khẩu điều 3,6 tỷ USD”).
  if (greatest === 0) return !(isAmount && (amount.last.isDecimal || unit.hasMagnitude || value >= THOUSAND));
  if (isYear(tokens, at) && greatest < LOOSE_LABEL) return !isAmount || greatest < 0;
  if (isAmount || greatest < 0) return false;
  const before = at - lexicon.lengthOf(match) - 1;
  const isPerThing = before >= 0 && lexicon.is(tokens.ids[before]!, 'quantifier');
  if (value > greatest || amount.form === 'ratio' || (isPerThing && unit?.isKnown)) return false;
  return greatest < LOOSE_LABEL || !unit?.isKnown || isPlaceName(tokens, lexicon, unit);
}

/** “Tổ 5 phường Tân An”, “Phường 7 Quận 8”: the next place, not what is counted. “thông báo 45 trường hợp” counts. */
const isPlaceName = (tokens: Tokens, lexicon: Lexicon, { from }: Unit): boolean =>
  lexicon.is(tokens.ids[from]!, 'container') &&
  (isCapital(tokens, from + 1) || tokens.kinds[from + 1] === NUMBER);

const firstOf = ({ value, last }: Amount): number =>
  typeof value === 'number' ? value : typeof value === 'string' ? last.value : value[0];

/** Does a figure count as a statistic: an amount of something, a share, or a change of time? */
export function isStatistic(tokens: Tokens, lexicon: Lexicon, figure: Figure, unit: Unit | null): boolean {
  const { amount } = figure;
  if (amount.form === 'ratio') return isShare(tokens, lexicon, figure, unit);
  if (!unit) return false;
  const isAddress = isCapital(tokens, unit.from) && lexicon.is(tokens.ids[unit.from]!, 'address');
  if (isAddress) return false;
  if (unit.kind === 'count') {
    // Averages have fractions (“17,25 tiêu chí”), and so have the numbers of headings (“2.1 Mục tiêu”).
    const isAverage = (unit.isKnown && !isCapital(tokens, unit.from)) || figure.unit?.includes('/') === true;
    const isWhole = !amount.last.isDecimal || amount.last.maybeThousands;
    const mayBeYear = isYear(tokens, amount.from) && (!unit.isKnown || isYearOfName(tokens, lexicon, figure));
    return (isWhole || unit.hasMagnitude || isAverage) && !mayBeYear;
  }
  if (unit.kind === 'duration')
    return (
      (figure.direction !== null && figure.direction !== 'equal') ||
      startsChange(tokens, lexicon, figure.from, figure.to)
    );
  if (unit.kind === 'multiple')
    return figure.kind === 'multiple' || (amount.last.value > 1 && !isRule(tokens, lexicon, figure));
  if (unit.kind === 'money') return amount.last.value > 0;
  return true;
}

/** Tokens before “2 lần” that may tell how often a thing is to be done. */
const LONGEST_RULE = 8;

/** “mỗi tháng họp 2 lần”, “không quá 3 lần”, “2 lần/tuần”: how often something may or must be done is no result. */
function isRule(tokens: Tokens, lexicon: Lexicon, { from, comparator, unit }: Figure): boolean {
  if (comparator === 'at_most' || unit?.includes('/')) return true;
  for (let at = from - 1; at >= 0 && from - at <= LONGEST_RULE && !endsSentence(tokens, at); at -= 1)
    if (tokens.kinds[at] === WORD && lexicon.is(tokens.ids[at]!, 'each')) return true;
  return false;
}

/** “Luật Đất đai 2024 quy định …”, “Xuân 2024 tỉnh …”: years of our time, unless a verb of having leads them. */
function isYearOfName(tokens: Tokens, lexicon: Lexicon, { from, amount }: Figure): boolean {
  const { value } = amount.last;
  const isRecent = value > FIRST_RECENT_YEAR && value < LAST_RECENT_YEAR;
  const isLed = from < amount.from || (from > 0 && lexicon.is(tokens.ids[from - 1]!, 'fractionLead'));
  return isRecent && !isLed;
}

/** “152/159 tổ chức” is a share, “bằng 1/6” a fraction; what could be a date is one unless a known unit follows. */
function isShare(
  tokens: Tokens,
  lexicon: Lexicon,
  { amount, from, direction }: Figure,
  unit: Unit | null,
): boolean {
  if (unit) return unit.kind !== 'duration';
  if (direction !== null) return true;
  const before = amount.from > 0 && tokens.kinds[amount.from - 1] === WORD ? tokens.ids[amount.from - 1]! : 0;
  const after = tokens.kinds[amount.to] === WORD ? tokens.ids[amount.to]! : 0;
  // “3/4 diện tích”: what can be divided follows, so it is no date.
  if (amount.last.value <= 10 && lexicon.is(after, 'divisible')) return true;
  const isFraction = amount.last.value <= 10 && (from < amount.from || lexicon.is(before, 'fractionLead'));
  if (isFraction && lexicon.is(after, 'fractionTail')) return true;
  return amount.last.value > 31 && isSign(tokens, amount.to, '(');
}
