import { expect, test } from 'vitest';
import { type OrderEvidence, readPrintedDate } from '@/utils/article/day/day-order.ts';
import { DATE_ROWS } from './printed-dates.ts';
import { UNSEEN_DATE_ROWS } from './printed-dates-unseen.ts';

const NOTHING: OrderEvidence = { order: 'day-first', stated: null, url: '', lines: [] };

test.each([...DATE_ROWS, ...UNSEEN_DATE_ROWS])(
  'case 14 updated-day-with-published-hour: %s',
  (line, day, time) => {
    const date = readPrintedDate(line, NOTHING);
    expect([date?.day ?? null, date?.time ?? null]).toEqual([day, time]);
  },
);

test.each([
  ['Cập nhật lúc 20:14, 15/11/2021', 'updated'],
  ['Đăng lúc 08:15, 12/10/2021', 'published'],
  ['Thứ Ba, 12/10/2021', null],
] as const)('%s: the day is said to be %s', (line, role) => {
  expect(readPrintedDate(line, NOTHING)?.role).toBe(role);
});
