import { describe, expect, it } from 'vitest';
import { beside, formatTable, inFigures, plain } from '@/bench/table.ts';

describe('formatTable', () => {
  it('writes what was measured, its ratio, and what it is a ratio of', () => {
    const table = formatTable({
      pages: [beside('detector', 3, 'ms', 0.5, 'bare pass')],
      weight: [
        plain('background', 12.34, 'MB'),
        { ...beside('names', 2600, 'ms', 2000, 'few'), goal: '≤ 1.3' },
      ],
    });
    expect(table.split('\n')).toEqual([
      '| section | measured   |   value |  ratio | of        | goal  |',
      '|---------|------------|--------:|-------:|-----------|-------|',
      '| pages   | detector   | 3.00 ms | 6.00 × | bare pass |       |',
      '| weight  | background | 12.3 MB |        |           |       |',
      '| weight  | names      | 2600 ms | 1.30 × | few       | ≤ 1.3 |',
    ]);
  });

  it('shows no value where only a ratio was measured', () => {
    const [, , line] = formatTable({ a: [{ ...beside('b', 4, 'ms', 2, 'c'), value: null }] }).split('\n');
    expect(line).toBe('| a       | b        |       | 2.00 × | c  |      |');
  });
});

describe('inFigures', () => {
  it.each([
    [0, '0.00'],
    [9.994, '9.99'],
    [12.34, '12.3'],
    [-55.55, '-55.5'],
    [123.4, '123'],
    [10_000_000, '10000000'],
    // What could not be measured is no number.
    [Number.NaN, '?'],
    [1 / 0, '?'],
  ])('%s is written %s', (value, written) => {
    expect(inFigures(value)).toBe(written);
  });
});
