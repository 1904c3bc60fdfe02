import { expect, it } from 'vitest';
import { overlapFinder, overlaps } from '@/utils/model/spans.ts';

it('a span is found to overlap one of many just where it overlaps one of them', () => {
  const many = [
    { start: 40, end: 44 },
    { start: 0, end: 30 },
    { start: 5, end: 6 },
    { start: 10, end: 12 },
  ];
  const finds = overlapFinder(many);
  for (let start = 0; start < 50; start += 1)
    for (const length of [1, 4, 20]) {
      const span = { start, end: start + length };
      expect([span, finds(span)]).toEqual([span, many.some((one) => overlaps(one, span))]);
    }
  expect(overlapFinder([])({ start: 0, end: 9 })).toBe(false);
});
