import { fold } from '@/utils/text/fold.ts';
import { bare } from '@/utils/text/search.ts';
import { TONED_VOWELS } from '@/utils/text/vietnamese.ts';

/** One word that is looked for. */
interface Word {
  /** Without case and diacritics. */
  bare: string;
  /** Where it begins in its term, in UTF-16 units. */
  start: number;
  /** Its letters without tones, and its tones; null where it was typed without diacritics, and any will do. */
  spelling: { letters: string; tones: string } | null;
}

/** Words that stand next to each other. */
export interface Term {
  bare: string;
  words: readonly Word[];
}

/** What is looked for. */
export interface Query {
  /** What must stand there: each word by itself, and what was put between quotation marks as one. */
  terms: readonly Term[];
  /** All that was typed without quotation marks, as one; null where that is a single word, or nothing. */
  phrase: Term | null;
}

/** In the order of the letters in a row of {@link TONED_VOWELS}. */
const TONES = ['', '1', '2', '3', '4', '5'];

const TONE_OF: ReadonlyMap<string, string> = new Map(
  TONED_VOWELS.flatMap((row) => [...row].map((letter, at) => [letter, TONES[at]!] as const)),
);

/** The tones of a word in lower case, wherever they are written in it: hoà and hòa have the same. */
const tonesOf = (word: string): string => [...word].map((letter) => TONE_OF.get(letter) ?? '').join('');

const spell = (word: string) => ({ letters: fold(word), tones: tonesOf(word.toLowerCase()) });

/** Whether a word of a text, NFC, is spelt as one that was typed with its diacritics; case does not count. */
export function isSpelt(written: string, { spelling }: Word): boolean {
  if (spelling === null) return true;
  const { letters, tones } = spell(written);
  return letters === spelling.letters && tones === spelling.tones;
}

function termOf(typed: string): Term {
  const words = [...typed.matchAll(/\S+/g)].map(({ 0: word, index }) => {
    const plainWord = bare(word);
    const hasDiacritics = plainWord !== fold(word) || tonesOf(word.toLowerCase()) !== '';
    return { bare: plainWord, start: index, spelling: hasDiacritics ? spell(word) : null };
  });
  return { bare: bare(typed), words };
}

/** Longer than any sentence: what is pasted by mistake. */
const LONGEST = 400;

/**
 * Reads what was typed into a search field: words, and phrases between quotation marks, of which the last one may still be open.
 * @returns null where there is nothing to look for
 */
export function readQuery(typed: string): Query | null {
  const text = typed
    .slice(0, LONGEST)
    .normalize('NFC')
    .replace(/[“”„«»]/g, '"');
  const clean = (piece: string) => piece.replace(/\s+/g, ' ').trim();
  const pieces = text.split('"').map(clean);
  const quoted = pieces.filter((piece, at) => at % 2 === 1 && piece !== '');
  const loose = clean(pieces.filter((_, at) => at % 2 === 0).join(' '));
  const words = loose === '' ? [] : loose.split(' ');
  const terms = [...quoted, ...words].map(termOf);
  if (terms.length === 0) return null;
  return { terms, phrase: words.length > 1 ? termOf(loose) : null };
}
