import { describe, expect, it } from 'vitest';
import type { Statistic } from '@/utils/model/records.ts';
import { formatValue, parseValue } from '@/utils/model/statistic-value.ts';

/** What is stored, and how a reviewer reads and types it. */
const VALUES: [Statistic['value'], string][] = [
  [11.5, '11,5'],
  [0.000012345, '0,000012345'],
  [24761.596, '24.761,596'],
  [-3.2, '-3,2'],
  [[23_000, 30_000], '23.000–30.000'],
  [[8.3, 8.5], '8,3–8,5'],
  [[-5, 3], '-5–3'],
  ['152/159', '152/159'],
  [null, ''],
];

describe('the value of a statistic', () => {
  it.each(VALUES)('%j is written “%s”, and read back', (value, written) => {
    expect(formatValue(value, '')).toBe(written);
    expect(parseValue(written, '')).toEqual(value);
  });

  it.each([
    ['8,3 - 8,5', [8.3, 8.5]],
    ['8,3 – 8,5', [8.3, 8.5]],
    [' 1.200 ', 1200],
    ['-5', -5],
    ['1-2-3', '1-2-3'],
    ['gần hai trăm', 'gần hai trăm'],
    ['1.20', '1.20'],
    ['9'.repeat(16), '9'.repeat(16)],
    // No number holds so many digits: a field that could not be saved would hold the mark back.
    ['9'.repeat(400), '9'.repeat(400)],
  ])('“%s” is read as %j', (written, value) => {
    expect(parseValue(written, '')).toEqual(value);
  });

  it('follows the language of the reader', () => {
    expect(formatValue([1200.5, 1300], '', 'en-GB')).toBe('1,200.5–1,300');
    expect(formatValue(57, '57,0%', 'en-GB')).toBe('57.0');
    expect(formatValue('1200,0', '', 'en-GB')).toBe('1,200.0');
  });

  it.each<[string, Statistic['value'], string]>([
    ['đạt 57,0% dự toán', 57, '57,0'],
    ['12,50 tỷ đồng', 12.5, '12,50'],
    ['1.200,00 ha', 1200, '1.200,00'],
    ['57% năm nay, 57,0% năm ngoái', 57, '57'],
    ['tăng 5,7 điểm, đạt 57,0%', 57, '57,0'],
    ['từ 8,0 - 8,5%', [8, 8.5], '8,0–8,5'],
    ['giảm 3,20%', -3.2, '-3,20'],
    ['12.50 USD', 12.5, '12,50'],
    ['1,234.50 USD', 1234.5, '1.234,50'],
    ['1,039 người', 1039, '1.039'],
    ['1.000 hộ, 1 xã', 1, '1'],
    ['một nửa', 0.5, '0,5'],
    ['500 - 1 tỷ đồng', [0.5, 1], '0,5–1'],
  ])('in “%s” %j is written “%s”, as it is printed', (printed, value, written) => {
    expect(formatValue(value, printed)).toBe(written);
    expect(parseValue(written, printed)).toEqual(value);
  });

  it('writes as many decimals as can be written', () => {
    expect(formatValue(1, `1,${'0'.repeat(300)}`)).toBe(`1,${'0'.repeat(20)}`);
  });

  it.each<[string, string, Statistic['value']]>([
    ['57,0', 'đạt 57%', '57,0'],
    ['57', 'đạt 57,0%', '57'],
    ['8,0–8,50', '8–8,5%', '8,0–8,50'],
    ['1200', '1.200 hộ', 1200],
  ])('“%s”, typed for “%s”, stays so', (typed, printed, kept) => {
    expect(parseValue(typed, printed)).toEqual(kept);
    expect(formatValue(kept, printed)).toBe(typed === '1200' ? '1.200' : typed);
  });
});
