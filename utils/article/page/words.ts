/**
 * Lower case without diacritics, `đ` and `ð` as `d`, everything that is no letter or digit as one space: the form
 * in which an address, a heading and a title are compared. Not length-preserving, so never for offsets.
 */
export function plain(text: string): string {
  let words = '';
  let last = ' ';
  for (let at = 0; at < text.length; at++) {
    const letter = LATIN[text.charCodeAt(at)] ?? plainLatin(text.charCodeAt(at));
    if (letter === OTHER) return plainOther(text);
    if (letter === '' || (letter === ' ' && last === ' ')) continue;
    words += letter;
    last = letter;
  }
  return last === ' ' ? words.slice(0, -1) : words;
}

/** Code units of Latin letters, their marks and common punctuation: what nearly all titles are written in. */
const LATIN_END = 0x2070;
/** What each of them becomes, read when it is first met: one by one takes a fifth of the time of whole texts. */
const LATIN: string[] = [];
/** Stands for a character of another script. */
const OTHER = '?';

function plainLatin(unit: number): string {
  if (unit >= LATIN_END) return OTHER;
  const letters = decomposed(String.fromCharCode(unit)).replace(/[\u0300-\u036f]+/g, '');
  const isLatin = /^[\0-\x7f\u2000-\u206f]*$/.test(letters);
  const letter = isLatin ? letters.replace(/[^a-z\d]+/g, ' ') : OTHER;
  LATIN[unit] = letter;
  return letter;
}

/** How many letters tell how a text begins. */
const OPENING_LETTERS = 3;

/** The first letters from a place on, blanks and marks aside, as a number; 0 where they are fewer before `to`, or not Latin. */
function openingAt(text: string, from: number, to: number): number {
  let opening = 0;
  let count = 0;
  for (let at = from; at < to; at++) {
    const letter = LATIN[text.charCodeAt(at)] ?? plainLatin(text.charCodeAt(at));
    if (letter === OTHER) return 0;
    if (letter === '' || letter === ' ') continue;
    opening = opening * 128 + letter.charCodeAt(0);
    if (++count === OPENING_LETTERS) return opening;
  }
  return 0;
}

/**
 * Tells fast whether a text may hold the first `characters` of others, in any case: at times wrongly yes, never wrongly no.
 */
export function openingTest(text: string, characters: number): (other: string) => boolean {
  const openings = new Set([0]);
  for (let at = 0; at < text.length; at++) openings.add(openingAt(text, at, text.length));
  return (other) => openings.has(openingAt(other, 0, Math.min(characters, other.length)));
}

function plainOther(text: string): string {
  return decomposed(text)
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const decomposed = (text: string) => text.normalize('NFD').toLowerCase().replace(/[đð]/g, 'd');

/**
 * Source of a class of what is no blank, digit or common sign: the letters of all scripts, nearly. The class of Unicode's
 * own letters, `\p{L}`, takes seven kilobytes of code in every tab wherever a pattern names it.
 */
export const LETTER = String.raw`[^\s\d!-/:-@[-\x60{-~«»“”‘’–—…]`;
