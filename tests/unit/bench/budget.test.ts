import { expect, it } from 'vitest';
import { acceptedSizes } from '@/bench/accept.ts';
import { boundOf, LIMITS, overBudget, PARTS } from '@/bench/weight/budget.ts';

const size = (gzip: number) => ({ raw: 3 * gzip, gzip });

it('every part has an accepted size, and none that is accepted is over its limit', () => {
  const accepted = acceptedSizes();
  expect(Object.keys(accepted).sort()).toEqual(Object.keys(PARTS).sort());
  for (const [part, limit] of Object.entries(LIMITS)) expect(accepted[part]).toBeLessThanOrEqual(limit);
});

it('a part may grow by a twentieth and half a kilobyte, small ones by that alone', () => {
  expect(boundOf('popup.html', { 'popup.html': 100_000 })).toBe(105_500);
  expect(boundOf('guard.js', { 'guard.js': 600 })).toBe(1_130);
  expect(overBudget({ 'guard.js': size(1_130) }, { 'guard.js': 600 })).toEqual([]);
});

it.each<[string, Record<string, number>, Record<string, number>, RegExp[]]>([
  [
    'outgrown',
    { 'popup.html': 105_501 },
    { 'popup.html': 100_000 },
    [/^popup \(popup.html\) has 105.5 kB .*accept-sizes.*why/],
  ],
  [
    'over what every page may pay',
    { 'reader.js': 60_001 },
    { 'reader.js': 59_900 },
    [/allowed are 60.0 kB.*take something out/],
  ],
  ['new', { 'reader-new.js': 5 }, {}, [/^reader-new.js has no accepted size/]],
  ['gone', {}, { 'writer.js': 5 }, [/^writer.js is accepted and not measured/]],
])('a part that is %s is told, with what is to be done', (_, now, accepted, expected) => {
  const sizes = Object.fromEntries(Object.entries(now).map(([part, gzip]) => [part, size(gzip)]));
  const lines = overBudget(sizes, accepted);
  expect(lines).toHaveLength(expected.length);
  for (const [at, line] of lines.entries()) expect(line).toMatch(expected[at]!);
});
