import { describe, expect, test } from 'vitest';
import { checkFigures } from '@/utils/figures/index.ts';
import wordings from './wordings.json';

const textsOf = (expected: string): string[] =>
  wordings.filter((wording) => wording.expect === expected).map(({ text }) => text);
const verdictsOf = (text: string): string[] => checkFigures(text).map(({ verdict }) => verdict);

describe('as the press words it', () => {
  test.each(textsOf('fails'))('a slip is asked about: %s', (text) => {
    expect(verdictsOf(text).some((verdict) => verdict !== 'holds')).toBe(true);
  });

  test.each(textsOf('holds'))('what is right is shown: %s', (text) => {
    const verdicts = verdictsOf(text);
    expect(verdicts).toContain('holds');
    expect(verdicts.filter((verdict) => verdict !== 'holds')).toEqual([]);
  });

  test.each(textsOf('silent'))('what only looks like a relation is left alone: %s', (text) => {
    expect(verdictsOf(text).filter((verdict) => verdict !== 'holds')).toEqual([]);
  });
});
