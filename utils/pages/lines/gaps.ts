import { isSameSize, type PageLine } from './line.ts';
import { besideEachOther } from './set-line.ts';

/** Gaps between words of a line that is spaced out to its column's width reach this many sizes. */
const WIDEST = 14;
/** Neighbouring lines are those within this many sizes. */
const NEAR = 7;
/** So many of them that go on through a gap tell that it is none between columns. */
const BRIDGES = 2;

/**
 * Joins what a wide gap has parted where the gap is one between words: lines above and below have words where it is, as no
 * line has between two columns.
 */
export function joinGaps(lines: readonly PageLine[]): PageLine[] {
  const joined: PageLine[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before && isBeside(before, line) && isBridged(before.right, line, lines))
      joined[joined.length - 1] = besideEachOther(before, line, ' ');
    else joined.push(line);
  }
  return joined;
}

const isBeside = (before: PageLine, line: PageLine): boolean =>
  isSameSize(before.size, line.size) &&
  Math.abs(before.baseline - line.baseline) < 0.2 * line.size &&
  line.left > before.right &&
  line.left - before.right < WIDEST * line.size;

function isBridged(from: number, line: PageLine, lines: readonly PageLine[]): boolean {
  const middle = (from + line.left) / 2;
  const bridges = lines.filter((other) => {
    const distance = Math.abs(other.baseline - line.baseline);
    return (
      distance > 0.5 * line.size &&
      distance < NEAR * line.size &&
      isSameSize(other.size, line.size) &&
      other.left < middle - 0.5 * line.size &&
      other.right > middle + 0.5 * line.size
    );
  });
  return bridges.length >= BRIDGES;
}
