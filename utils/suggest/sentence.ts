import { BREAK, isCapital, isGlued, SIGN, type Tokens } from './tokens.ts';

/** Does a sentence end with this token? A dot inside an abbreviation or a number's tail does not end one. */
export function endsSentence(tokens: Tokens, at: number): boolean {
  if (tokens.kinds[at] === BREAK) return true;
  if (tokens.kinds[at] !== SIGN) return false;
  const sign = tokens.text[tokens.starts[at]!]!;
  if (sign === '!' || sign === '?') return true;
  return sign === '.' && at + 1 < tokens.count && !isGlued(tokens, at + 1) && isCapital(tokens, at + 1);
}
