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

/** 0–1: how many of their words two lines share. */
export function similarity(one: string, other: string): number {
  const words = wordsIn(one);
  const others = wordsIn(other);
  if (words.length + others.length === 0) return one === other ? 1 : 0;
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of others) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    shared += 1;
  }
  return (2 * shared) / (words.length + others.length);
}

/** A line with each of its figures made one sign: what stays when only figures change. */
export const shapeOf = (line: string): string => line.replace(/\d+(?:[.,]\d+)*/g, '0');
