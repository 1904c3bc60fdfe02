import { isSign } from '../figures/number/amount.ts';
import { isCapital, type Tokens, WORD } from '../tokens.ts';
import type { NameWords } from './words.ts';

/** Tokens from the word for an office to a type word in its name. */
const LONGEST_OFFICE = 6;

/**
 * Are the words the name of a place, a people, a person or a time in history (“phong trào Cần Vương”, “mô hình Liên Xô”)? There
 * every word has a capital, in a campaign's name mostly the first one.
 */
export function isProperName(tokens: Tokens, words: NameWords, from: number, to: number): boolean {
  if (words.persons.has(tokens.ids[from]!) && isCapital(tokens, from) && isCapital(tokens, from + 1))
    return true;
  for (let at = from; at < to; at += 1) if (tokens.kinds[at] !== WORD || !isCapital(tokens, at)) return false;
  return to > from;
}

/** Does a type word stand inside an office's name (“Ban Chính sách, Chiến lược Trung ương”, “Viện Chiến lược …”)? */
export function isInOffice(
  tokens: Tokens,
  words: NameWords,
  { at, after, lowest }: { at: number; after: number; lowest: number },
): boolean {
  const isOffice = (one: number): boolean => words.offices.has(tokens.ids[one]!) && isCapital(tokens, one);
  if (at > lowest && isOffice(at - 1)) return true;
  if (!(isSign(tokens, at - 1, ',') || tokens.ids[at - 1] === words.id.and)) return false;
  const isName = words.centre.longest(tokens.ids, after, tokens.count) !== 0 && isCapital(tokens, after);
  for (let one = at - 2; isName && one >= lowest && at - one <= LONGEST_OFFICE; one -= 1) {
    if (isOffice(one)) return isCapital(tokens, one + 1);
    if (tokens.kinds[one] !== WORD) return false;
  }
  return false;
}
