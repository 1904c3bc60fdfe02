import type { Tokens } from '../../tokens.ts';
import { WORD } from '../../tokens.ts';
import type { Amount } from './amount.ts';
import type { NumberWords } from './number-words.ts';

/** A number in words; of “hàng nghìn” only the least is known. */
export type WrittenAmount = Amount & { isVague: boolean };

/** Words of a written number: “chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn …” is about the longest. */
const LONGEST = 24;

/**
 * Reads a number written in words: “ba”, “hai mươi lăm”, “một trăm linh năm nghìn”, “ba triệu rưỡi”, “một nửa”, “hai phần ba”;
 * “hàng nghìn” is at least a thousand.
 * @returns null when no number word stands at the token
 */
export function readWritten(tokens: Tokens, words: NumberWords, at: number): WrittenAmount | null {
  const fraction = readFraction(tokens, words, at);
  if (fraction) return fraction;
  const multiple = words.multiples.get(idAt(tokens, at));
  if (multiple !== undefined && at > 0 && idAt(tokens, at - 1) === words.times)
    return amount(at, at + 1, multiple, false);
  const isVague = words.vague.has(idAt(tokens, at));
  const start = isVague ? at + 1 : at;
  const sum: Sum = { total: 0, group: 0, lastScale: 0 };
  let to = start;
  while (
    to - start < LONGEST &&
    tokens.kinds[to] === WORD &&
    !isYears(tokens, words, start, to) &&
    add(sum, words, idAt(tokens, to))
  )
    to += 1;
  return to > start ? amount(at, to, sum.total + sum.group, isVague) : null;
}

/** “mười năm” is ten years: after a ten or a hundred, five is “lăm” or “linh năm”, unless a scale follows (“năm mươi”). */
function isYears(tokens: Tokens, words: NumberWords, start: number, at: number): boolean {
  return (
    at > start &&
    idAt(tokens, at) === words.year &&
    words.scales.has(idAt(tokens, at - 1)) &&
    !words.scales.has(idAt(tokens, at + 1))
  );
}

/** A number under way: what stands above the last scale of thousands, and the hundreds, tens and ones after it. */
interface Sum {
  total: number;
  group: number;
  lastScale: number;
}

/** Adds a word; false when the number does not go on with it. */
function add(sum: Sum, words: NumberWords, word: number): boolean {
  const digit = words.digits.get(word);
  const scale = words.scales.get(word);
  const isStarted = sum.total + sum.group > 0;
  if (digit !== undefined) {
    if (sum.group % 10 !== 0) return false;
    sum.group += digit;
  } else if (scale !== undefined && scale <= 100) sum.group = withTens(sum.group, scale);
  else if (scale !== undefined) {
    const isWhole = sum.lastScale > 0 && scale > sum.lastScale;
    sum.total = isWhole ? (sum.total + sum.group) * scale : sum.total + Math.max(1, sum.group) * scale;
    sum.group = 0;
    sum.lastScale = scale;
  } else if (words.halves.has(word) && sum.lastScale > 0) sum.total += sum.lastScale / 2;
  else return words.links.has(word) && isStarted;
  return true;
}

/** Ten and hundred multiply the digit before them, and leave the higher places alone. */
function withTens(group: number, scale: number): number {
  const digit = group % 10;
  return group - digit + Math.max(1, digit) * scale;
}

/** “nửa”, “một nửa”, “hai phần ba”. */
function readFraction(tokens: Tokens, words: NumberWords, at: number): WrittenAmount | null {
  const half = words.halves.has(idAt(tokens, at)) ? at : idAt(tokens, at) === words.one ? at + 1 : -1;
  if (half >= 0 && words.halves.has(idAt(tokens, half)))
    return { ...amount(at, half + 1, '1/2', false), form: 'ratio' };
  const above = words.digits.get(idAt(tokens, at));
  const below = words.digits.get(idAt(tokens, at + 2));
  if (above === undefined || below === undefined || idAt(tokens, at + 1) !== words.part) return null;
  return { ...amount(at, at + 3, `${above}/${below}`, false), form: 'ratio' };
}

const idAt = (tokens: Tokens, at: number): number => (at < tokens.count ? (tokens.ids[at] ?? 0) : 0);

const amount = (from: number, to: number, value: number | string, isVague: boolean): WrittenAmount => ({
  from,
  to,
  value,
  form: 'number',
  last: { value: typeof value === 'number' ? value : 2, isDecimal: false, maybeThousands: false },
  firstUnit: null,
  isVague,
});
