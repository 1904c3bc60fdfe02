import { expect, test } from 'vitest';
import { judgeAuthor, sameDay, sameTitle, tokenF1 } from '@/tools/eval/pages/score.ts';

test.each([
  ['“Giữ lửa” – bài 2', '"Giữ  lửa" - bài 2', true],
  ['Giữ lửa', 'Giữ lửa | Báo Ví Dụ', false],
  [null, 'Giữ lửa', false],
])('title %s against %s: %s', (found, gold, same) => {
  expect(sameTitle(found, gold)).toBe(same);
});

test.each([
  ['VÀNG THỊ MỶ - LÒ VĂN ÌNH', 'Lò Văn Ình; Vàng Thị Mỷ', 'match'],
  ['Theo Ngô Lan', 'Ngô Lan (tổng hợp)', 'match'],
  [null, null, 'match'],
  [null, 'Ngô Lan', 'missing'],
  ['Báo Ví Dụ', 'Ngô Lan', 'wrong'],
  ['Ngô Lan', null, 'wrong'],
] as const)('author %s against %s: %s', (found, gold, verdict) => {
  expect(judgeAuthor(found, gold)).toBe(verdict);
});

test.each([
  ['2023-10-12T07:41', '2023-10-12 00:00:00+07:00', true],
  ['2023-10-12', '2023-10-13', false],
  [null, null, true],
])('day %s against %s: %s', (found, gold, same) => {
  expect(sameDay(found, gold)).toBe(same);
});

test.each([
  ['một hai ba', 'một hai ba', 1],
  ['một hai', 'một hai ba bốn', 2 / 3],
  ['một một', 'một hai', 0.5],
  ['', '', 1],
  ['', 'một', 0],
])('words of %s in %s', (found, gold, f1) => {
  expect(tokenF1(found, gold)).toBeCloseTo(f1);
});
