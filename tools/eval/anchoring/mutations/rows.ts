import type { Random } from '../../../lib/random.ts';
import { FIGURE, find, type Paragraph, replaceIn, textOf, typed } from '../letters.ts';
import type { Mark } from '../marks.ts';
import { type Rows, rowsOf } from '../rows.ts';
import type { Mutated } from './mutated.ts';
import { fromTheEnd, otherFigure } from './older.ts';

/** Changes the rows of a page. */
export type RowChange = (
  random: Random,
  paragraphs: Paragraph[],
  rows: Rows,
  marks: readonly Mark[],
) => Partial<Mutated>;

function putBack(paragraphs: Paragraph[], rows: Rows, lines: Paragraph[][]): void {
  paragraphs.splice(rows.first, rows.count * rows.columns, ...lines.flat());
}

/** Where rows change places nobody can say of a row alone whether it moved or the others did. */
function rearranged(lines: readonly Paragraph[][]): Partial<Mutated> {
  return { alsoRight: ['moved', 'exact'], moved: new Set(lines.flat(2).map(({ id }) => id)) };
}

function sortRows(_: Random, paragraphs: Paragraph[], rows: Rows): Partial<Mutated> {
  const figure = (line: Paragraph[]) => Number(/\d+/.exec(textOf(line.flat()))?.[0] ?? 0);
  const lines = rowsOf(paragraphs, rows).sort((a, b) => figure(b) - figure(a));
  putBack(paragraphs, rows, lines);
  return rearranged(lines);
}

function exchangeRows(random: Random, paragraphs: Paragraph[], rows: Rows): Partial<Mutated> {
  const lines = rowsOf(paragraphs, rows);
  for (let pairs = random.between(1, 4); pairs > 0; pairs -= 1) {
    const [a, b] = [random.between(0, lines.length - 1), random.between(0, lines.length - 1)];
    [lines[a], lines[b]] = [lines[b]!, lines[a]!];
  }
  putBack(paragraphs, rows, lines);
  return rearranged(lines);
}

function exchangeColumns(_: Random, paragraphs: Paragraph[], rows: Rows): Partial<Mutated> {
  const lines = rowsOf(paragraphs, rows).map(([label, ...cells]) => [label!, ...cells.reverse()]);
  putBack(paragraphs, rows, lines);
  return rearranged(lines);
}

function addAndRemove(random: Random, paragraphs: Paragraph[], rows: Rows): Partial<Mutated> {
  const lines = rowsOf(paragraphs, rows);
  lines.splice(random.between(0, lines.length - 1), 1);
  const model = random.pick(lines).map((line) => typed(textOf(line).replace(/\d+/g, (n) => String(+n + 1))));
  lines.splice(random.between(0, lines.length), 0, model);
  putBack(paragraphs, rows, lines);
  return {};
}

function changeCells(
  random: Random,
  paragraphs: Paragraph[],
  _: Rows,
  marks: readonly Mark[],
): Partial<Mutated> {
  const figures = find(paragraphs, FIGURE).filter(
    (figure) =>
      random.chance(0.4) &&
      marks.some(
        ({ paragraph, from, to }) => paragraph === figure.paragraph && from <= figure.from && to >= figure.to,
      ),
  );
  for (const { paragraph, from, to } of fromTheEnd(figures)) {
    const letters = paragraphs[paragraph]!;
    replaceIn(letters, from, to, otherFigure(random, textOf(letters.slice(from, to))));
  }
  return {};
}

/** The figures stay, and are said of somebody else: every mark of such a row must be told of. */
function renameRows(random: Random, paragraphs: Paragraph[], rows: Rows): Partial<Mutated> {
  const mustTell = new Set<number>();
  // Of a caption nobody can say whether it tells of another place or names the same one otherwise.
  if (rows.form === 'captions') return {};
  const others = ['Bản Mới', 'Khe Trống', 'Nà Phai', 'Pác Lung', 'Suối Cạn'];
  for (const lines of rowsOf(paragraphs, rows).filter(() => random.chance(0.3))) {
    const label = lines.flat();
    const name = /[Tt]hôn (\p{L}+ \p{L}+)/u.exec(textOf(lines[0]!));
    if (!name) continue;
    const from = name.index + name[0].length - name[1]!.length;
    for (const { id } of label) mustTell.add(id);
    replaceIn(lines[0]!, from, from + name[1]!.length, random.pick(others));
  }
  return { mustTell };
}

export const ROW_CHANGES: Record<string, RowChange> = {
  'rows as they were': () => ({}),
  'rows sorted': sortRows,
  'rows exchanged': exchangeRows,
  'columns exchanged': exchangeColumns,
  'rows added and removed': addAndRemove,
  'cells changed': changeCells,
  'rows renamed': renameRows,
};
