import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'docs/architecture.md',
  'docs/permissions.md',
  'docs/security.md',
  'utils/anchoring/README.md',
  'utils/article/README.md',
];

const TOP = /^(?:bench|components|docs|entrypoints|locales|public|tests|tools|utils)\//;

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const foldersOf = (path: string) =>
  readdirSync(join(ROOT, path)).filter((name) => statSync(join(ROOT, path, name)).isDirectory());

describe('the picture in docs/architecture.md', () => {
  const [, picture = ''] = /```\n([\s\S]*?)```/.exec(read('docs/architecture.md')) ?? [];

  it('names every room of utils, and no other', () => {
    const named = [...picture.matchAll(/utils\/(\w+)\//g)].map(([, name]) => name);
    expect([...new Set(named)].sort()).toEqual(foldersOf('utils').sort());
  });

  it('names every entrypoint, and no other', () => {
    const [, line = ''] = /^ entrypoints\/ +(.+)$/m.exec(picture) ?? [];
    const there = readdirSync(join(ROOT, 'entrypoints')).map((name) => name.split('.')[0]!);
    expect(line.split(' · ').sort()).toEqual([...new Set(there)].sort());
  });
});

it.each(DOCUMENTS)('every path that %s names is there', (document) => {
  const isRoom = document.startsWith('utils/');
  const folder = isRoom ? join(ROOT, document, '..') : ROOT;
  const named = [...read(document).matchAll(/`((?:[\w.-]+\/)+[\w.-]*)`/g)].map(([, path]) => path!);
  // Elsewhere than in a room's own README a path begins at the top; the rest are addresses, or parts of a path.
  const whole = isRoom ? named : named.filter((path) => TOP.test(path));
  const isThere = (path: string) => existsSync(join(TOP.test(path) ? ROOT : folder, path));
  expect(whole.filter((path) => !isThere(path))).toEqual([]);
});
