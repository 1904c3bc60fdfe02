import { expect, test } from 'vitest';
import { printsDay } from '@/utils/article/headline/printed-day.ts';

test.each([
  ['17/10/2023 08:15:00 SA', true],
  ['(22/12/2008)', true],
  ['Thứ hai, 09 Tháng 5 2022 07:32', true],
  ['Thứ tư, ngày 15 tháng 3 năm 2023'.normalize('NFD'), true],
  ['Oct. 3rd, 2021', true],
  ['2024年4月24日', true],
  ['Lượt xem: 3412', false],
  ['45/2023/QĐ-UBND', false],
  ['Hiện có 14 khách trực tuyến', false],
  [`${'Một câu dài không phải dòng ngày tháng. '.repeat(4)}17/10/2023`, false],
])('%s: %s', (line, prints) => {
  expect(printsDay(line)).toBe(prints);
});
