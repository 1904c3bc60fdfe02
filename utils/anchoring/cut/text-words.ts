import { partitionPoint } from '@/utils/model/partition.ts';
import type { WordNumbers } from './word-numbers.ts';

/**
 * A text cut into words: runs of letters and digits, and every other visible character by itself. A stretch that is
 * known to stand in both of two compared texts may count as one word.
 */
export interface Words {
  readonly numbers: WordNumbers;
  readonly text: string;
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly ids: Int32Array;
  /** 1 where a sentence or a line ends before the word. */
  readonly opens: Uint8Array;
  /** How many words of the text come before each, and at `count` how many there are. */
  readonly ranks: Int32Array;
}

/** How many words of the text word `k` counts for: one, unless it is a stretch. */
export function sizeOf({ ranks }: Words, k: number): number {
  return ranks[k + 1]! - ranks[k]!;
}

/** Index of the first word that ends after `offset`; `count` when there is none. */
export function wordAfter({ ends, count }: Words, offset: number): number {
  return partitionPoint(count, (at) => ends[at]! <= offset);
}

/** The words from `from` to `to` (exclusive) that a span touches. */
export function wordsIn(words: Words, start: number, end: number): { from: number; to: number } {
  const from = wordAfter(words, start);
  let to = from;
  while (to < words.count && words.starts[to]! < end) to += 1;
  return { from, to };
}

/** The words from `from` to `to` (exclusive) by themselves, at the same offsets. */
export function someWords(words: Words, from: number, to: number): Words {
  return {
    ...words,
    count: to - from,
    starts: words.starts.subarray(from, to),
    ends: words.ends.subarray(from, to),
    ids: words.ids.subarray(from, to),
    opens: words.opens.subarray(from, to),
    ranks: words.ranks.subarray(from, to + 1),
  };
}
