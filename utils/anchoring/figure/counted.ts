import { spell } from '../cut/spelling.ts';
import { endsInUnit } from './range.ts';
import { DATE_WORDS, MAGNITUDES, oneUnitEach, PER, PHRASE_ENDS } from './words/figure-words.ts';

/** Words after a figure that tell what it counts. */
const COUNTED_WORDS = 3;

const TOKEN = /[\p{L}\p{M}]+|\p{N}+(?:[.,/]\p{N}+)*%?|\/|\S/gu;

/** Words after a figure up to punctuation, or to a word that leads on to something else. */
export function countedAfter(text: string, goesOn: boolean): string[] {
  const words: string[] = [];
  for (const [written] of oneUnitEach(text).matchAll(TOKEN)) {
    const token = PER.has(written) ? '/' : written;
    const isNumber = /^\p{N}/u.test(token);
    if (isNumber && !(words.length === 0 ? goesOn : endsInUnit(words.join(' ')))) break;
    if (!isNumber && token !== '/' && !/^\p{L}/u.test(token)) break;
    if (PHRASE_ENDS.has(token) && !DATE_WORDS.has(token)) break;
    words.push(token);
    const nouns = words.filter((word) => !MAGNITUDES.has(word) && word !== '/').length;
    if (nouns >= COUNTED_WORDS) break;
  }
  return words;
}

/** How many words that name what is counted a text holds. */
export function nounsIn(text: string): number {
  return (spell(text).match(/\p{L}+/gu) ?? []).filter((word) => !MAGNITUDES.has(word)).length;
}

/** A document's number counts nothing, but its day may follow. */
export function dateAfter(after: string): string[] {
  return (
    after
      .match(/^ (?:\p{L}+ )?\p{N}+(?:[./-]\p{N}+)*/u)?.[0]
      .trim()
      .split(' ') ?? []
  );
}
