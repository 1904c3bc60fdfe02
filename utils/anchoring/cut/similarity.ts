/** Longer words are compared by their first letters: a bound for hostile input. UTF-16 units. */
const LONGEST_WORD = 64;

/** Edits (insert, delete, replace a unit) that turn one word into another. */
function editDistance(a: string, b: string): number {
  const row: number[] = [];
  for (let j = 0; j <= b.length; j += 1) row.push(j);
  for (let i = 0; i < a.length; i += 1) {
    const unit = a.charCodeAt(i);
    let diagonal = i;
    let left = i + 1;
    for (let j = 1; j <= b.length; j += 1) {
      const above = row[j]!;
      const replaced = diagonal + (unit === b.charCodeAt(j - 1) ? 0 : 1);
      row[j - 1] = left;
      left = Math.min(above + 1, left + 1, replaced);
      diagonal = above;
    }
    row[b.length] = left;
  }
  return row[b.length]!;
}

/**
 * How alike two words are, from 0 (nothing in common) to 1 (equal). Words that neither begin nor end alike count as
 * having nothing in common: hardly a typo does that, and most pairs of words are dismissed at once.
 */
export function wordSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  if (Math.abs(a.length - b.length) * 2 > longer) return 0;
  if (a.charCodeAt(0) !== b.charCodeAt(0) && a.charCodeAt(a.length - 1) !== b.charCodeAt(b.length - 1))
    return 0;
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
