import { expect, test } from 'vitest';
import { sameWriting } from '@/utils/anchoring/cut/writing.ts';

test.each([
  ['hàng hoá', 'hàng hóa', true],
  ['Thuỷ', 'Thủy', true],
  ['Ðảng bộ', 'Đảng bộ', true],
  ['“một cửa”', '"một cửa"', true],
  ['2020–2025', '2020-2025', true],
  ['hai\ndòng', 'hai dòng', true],
  ['bạn', 'bán', false],
  ['Hà Nội', 'hà nội', false],
  ['11,5%', '15,1%', false],
  ['tăng 5', 'tăng 5%', false],
  ['tỷ đồng', 'tỉ đồng', false],
])('%j and %j: same writing is %j', (a, b, same) => {
  expect(sameWriting(a, b)).toBe(same);
  expect(sameWriting(b, a)).toBe(same);
});
