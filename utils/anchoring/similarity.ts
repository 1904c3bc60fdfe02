/** Longer words are compared by their first letters: a bound for hostile input. UTF-16 units. */
const LONGEST_WORD = 64;

/** Edits (insert, delete, replace a unit) that turn one word into another. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1)
      current[j] = Math.min(
        previous[j]! + 1,
        current[j - 1]! + 1,
        previous[j - 1]! + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1),
      );
    previous = current;
  }
  return previous[b.length]!;
}

/** How alike two words are, from 0 (nothing in common) to 1 (equal). */
export function wordSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  if (Math.abs(a.length - b.length) * 2 > longer) return 0;
  const edits = editDistance(a.slice(0, LONGEST_WORD), b.slice(0, LONGEST_WORD));
  return 1 - edits / Math.min(longer, LONGEST_WORD);
}

const DIGIT = /^\p{N}/u;
const LETTER = /^[\p{L}\p{M}]/u;

/** What a word is made of: only words of one sort can stand for each other. */
export type Sort = 'number' | 'word' | 'sign';

export function sortOf(word: string): Sort {
  return DIGIT.test(word) ? 'number' : LETTER.test(word) ? 'word' : 'sign';
}
