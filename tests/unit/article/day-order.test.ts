import { expect, test } from 'vitest';
import { type OrderEvidence, readPrintedDate } from '@/utils/article/day/day-order.ts';

const NOTHING: OrderEvidence = { order: 'day-first', stated: null, url: '', lines: [] };

test.each<[text: string, Partial<OrderEvidence>, string | null]>([
  ['3/8/2023', {}, '2023-08-03'],
  ['3/8/2023', { order: 'month-first' }, '2023-03-08'],
  ['3/8/2023', { stated: '2023-03-08' }, '2023-03-08'],
  ['3/8/2023', { stated: '2023-04-01' }, '2023-08-03'],
  ['3/8/2023', { url: 'https://vidu.vn/20230308/duong.htm' }, '2023-03-08'],
  ['3/8/2023', { url: 'https://vidu.vn/2023/8/3/duong.htm' }, '2023-08-03'],
  ['Posted: 03-08-2023, 01:00 PM', {}, '2023-03-08'],
  ['Posted: 03-08-2023', {}, '2023-08-03'],
  ['Đăng 03-08-2023, 01:00 PM', {}, '2023-08-03'],
  ['3/8/2023', { lines: [{ text: 'cũ: 12/25/2022' }] }, '2023-03-08'],
  ['3/8/2023', { order: 'month-first', lines: [{ text: '25/12/2022' }] }, '2023-08-03'],
  ['3/8/2023', { lines: [{ text: '1/2/2022' }, { text: `12/25/2022 ${'x'.repeat(300)}` }] }, '2023-08-03'],
  ['25/12/2022', { stated: '2022-01-01' }, '2022-12-25'],
  ['8/8/2023', { order: 'month-first' }, '2023-08-08'],
  ['hôm qua', {}, null],
])('%s with %j', (text, evidence, day) => {
  expect(readPrintedDate(text, { ...NOTHING, ...evidence })?.day ?? null).toBe(day);
});
