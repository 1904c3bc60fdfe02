import type { Draft } from '../../finding.ts';
import type { Article, Figure } from '../../reading/figure.ts';
import type { Whole } from '../../whole.ts';
import { plain, sumOf } from './addition.ts';

/** What stands between two parts of a row: brackets, and nothing that begins anew. */
const LINK = /^(?:[^,;.()\d]{0,30})(?:\([^()]*\))?\s*(?:,|và|, và|cùng)(?: (?:có|được))?\s*$/u;
/** Rows that must come to one number before another is held against it. */
const LEAST = 2;
/** Rows of one text that are looked at. */
const MOST = 100;
const LEAST_PARTS = 2;
const LONGEST_KIND = 60;
const MOST_PARTS = 6;
/** What a slip leaves of a row. */
const NEARLY = 0.15;

/**
 * “Ông A được 41 phiếu tín nhiệm cao, 6 phiếu tín nhiệm, 1 phiếu tín nhiệm thấp. Bà B …”: rows of one table, told in words. Each comes
 * to the number that the text prints for all; a row that does not is misprinted.
 */
export function sumsOfRows({ article }: Whole): Draft[] {
  const byThing = new Map<string, Figure[][]>();
  for (const { figures } of article.passages)
    for (const row of rowsOf(article, figures)) {
      const key = row[0]!.head;
      const known = byThing.get(key);
      if (!known) byThing.set(key, [row]);
      else if (known.length < MOST) known.push(row);
    }
  return [...byThing.values()].flatMap((rows) => ofTable(article, rows));
}

/** Counts of one thing by its kinds, one right behind the other, each kind once. */
function rowsOf(article: Article, figures: readonly Figure[]): Figure[][] {
  const rows: Figure[][] = [];
  let row: Figure[] = [];
  for (const figure of figures) {
    const last = row.at(-1);
    if (last && figure.depth > last.depth) continue;
    const isCount =
      figure.dimension === 'count' &&
      figure.form === 'number' &&
      figure.isExact &&
      figure.comparator === null;
    const goesOn =
      isCount &&
      last !== undefined &&
      row.length <= MOST_PARTS &&
      figure.head === last.head &&
      figure.sentence === last.sentence &&
      !row.some((other) => kindOf(article, other) === kindOf(article, figure)) &&
      LINK.test(article.lower.slice(last.outer.end, Math.max(last.outer.end, figure.outer.start)));
    if (goesOn) row.push(figure);
    else {
      rows.push(row);
      row = isCount ? [figure] : [];
    }
  }
  rows.push(row);
  return rows.filter(({ length }) => length >= LEAST_PARTS && length <= MOST_PARTS);
}

/** What a part is called, to the end of its clause: “phiếu tín nhiệm cao”. */
const kindOf = ({ lower }: Article, { end }: Figure): string =>
  lower
    .slice(end, end + LONGEST_KIND)
    .split(/[,;.()\d\n]/)[0]!
    .trim();

function ofTable(article: Article, rows: readonly Figure[][]): Draft[] {
  if (rows.length <= LEAST) return [];
  const sumsUp = (row: readonly Figure[]): number => row.reduce((sum, { size }) => sum + size, 0);
  const [{ head }] = rows[0]! as [Figure];
  const inRows = new Set(rows.flat().map(({ start }) => start));
  const wholes = article.figures.filter(
    (figure) =>
      figure.head === head &&
      figure.form === 'number' &&
      figure.isExact &&
      figure.comparator === null &&
      !inRows.has(figure.start) &&
      figure.start < rows.at(-1)![0]!.start,
  );
  const whole = wholes.find(({ size }) => rows.filter((row) => sumsUp(row) === size).length >= LEAST);
  if (!whole) return [];
  const kinds = new Set(
    rows
      .filter((row) => sumsUp(row) === whole.size)
      .flatMap((row) => row.map((part) => kindOf(article, part))),
  );
  return rows.flatMap((row) => {
    const isRight = sumsUp(row) === whole.size;
    const isOne = row.length === kinds.size && row.every((part) => kinds.has(kindOf(article, part)));
    const isNear = Math.abs(sumsUp(row) - whole.size) <= NEARLY * whole.size;
    if (!isRight && (!isOne || !isNear)) return [];
    const nearest = wholes.findLast(({ size, start }) => size === whole.size && start < row[0]!.start);
    return nearest ? [sumOf(article, nearest, row.map(plain), isRight ? 'holds' : 'fails')] : [];
  });
}
