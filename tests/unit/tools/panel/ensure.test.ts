import { describe, expect, it } from 'vitest';
import { isNewEnough } from '../../../../tools/panel/server/ensure.ts';

describe('isNewEnough', () => {
  it.each([
    ['2.9.10', false],
    ['2.10.27', false],
    ['2.13.9', false],
    ['2.14.0', true],
    ['2.15.1', true],
    ['3.0.0', true],
  ])('%s: %s', (version, expected) => {
    expect(isNewEnough(version)).toBe(expected);
  });
});
