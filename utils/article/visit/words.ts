/** Words of a text: runs of letters and digits, with the signs that stick to a figure. */
export const wordsIn = (text: string): string[] =>
  text.match(/[\p{L}\p{M}\p{N}]+(?:[.,/:-]\p{N}+)*%?/gu) ?? [];

/** Fewest words of a sentence: “Xóm có 58 hộ.” */
const LEAST_WORDS = 4;

const SENTENCE_END = /[.!?…。！？][”"’')\]»]*(?:\s|$)|[。！？]/u;

/** Whether a line holds a sentence: an article's words, and no label, counter, menu entry or name. */
export function hasSentence(line: string): boolean {
  if (!SENTENCE_END.test(line)) return false;
  return (
    /[\u3040-\u9fff]/.test(line) ||
    wordsIn(line).filter((word) => /\p{L}/u.test(word)).length >= LEAST_WORDS - 1
  );
}
