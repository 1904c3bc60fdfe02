import { expect, test } from 'vitest';
import { createAnchorer } from '@/utils/anchoring/anchor.ts';
import { describe } from '@/utils/anchoring/describe.ts';

const ROWS = [
  ['Thôn Đông', '12 hộ', '3,1%'],
  ['Thôn Tây', '9 hộ', '2,8%'],
  ['Thôn Nam', '9 hộ', '4,6%'],
  ['Thôn Bắc', '17 hộ', '2,8%'],
];
const HEAD = 'Kết quả hiến đất làm đường của các thôn trong xã được niêm yết ở nhà văn hóa.';
const table = (rows: readonly (readonly string[])[]) => [HEAD, ...rows.flat()].join('\n');
const row = (index: number) => ROWS[index]!;

/** Marks a cell of the table and looks for it in another one. */
function follow(rowIndex: number, column: number, after: readonly (readonly string[])[]) {
  const old = table(ROWS);
  const lines = [HEAD, ...ROWS.flat()];
  const line = 1 + rowIndex * 3 + column;
  const start = lines.slice(0, line).join('\n').length + 1;
  const target = describe(old, { start, end: start + lines[line]!.length }, 'kept');
  const now = table(after);
  const { status, span } = createAnchorer(now, () => old).anchor(target, 'statistic');
  const label = span && now.slice(0, span.start).match(/Thôn \p{L}+(?=[^T]*$)/u)?.[0];
  return { status, drawn: span && now.slice(span.start, span.end), label };
}

test('a cell goes with its row when rows change places, also where another row has the same figure', () => {
  const exchanged = [row(2), row(1), row(0), row(3)];
  expect(follow(2, 1, exchanged)).toMatchObject({ drawn: '9 hộ', label: 'Thôn Nam' });
  expect(follow(0, 1, exchanged)).toMatchObject({ drawn: '12 hộ', label: 'Thôn Đông' });
  expect(follow(2, 1, exchanged).status).toMatch(/exact|moved/);
});

test('a cell goes with its row when the table is sorted and its columns change places', () => {
  const sorted = [row(3), row(0), row(1), row(2)].map(([label, count, share]) => [label!, share!, count!]);
  expect(follow(3, 2, sorted)).toMatchObject({ drawn: '2,8%', label: 'Thôn Bắc' });
  expect(follow(1, 2, sorted)).toMatchObject({ drawn: '2,8%', label: 'Thôn Tây' });
});

test('a figure whose row is called otherwise is changed', () => {
  const renamed = [row(0), row(1), ['Thôn Thượng', '9 hộ', '4,6%'], row(3)];
  expect(follow(2, 1, renamed).status).toBe('changed');
});

test('a row’s new figure is told as its own, not as that of a row that has the old one today', () => {
  const edited = [row(0), ['Thôn Tây', '12 hộ', '2,8%'], ['Thôn Nam', '11 hộ', '4,6%'], row(3)];
  expect(follow(2, 1, edited)).toMatchObject({ status: 'changed', drawn: '11 hộ', label: 'Thôn Nam' });
});

test('a mark of a row that was taken out is drawn on no other row', () => {
  const others = [row(0), row(1), ['Thôn Hạ', '8 hộ', '5,2%'], row(3)];
  expect(follow(2, 1, others).drawn).toBeNull();
});
