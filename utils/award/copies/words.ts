import { fold } from '@/utils/text/fold.ts';

/** A word of a text with its place. */
export interface PlacedWord {
  /** Folded. */
  word: string;
  /** UTF-16 offsets into the text, `end` exclusive. */
  start: number;
  end: number;
}

/** A word, or a figure with its points and commas. */
const WORD = /\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}]*/gu;

/** The words of a canonical text in order, folded: capitals and the places of tone marks tell no copies apart. */
export function wordsOf(text: string): PlacedWord[] {
  const folded = fold(text);
  return [...folded.matchAll(WORD)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
}

/** Days, months and years of a text: every article has them, so they tell no copies. */
const DATE = /\b\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{4})?\b|\b(?:19|20)\d\d\b/g;
const FIGURE = /(?<![\d.,])\d+(?:[.,]\d+)*/g;

/** The figures of a text in order, in one way of writing: `5.600` is `5600`. Single digits are left out, as dates are. */
export function figuresOf(text: string): string[] {
  return [...text.replace(DATE, (date) => (/^\d{1,3}\.\d{3}$/.test(date) ? date : ' ')).matchAll(FIGURE)]
    .map(([figure]) => figure.replace(/[.,](?=\d{3}(?:\D|$))/g, '').replace(',', '.'))
    .filter((figure) => figure.length > 1);
}
