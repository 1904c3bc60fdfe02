import type { Span } from '@/utils/model/records.ts';

/** More characters than any word or figure has: an address, or letters that only fill a line. */
const LONGEST = 80;

/** What words are made of in scripts that put spaces between them. Digits of figures; ², ³ and fractions, too. */
const WORD_CHARACTER = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\p{N}]/u;

/** What stands inside of a word or figure, though not at its end: “R’lấp”, “12,5”, “47/58”, “37-KH/HU”, “38°C”. */
const JOINT = /[.,:/’'\-–°]/u;

/** What belongs to a figure that it touches. */
const BEFORE_FIGURE = /[+±−\p{Sc}]/u;
const AFTER_FIGURE = /[%‰\p{Sc}]/u;

/** A chunk without a digit falls into words at these. */
const BETWEEN_WORDS = /[.,:/\-–°]/u;

const isWord = (character: string | undefined) => character !== undefined && WORD_CHARACTER.test(character);
const isDigit = (character: string | undefined) => character !== undefined && /\p{Nd}/u.test(character);

/** Whether the character at `at` is a part of a word or figure, together with its neighbours. */
function isInner(text: string, at: number): boolean {
  const [before, here, after] = [text[at - 1], text[at], text[at + 1]];
  if (here === undefined) return false;
  if (isWord(here)) return true;
  if (AFTER_FIGURE.test(here) && (isDigit(before) || (before === ' ' && isDigit(text[at - 2])))) return true;
  if (BEFORE_FIGURE.test(here) && isDigit(after)) return true;
  // “12,5 %”.
  if (here === ' ') return isDigit(before) && after !== undefined && /[%‰]/.test(after);
  if (/[.,:]/.test(here)) return isDigit(before) && isDigit(after);
  const isJoined = isWord(before) || (before !== undefined && AFTER_FIGURE.test(before));
  return JOINT.test(here) && isJoined && isWord(after);
}

/** The stretch of such characters around a place between two of them; empty where there is none on both sides. */
function chunkAt(text: string, at: number): Span | null {
  if (!isInner(text, at - 1) || !isInner(text, at)) return null;
  let [start, end] = [at, at];
  while (isInner(text, start - 1) && at - start <= LONGEST) start -= 1;
  while (isInner(text, end) && end - at <= LONGEST) end += 1;
  return end - start <= LONGEST ? { start, end } : null;
}

/** The word or figure that a place between two characters would cut in two. */
function wordAt(text: string, at: number): Span | null {
  const chunk = chunkAt(text, at);
  if (!chunk || /\p{Nd}/u.test(text.slice(chunk.start, chunk.end))) return chunk;
  let { start, end } = chunk;
  for (let i = start; i < end; i += 1) {
    if (!BETWEEN_WORDS.test(text[i]!)) continue;
    if (i < at) start = i + 1;
    else end = i;
  }
  return start < at && at < end ? { start, end } : null;
}

/**
 * A selection with every word and figure whole that it cuts: “2,5” of “12,5%” means the figure, “hong tr” means “phong
 * trào”. Quotation marks, brackets and full stops belong to no word; a word is a syllable, as Vietnamese writes them apart.
 * @param span into the text; it never grows out of it, and never over the end of a line
 */
export function wholeWords(text: string, { start, end }: Span): Span {
  return { start: wordAt(text, start)?.start ?? start, end: wordAt(text, end)?.end ?? end };
}
