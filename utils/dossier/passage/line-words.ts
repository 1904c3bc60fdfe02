/**
 * Where words begin and end in one line of a text, as browsers see it who look for a passage (UAX 29): “1.250” is one
 * word, “37-KH” two. Offsets are UTF-16 units into the line.
 */
export interface LineWords {
  /** Where the words begin and end; what stands between words (spaces, signs) belongs to none. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Whether no word goes on across a place. */
  isBoundary(at: number): boolean;
}

/** Made once: to build one costs more than to cut a page. */
let segmenter: Intl.Segmenter | null = null;

/** Finds the words of a line, so long as one is of its line. */
export function wordsOfLine(line: string): LineWords {
  segmenter ??= new Intl.Segmenter('vi', { granularity: 'word' });
  const boundaries = new Set([line.length]);
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { index, segment, isWordLike } of segmenter.segment(line)) {
    boundaries.add(index);
    if (!isWordLike) continue;
    starts.push(index);
    ends.push(index + segment.length);
  }
  return { starts, ends, isBoundary: (at) => boundaries.has(at) };
}
