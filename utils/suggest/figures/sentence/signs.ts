import { endsSentence } from '../../sentence.ts';
import { BREAK, isCapital, isGlued, isSign, NUMBER, SIGN, type Tokens, textOf, WORD } from '../../tokens.ts';

/** Signs that part what a sentence says into statements. */
const STRONG = ';:!?…';
const OPENING = '“«„';
const CLOSING = '”»';
const LIST_MARKS = '-–—+*•●▪◦·';

const signAt = (tokens: Tokens, at: number): string => (tokens.kinds[at] === SIGN ? textOf(tokens, at) : '');

/** Does a sentence end with this token? A line that goes on in small letters on the next one ends none. */
export function endsHere(tokens: Tokens, at: number): boolean {
  const kind = tokens.kinds[at];
  if (kind === BREAK) return !goesOn(tokens, at);
  // Most tokens are words, and asked about at every step.
  if (kind !== SIGN) return false;
  if (endsSentence(tokens, at) || endsBeforeQuote(tokens, at)) return true;
  const isFree = at + 1 < tokens.count && !isGlued(tokens, at + 1) && isCapital(tokens, at + 1);
  if (!isFree) return false;
  const sign = signAt(tokens, at);
  return sign === '…' || (isClosingQuote(sign) && '.!?…'.includes(signAt(tokens, at - 1) || ' '));
}

/** “… so với quy định. “Trước kia tôi đi lại 3 lần …”: a full stop before a quotation that begins with a capital. */
const endsBeforeQuote = (tokens: Tokens, at: number): boolean =>
  isSign(tokens, at, '.') &&
  !isGlued(tokens, at + 1) &&
  isOpeningQuote(tokens, at + 1) &&
  isCapital(tokens, at + 2);

const goesOn = (tokens: Tokens, at: number): boolean =>
  at > 0 &&
  at + 1 < tokens.count &&
  tokens.kinds[at + 1] === WORD &&
  !isCapital(tokens, at + 1) &&
  (tokens.kinds[at - 1] === WORD || isSign(tokens, at - 1, ','));

/** “;”, “:” and the ends of sentences. */
export const isStrong = (tokens: Tokens, at: number): boolean =>
  endsHere(tokens, at) ||
  (tokens.kinds[at] === SIGN && (STRONG.includes(textOf(tokens, at)) || isFinalDot(tokens, at)));

const isFinalDot = (tokens: Tokens, at: number): boolean =>
  isSign(tokens, at, '.') &&
  (at + 1 >= tokens.count || tokens.kinds[at + 1] === BREAK || !isGlued(tokens, at + 1));

export const isComma = (tokens: Tokens, at: number): boolean => isSign(tokens, at, ',');

/** A dash between words, not inside of one: it parts like a comma. */
export const isDash = (tokens: Tokens, at: number): boolean =>
  tokens.kinds[at] === SIGN &&
  '-–—'.includes(textOf(tokens, at)) &&
  !isGlued(tokens, at) &&
  !isGlued(tokens, at + 1);

export const isOpeningQuote = (tokens: Tokens, at: number): boolean => {
  const sign = signAt(tokens, at);
  if (sign === '"') return at + 1 < tokens.count && isGlued(tokens, at + 1) && !isGlued(tokens, at);
  return sign !== '' && OPENING.includes(sign);
};

const isClosingQuote = (sign: string): boolean => sign !== '' && (CLOSING.includes(sign) || sign === '"');

export const closesQuote = (tokens: Tokens, at: number): boolean =>
  isClosingQuote(signAt(tokens, at)) && !isOpeningQuote(tokens, at);

/** How far a bracket or a short quotation is looked through. */
const LONGEST_INSERTION = 24;

/** The opening bracket of a closing one, −1 when it is not near. */
export function openingOf(tokens: Tokens, close: number, lowest: number): number {
  for (let at = close - 1; at >= lowest && close - at < LONGEST_INSERTION; at -= 1)
    if (isSign(tokens, at, '(')) return at;
  return -1;
}

/** The token after an insertion (bracket or quotation) that opens here; `at` when it does not close before `to`. */
export function afterInsertion(tokens: Tokens, at: number, to: number): number {
  const isBracket = isSign(tokens, at, '(');
  for (let end = at + 1; end < to && end - at < LONGEST_INSERTION; end += 1)
    if (isBracket ? isSign(tokens, end, ')') : closesQuote(tokens, end)) return end + 1;
  return at;
}

/** The token after the mark of a list item (“-”, “+”, “1.”, “a)”) that starts here; `at` when none does. */
export function afterListMark(tokens: Tokens, at: number): number {
  let from = at;
  while (from < tokens.count && signAt(tokens, from) !== '' && LIST_MARKS.includes(signAt(tokens, from)))
    from += 1;
  if (from > at) return from;
  const length = (tokens.ends[at] ?? 0) - (tokens.starts[at] ?? 0);
  const isLabel = tokens.kinds[at] === NUMBER || (tokens.kinds[at] === WORD && length === 1);
  const sign = signAt(tokens, at + 1);
  const isMarked = isLabel && length <= 2 && (sign === ')' || (sign === '.' && !isGlued(tokens, at + 2)));
  return isMarked ? at + 2 : at;
}
