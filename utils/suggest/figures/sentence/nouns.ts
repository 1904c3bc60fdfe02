import { isCapital, SIGN, WORD } from '../../tokens.ts';
import { trimmed } from './after.ts';
import { type Ground, isEmpty, type Range, type WordClass } from './ground.ts';
import { afterInsertion, isComma, isOpeningQuote } from './signs.ts';

/** Tokens of a noun phrase before a figure; a longer one is a clause. */
const LONGEST = 20;

/**
 * The noun phrase of measure in the words before a figure (“thu ngân sách trên địa bàn”, “tổng kinh phí”): it begins a
 * clause, or stands behind a verb, a preposition or an owner.
 * @param isOfCount a count is measured by the subject of its clause only, never by the object of another verb
 * @returns null when none reaches to the figure
 */
export function measureIn(ground: Ground, range: Range, isOfCount = false): Range | null {
  const measure = firstMeasureIn(ground, range, isOfCount);
  return measure && endedAtTurn(ground, measure);
}

/** The last one, for a figure that no verb links to it: “được trích từ ngân sách tỉnh 60%”. */
export function lastMeasureIn(ground: Ground, range: Range): Range | null {
  const { tokens, words } = ground;
  let last = firstMeasureIn(ground, range, false);
  for (let next = last; next; ) {
    next = firstMeasureIn(ground, { from: next.from + 1, to: range.to }, false);
    if (next && words.upTo(tokens, 'owning', next.from, range.from)) last = next;
  }
  return last && endedAtTurn(ground, last);
}

function firstMeasureIn(ground: Ground, { from, to }: Range, isOfCount: boolean): Range | null {
  const { tokens, words } = ground;
  for (let at = from; at < to; at += 1) {
    if (isOpeningQuote(tokens, at)) at = Math.max(at, afterInsertion(tokens, at, to) - 1);
    const length = words.from(tokens, 'measure', at, to);
    if (!length) continue;
    if (isOtherWord(ground, at, from, to) || !isHead(ground, at, from, isOfCount)) {
      at += length - 1;
      continue;
    }
    if (isOfCount && words.from(tokens, 'act', at, to) >= length) return null;
    return isDoer(ground, at, to) ? null : { from: at, to };
  }
  return null;
}

/** “chuyển đổi số”, “một số”, “nộp ngân sách”: no measure. */
function isOtherWord({ tokens, words }: Ground, at: number, from: number, to: number): boolean {
  for (let start = Math.max(from, at - 3); start <= at; start += 1) {
    if (start + words.from(tokens, 'notMeasure', start, to) > at) return true;
    if (start < at && start + words.from(tokens, 'act', start, to) > at) return true;
  }
  return false;
}

/** “Quỹ đã giúp”: who does it is not measured. */
function isDoer({ tokens, words }: Ground, from: number, to: number): boolean {
  for (let at = from + 1; at + 1 < to; at += 1)
    if (words.from(tokens, 'adverb', at, to) && words.from(tokens, 'act', at + 1, to)) return true;
  return false;
}

function isHead({ tokens, words, isTime }: Ground, at: number, from: number, isOfCount: boolean): boolean {
  if (at === from || isTime[at - 1] || tokens.kinds[at - 1] === SIGN) return true;
  const before: readonly WordClass[] = isOfCount ? SUBJECT_HEADS : HEADS;
  return before.some((name) => words.upTo(tokens, name, at, from) > 0) || isCapital(tokens, at - 1);
}

const SUBJECT_HEADS: readonly WordClass[] = ['owning', 'adverb', 'owner'];
const HEADS: readonly WordClass[] = [
  'link',
  'adverb',
  'owner',
  'act',
  'helper',
  'harm',
  'aim',
  'report',
  'deictic',
];

/** A noun phrase without a measure word: the words before the figure up to the verb that turns to it. */
export function nounPhraseIn(ground: Ground, range: Range): Range | null {
  const noun = endedAtTurn(ground, range);
  return isEmpty(noun) || noun.to - noun.from > LONGEST ? null : noun;
}

function endedAtTurn(ground: Ground, { from, to }: Range): Range {
  const { tokens, words } = ground;
  for (let at = from + 1; at < to; at += 1) {
    const kept =
      words.from(tokens, 'notTurn', at, to) || (words.upTo(tokens, 'notTurn', at + 1, from) > 1 ? 1 : 0);
    if (kept) at += kept - 1;
    else if (words.from(tokens, 'turn', at, to)) return { from, to: trimmed(ground, from, at) };
  }
  const end = trimmed(ground, from, to);
  return { from, to: end > from ? end : to };
}

/** “tỷ lệ”, “tổng số” alone say nothing without what is measured. */
export const isMeasureAlone = ({ tokens, words }: Ground, { from, to }: Range): boolean =>
  to > from && words.from(tokens, 'bareMeasure', from, to) === to - from;

/** “toàn huyện”, “xã Phú An”: who has a figure, not what it is of. */
export function isOwner({ tokens, words }: Ground, { from, to }: Range): boolean {
  let at = from;
  while (at < to) {
    const owner = words.from(tokens, 'owner', at, to) || words.from(tokens, 'adverb', at, to);
    const isName = at > from && tokens.kinds[at] === WORD && isCapital(tokens, at);
    if (!owner && !isName && !isComma(tokens, at)) return false;
    at += Math.max(1, owner);
  }
  return to > from;
}
