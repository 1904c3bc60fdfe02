import { isYear } from '../figures/calendar/dates.ts';
import { isCapital, isSign, type Tokens, textOf, WORD } from '../tokens.ts';
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

/** The last year of the wars: movements and campaigns of that time are history. */
const LAST_YEAR_OF_HISTORY = 1975;

/** Is a year of history part of a name, or right behind it (“chiến dịch Xuân Mậu Thân 1968”, “phong trào … năm 1930”)? */
export function isHistory(tokens: Tokens, words: NameWords, from: number, to: number): boolean {
  const last = Math.min(tokens.count, to + 2);
  for (let at = from; at < last; at += 1) {
    const isLed = at < to || at === to || tokens.ids[at - 1] === words.id.year;
    if (isLed && isYear(tokens, at) && Number(textOf(tokens, at)) <= LAST_YEAR_OF_HISTORY) return true;
  }
  return false;
}
