import type { Span } from '@/utils/model/records.ts';
import type { PassageLine, PassageText } from './passage-text.ts';

/** Words that a browser is told to look for around a passage: places in the text, nearest first. */
export interface Surroundings {
  /** Where a prefix may begin. */
  before: readonly number[];
  /** Where a suffix may end. */
  after: readonly number[];
}

/** More words than these tell no more, and an address must stay short. */
const MOST_WORDS = 40;

/** How many of some places in order are below a limit. */
function countBelow(places: readonly number[], limit: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the words of a line begin that begin before a place, nearest first. */
export function startsBefore(line: PassageLine | null, at: number): number[] {
  if (!line) return [];
  const { start, words } = line;
  const count = countBelow(words.starts, at - start);
  const from = Math.max(0, count - MOST_WORDS);
  return words.starts
    .slice(from, count)
    .map((place) => start + place)
    .reverse();
}

/** Where the words of a line end that end after a place, nearest first. */
export function endsAfter(line: PassageLine | null, at: number): number[] {
  if (!line) return [];
  const { start, words } = line;
  const from = countBelow(words.ends, at - start + 1);
  return words.ends.slice(from, from + MOST_WORDS).map((place) => start + place);
}

/** The words of a span's own lines: a page may show what no text of ours has between two blocks. */
export function ownSurroundings(text: PassageText, { start, end }: Span): Surroundings {
  return {
    before: startsBefore(text.lineAt(start), start),
    after: endsAfter(text.lineAt(end), end),
  };
}

/** The same, with the words of the lines around where the span's own line has none on that side. */
export function allSurroundings(text: PassageText, span: Span): Surroundings {
  const { before, after } = ownSurroundings(text, span);
  return {
    before: before.length > 0 ? before : startsBefore(text.lineAt(span.start, -1), span.start),
    after: after.length > 0 ? after : endsAfter(text.lineAt(span.end, 1), span.end),
  };
}
