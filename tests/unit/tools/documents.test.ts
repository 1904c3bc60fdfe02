import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { declareVersions } from '@/utils/store/database/versions.ts';

const ROOT = join(import.meta.dirname, '../../..');
const filesIn = (folder: string, isOne: (file: string) => boolean) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(isOne)
    .map((file) => `${folder}/${file}`);
const ROOMS = ['bench', 'components', 'entrypoints', 'tests', 'tools', 'utils'].flatMap((folder) =>
  filesIn(folder, (file) => basename(file) === 'README.md'),
);
const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  ...filesIn('docs', (file) => file.endsWith('.md')),
  ...ROOMS,
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

it('docs/architecture.md names every table of the database, and no other', () => {
  const [, list = ''] = /Tables now: ([^.]*)\./.exec(read('docs/architecture.md')) ?? [];
  const database = new Dexie('named');
  declareVersions(database);
  const named = [...list.matchAll(/`(\w+)`/g)].map(([, name]) => name);
  expect(named.sort()).toEqual(database.tables.map(({ name }) => name).sort());
});

it.each(DOCUMENTS)('every path that %s names is there', (document) => {
  const isRoom = ROOMS.includes(document);
  const folder = isRoom ? join(ROOT, document, '..') : ROOT;
  const named = [...read(document).matchAll(/`((?:[\w.-]+\/)+[\w.-]*)`/g)].map(([, path]) => path!);
  // Elsewhere than in a room's own README a path begins at the top; the rest are addresses, or parts of a path.
  const whole = isRoom ? named : named.filter((path) => TOP.test(path));
  const isThere = (path: string) => existsSync(join(TOP.test(path) ? ROOT : folder, path));
  expect(whole.filter((path) => !isThere(path))).toEqual([]);
});
