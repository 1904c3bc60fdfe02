import { describe, expect, it } from 'vitest';
import { figuresInLines } from '@/utils/text/figures-in-lines.ts';

const TEXT =
  'Có 1.248 hộ hiến đất, trong đó 712 hộ nghèo, còn lại 546 hộ trung bình. Xã khen 12 hộ.\nCuối năm, cả huyện có 1.258 hộ hiến đất.';

const places = (...figures: string[]) =>
  figures.map((figure) => ({ start: TEXT.indexOf(figure), end: TEXT.indexOf(figure) + figure.length }));

const told = (...figures: string[]) =>
  figuresInLines(TEXT, places(...figures)).map((line) =>
    line.map(({ words, isFigure }) => (isFigure ? `[${words}]` : words)).join(''),
  );

describe('figures in the words around them', () => {
  it('stand in one line where they stand in one passage', () => {
    expect(told('1.248', '712', '546')).toEqual([
      'Có [1.248] hộ hiến đất, trong đó [712] hộ nghèo, còn lại [546] hộ trung bình.',
    ]);
  });

  it('stand in a line of their own where a block ends between them', () => {
    expect(told('1.248', '1.258')).toEqual([
      'Có [1.248] hộ hiến đất, trong đó 712 hộ nghèo, còn lại 546 hộ trung bình.',
      'Cuối năm, cả huyện có [1.258] hộ hiến đất.',
    ]);
  });

  it('are none where none stand in the text', () => expect(told()).toEqual([]));
});
