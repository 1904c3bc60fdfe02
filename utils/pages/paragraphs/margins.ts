import { bodySize, bottomOf, type PageLine, topOf } from '../lines/line.ts';
import type { PageWords } from '../model.ts';

/** Running heads and page numbers stand within this share of the page's height at its ends. */
const BAND = 0.12;
/** Rows at an end of a page that may be running heads. */
const ROWS = 3;
/** A head that stands apart has this many sizes of white beside it. */
const APART = 1.1;
/** A headline is larger than what stands over it by this, and that is smaller than the text where it is no part of it. */
const HEADLINE = 1.4;
const SMALL = 0.97;
const LONGEST = 110;

const NUMBER = /^[-–—\s|]*(?:trang\s+)?\d{1,4}(?:\s*\/\s*\d{1,4})?[-–—\s|]*$/i;
const ISSUE =
  /(?:^|[\s|•])(?:trang\s+\d|số\s*:?\s*\d|kỳ\s+\d|thứ\s+(?:hai|ba|tư|năm|sáu|bảy)\b|chủ\s+nhật|tập\s+\d|issn|vol\.)/i;

/** A row of the print around the text. */
export interface MarginRow {
  /** From 1. */
  page: number;
  text: string;
  lines: readonly PageLine[];
}

/**
 * Finds running heads and page numbers: the outermost rows of a page that say the same at the same height on another page,
 * their digits apart, or that hold a page's number, or an issue's number or day while standing apart.
 * @param lines of all pages
 */
export function findMargins(
  pages: readonly PageWords[],
  lines: ReadonlyMap<number, readonly PageLine[]>,
): MarginRow[] {
  const rows = pages.flatMap((page) => outerRows(page, lines.get(page.number) ?? []));
  const seen = new Map<string, Set<number>>();
  for (const row of rows) {
    for (const key of row.keys) {
      const on = seen.get(key) ?? new Set();
      seen.set(key, on.add(row.page));
    }
  }
  const found: MarginRow[] = [];
  const closed = new Set<string>();
  for (const row of rows) {
    const end = `${row.page} ${row.end}`;
    if (closed.has(end)) continue;
    const repeats = row.keys.some((key) => seen.get(key)!.size > 1);
    if (repeats || isHead(row)) found.push(row);
    else closed.add(end);
  }
  return found;
}

interface Row extends MarginRow {
  end: 'head' | 'foot';
  isApart: boolean;
  isSmall: boolean;
  /** What it says at which height, at two grids so that no border parts equal rows. */
  keys: string[];
}

function isHead({ text, isApart, isSmall }: Row): boolean {
  if (NUMBER.test(text)) return true;
  return isApart && isSmall && text.length < LONGEST && ISSUE.test(text);
}

/** The outermost rows of both ends, from the outside in. */
function outerRows(page: PageWords, lines: readonly PageLine[]): Row[] {
  const body = bodySize(lines);
  const sorted = [...lines].sort((a, b) => a.baseline - b.baseline);
  const rows: PageLine[][] = [];
  for (const line of sorted) {
    const last = rows.at(-1)?.[0];
    if (last && line.baseline - last.baseline < 0.4 * line.size) rows.at(-1)!.push(line);
    else rows.push([line]);
  }
  const made = (at: number, end: Row['end']): Row[] => {
    const row = rows[at]!;
    const inner = rows[end === 'head' ? at + 1 : at - 1];
    const height = row[0]!.baseline / page.height;
    if (end === 'head' ? height > BAND : height < 1 - BAND) return [];
    const gap = inner
      ? end === 'head'
        ? topOf(inner[0]!) - bottomOf(row[0]!)
        : topOf(row[0]!) - bottomOf(inner[0]!)
      : Number.POSITIVE_INFINITY;
    const text = row
      .toSorted((a, b) => a.left - b.left)
      .map((line) => line.text.trim())
      .join(' ');
    const shape = text.replace(/\d+/g, '#').toLowerCase();
    return [
      {
        page: page.number,
        end,
        lines: row,
        text,
        isApart:
          gap > APART * row[0]!.size ||
          (inner !== undefined && row[0]!.size < SMALL * body && inner[0]!.size > HEADLINE * row[0]!.size),
        isSmall: row[0]!.size < 1.25 * body,
        keys:
          text.length > LONGEST
            ? []
            : [0, 0.5].map((by) => `${end} ${Math.floor(height * 60 + by)} ${by} ${shape}`),
      },
    ];
  };
  const count = Math.min(ROWS, rows.length);
  return [
    ...Array.from({ length: count }, (_, i) => made(i, 'head')).flat(),
    ...Array.from({ length: count }, (_, i) => made(rows.length - 1 - i, 'foot')).flat(),
  ];
}
