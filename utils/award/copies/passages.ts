import { type Print, SHINGLE, shingleAt } from './print.ts';
import { figuresOf, wordsOf } from './words.ts';

/** A stretch of a text. */
export interface Passage {
  text: string;
  /** Whether the other text has it, too: five words in a row or more, or a figure. */
  isCommon: boolean;
}

/** A text cut into what stands in another one and what does not, for both to be shown side by side. */
export function passagesOf(text: string, other: Print): Passage[] {
  const words = wordsOf(text);
  const common = new Uint8Array(text.length);
  for (let at = 0; at + SHINGLE <= words.length; at += 1)
    if (other.shingles.has(shingleAt(words, at)))
      common.fill(1, words[at]!.start, words[at + SHINGLE - 1]!.end);
  const figures = new Set(other.figures);
  for (const { word, start, end } of words)
    if (/^\d/.test(word) && figuresOf(word).some((figure) => figures.has(figure))) common.fill(1, start, end);
  const passages: Passage[] = [];
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = start + 1;
    while (end < text.length && common[end] === common[start]) end += 1;
    passages.push({ text: text.slice(start, end), isCommon: common[start] === 1 });
  }
  return passages;
}
