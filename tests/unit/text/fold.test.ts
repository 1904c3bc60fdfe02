import { expect, test } from 'vitest';
import { fold } from '@/utils/text/fold.ts';

test.each([
  ['Hàng HOÁ', 'hang hoa'],
  ['hòa', 'hoa'],
  ['hoà', 'hoa'],
  ['Ðảng bộ', 'đang bô'],
  ['Đảng bộ', 'đang bô'],
  ['ẤM ĂN ưỡn', 'âm ăn ươn'],
  ['“một cửa”', '"môt cưa"'],
  ['‘a’', "'a'"],
  ['2020–2025', '2020-2025'],
  ['a\nb', 'a\nb'],
  ['İstanbul', 'İstanbul'],
  ['中文 \ud800 😀', '中文 \ud800 😀'],
])('folds %j to %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
  expect(fold(text)).toHaveLength(text.length);
});

test('a text longer than one call of fromCharCode keeps its length', () => {
  const text = 'Đảng bộ Khối – “Dân vận khéo” '.repeat(2000);
  expect(fold(text)).toBe('đang bô khôi - "dân vân kheo" '.repeat(2000));
});
