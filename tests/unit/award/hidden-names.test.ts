import { expect, it } from 'vitest';
import { hiddenNames } from '@/utils/award/hidden-names.ts';
import { fold } from '@/utils/text/fold.ts';

const TEXT = `Lời hứa trước mùa lũ
PHẠM QUỐC ẤN - Hoa
Bà Hoa kể rằng ba năm liền nhà bà ngập, hoa màu mất trắng, và chẳng ai tin lời hứa nào nữa.
Phạm Quốc Ấn Nam là tên một người khác. Ảnh: Phạm Quốc Ấn
T.SỸ`;

it.each<[what: string, lines: string[], is: string[]]>([
  ['capitals and signatures', ['Phạm Quốc Ấn'], ['PHẠM QUỐC ẤN', 'Phạm Quốc Ấn', 'Phạm Quốc Ấn']],
  ['one word stays in the text', ['Hoa'], ['Hoa']],
  ['initials', ['T.SỸ'], ['T.SỸ']],
  [
    'what stands before a name is no part of it',
    ['Bài và ảnh: Phạm Quốc Ấn, Hoa'],
    ['PHẠM QUỐC ẤN', 'Hoa', 'Phạm Quốc Ấn', 'Phạm Quốc Ấn'],
  ],
  [
    'a pen name and the name in brackets',
    ['Sông Trăng (Phạm Quốc Ấn)'],
    ['PHẠM QUỐC ẤN', 'Phạm Quốc Ấn', 'Phạm Quốc Ấn'],
  ],
  ['nobody', [''], []],
  ['somebody who is not there', ['An Hạ'], []],
])('%s', (_, lines, is) => {
  expect(hiddenNames(fold(TEXT), lines).map(({ start, end }) => TEXT.slice(start, end))).toEqual(is);
});

it('a name within a longer word is another one', () => {
  expect(hiddenNames(fold('An Hạnh kể.'), ['An Hạ'])).toEqual([]);
});
