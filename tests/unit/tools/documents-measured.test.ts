import { describe, expect, it } from 'vitest';
import { goldOf } from '../../../tools/eval/documents/gold.ts';
import { measure } from '../../../tools/eval/documents/measure.ts';
import type { Layout } from '../../../utils/pages/index.ts';

const TEXT = 'Toàn xã có 96/112 thôn hoàn thành.\nNhân dân đóng góp 318,5 triệu đồng trong năm qua.';

const countsOf = (text: string, verdict: 'good' | 'badOcr' = 'good') => {
  const layout: Layout = { text, paragraphs: [], pieces: [], gates: [{ page: 1, verdict, leftOut: [] }] };
  return measure({ file: '', ...goldOf(TEXT), verdicts: { 1: 'good' } }, layout).counts;
};

describe('what eval:documents tells of a reading', () => {
  it('counts what is as it should be', () => {
    expect(countsOf(TEXT)).toMatchObject({
      paragraphs: 2,
      whole: 2,
      figures: 2,
      found: 2,
      more: 0,
      pages: 1,
      gated: 1,
    });
    expect(countsOf(TEXT).met).toBe(countsOf(TEXT).suggestions);
  });

  it.each([
    ['glued', TEXT.replace('318,5', '318,52')],
    ['split', TEXT.replace('318,5', '318, 5')],
    ['cut', TEXT.replace('318,5 ', '318,5\n')],
    ['wrong', TEXT.replace('318,5', '318,6')],
  ] as const)('a figure that is %s', (verdict, text) => {
    expect(countsOf(text)).toMatchObject({ found: 1, [verdict]: 1 });
  });

  it('paragraphs out of order, suggestions missed and besides, pages judged wrong', () => {
    expect(countsOf(TEXT.split('\n').reverse().join('\n'))).toMatchObject({ whole: 2, outOfOrder: 1 });
    const counts = countsOf(TEXT.replace('96/112 thôn', '95/112 thôn'), 'badOcr');
    expect(counts).toMatchObject({ more: 1, gated: 0 });
    expect(counts.met).toBe(counts.suggestions - 1);
  });
});
