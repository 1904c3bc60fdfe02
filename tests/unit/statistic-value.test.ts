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
    expect(formatValue(value)).toBe(written);
    expect(parseValue(written)).toEqual(value);
  });

  it.each([
    ['8,3 - 8,5', [8.3, 8.5]],
    ['8,3 – 8,5', [8.3, 8.5]],
    [' 1.200 ', 1200],
    ['-5', -5],
    ['1-2-3', '1-2-3'],
    ['gần hai trăm', 'gần hai trăm'],
    ['1.20', '1.20'],
    // No number holds so many digits: a field that could not be saved would hold the mark back.
    ['9'.repeat(400), '9'.repeat(400)],
  ])('“%s” is read as %j', (written, value) => {
    expect(parseValue(written)).toEqual(value);
  });

  it('follows the language of the reader', () => {
    expect(formatValue([1200.5, 1300], 'en-GB')).toBe('1,200.5–1,300');
  });
});
