import { expect, test } from 'vitest';
import { canonicalise, canonicaliseLine } from '@/utils/text/canonical.ts';

test.each([
  ['đã sạch', null],
  ['  hai   khoảng\u00a0\u00a0trắng ', 'hai khoảng trắng'],
  ['một\ndòng\t mới', 'một dòng mới'],
  ['xây dựng'.normalize('NFD'), 'xây dựng'],
  ['e\u0323\u0302', 'ệ'],
  ['công\u00adtác \ufeffdân\u200bvận', 'côngtác dânvận'],
  ['\u00a0 \u00a0', ''],
  ['á́', 'á́'.normalize('NFC')],
  ['đơn lẻ \ud800', null],
])('line %j becomes %j', (raw, text) => {
  expect(canonicaliseLine(raw)?.text ?? null).toBe(text);
});

test.each([
  ['Đoạn một.\n\nĐoạn hai.\r\n  Đoạn ba. \n', 'Đoạn một.\nĐoạn hai.\nĐoạn ba.'],
  ['', ''],
  ['\n \n', ''],
  ['a\rb', 'a\nb'],
])('text %j becomes %j', (raw, text) => {
  expect(canonicalise(raw).text).toBe(text);
});

const RAWS = [
  '  Đoạn một\u00a0 có 11,5%. \r\n\r\n Đoạn hai “hoà” \n',
  'Công tác dân vận khéo'.normalize('NFD'),
  ' \u00a0 ',
  'a\u0323\u0302 b\u00ad  c',
];

test.each(RAWS)('in %j every canonical character maps to the raw characters it was made of', (raw) => {
  const { text, toRaw, fromRaw } = canonicalise(raw);
  for (let at = 0; at < text.length; at += 1) {
    const start = toRaw(at, 'start');
    const end = toRaw(at + 1, 'end');
    const source = raw
      .slice(start, end)
      .normalize('NFC')
      .replace(/[\s\u00ad]+/gu, (run) => (text[at] === '\n' ? '\n' : run ? ' ' : ''));
    expect(source).toBe(text[at]);
    expect(fromRaw(start, 'start')).toBe(at);
    expect(fromRaw(end, 'end')).toBe(at + 1);
  }
});

test('a range that cuts a letter from its marks is widened to the letter', () => {
  const { fromRaw } = canonicalise('ệ'.normalize('NFD'));
  expect([fromRaw(1, 'start'), fromRaw(1, 'end')]).toEqual([0, 1]);
});
