import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withoutLog } from '@/tools/build/without-log.ts';

const { transform } = withoutLog();
const withoutLogs = transform as (code: string) => string | null;
const wxt = (path: string) => readFileSync(`node_modules/wxt/dist/${path}`, 'utf8');

it.each([
  'virtual/unlisted-script-entrypoint.mjs',
  'virtual/content-script-isolated-world-entrypoint.mjs',
  'utils/content-script-context.mjs',
])('of a script of WXT’s only the lines go that write into its log: %s', (path) => {
  const before = wxt(path);
  const after = withoutLogs(before)!;
  expect(after).not.toMatch(/logger\.\w+\(/);
  const kept = (code: string) =>
    code.split('\n').filter((line) => line.trim() !== '' && !/^\s*logger\./.test(line));
  expect(kept(after)).toEqual(kept(before));
});

it('our own code stays as it is', () => {
  expect(withoutLogs('export const answer = 42;')).toBeNull();
});
