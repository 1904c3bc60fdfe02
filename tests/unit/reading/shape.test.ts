import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const SESSION = 'utils/reading';
const READER = 'entrypoints/reader';

const isCode = (file: string) => /\.tsx?$/.test(file);
const codeIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(isCode)
    .map((file) => join(folder, file));
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** The file of the project that an import names; null for a package. */
function fileOf(importer: string, name: string): string | null {
  const isOurs = name.startsWith('@/') || name.startsWith('.');
  if (!isOurs) return null;
  const path = name.startsWith('@/') ? name.slice(2) : join(dirname(importer), name);
  return (
    [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find(
      (file) => isCode(file) && existsSync(join(ROOT, file)),
    ) ?? null
  );
}

const importsOf = (file: string): string[] =>
  [...read(file).matchAll(/ from '([^']+)'/g)].flatMap(([, name]) => fileOf(file, name!) ?? []);

describe('each thing in the reading session has one writer:', () => {
  const files = codeIn(SESSION);

  it('a signal is a private field of its owner', () => {
    const made = files.flatMap((file) =>
      read(file)
        .split('\n')
        .filter((line) => /[^.\w]signal[<(]/.test(line)),
    );
    expect(made.length).toBeGreaterThan(10);
    expect(made.filter((line) => !/^ {2}readonly #\w+ = signal[<(]/.test(line))).toEqual([]);
  });

  it('what is shown of it is read-only', () => {
    const writable = files.filter((file) => /[^\w]Signal[<\s,}]/.test(read(file)));
    expect(writable).toEqual([]);
  });
});

/** The owners, and what uses them, in the order in which they know of each other. */
const ORDER = [
  'announcements.ts',
  'connection.ts',
  'settings.ts',
  'viewing.ts',
  'page/open-page.ts',
  'history/history.ts',
  'ledger/ledger.ts',
  'ledger/saving.ts',
  'ledger/drafts.ts',
  'marks/marks.ts',
  'suggestions.ts',
  'selection/selection.ts',
  'focus.ts',
  'marks/places.ts',
  'marks/stored-marks.ts',
  'page/text-change.ts',
  'marking.ts',
  'deciding.ts',
  'history/replaying.ts',
  'session.ts',
  'page-reader.ts',
].map((file) => join(SESSION, file));

it.each(ORDER)('%s knows of no later owner', (file) => {
  const later = ORDER.slice(ORDER.indexOf(file) + 1);
  expect(importsOf(file).filter((known) => later.includes(known))).toEqual([]);
});

it('no import of session or reader runs in a circle', () => {
  const imports = new Map([...codeIn(SESSION), ...codeIn(READER)].map((file) => [file, importsOf(file)]));
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (done.has(file) || path.includes(file)) return;
    for (const next of imports.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of imports.keys()) visit(file, []);
  expect(circles).toEqual([]);
});

describe.each([SESSION, READER])('%s', (folder) => {
  it('holds files of one idea', () => {
    const long = codeIn(folder).filter((file) => read(file).trimEnd().split('\n').length > 250);
    expect(long).toEqual([]);
  });

  it('has no room with more than fifteen files in a row', () => {
    const rooms = new Map<string, number>();
    for (const file of codeIn(folder)) {
      const room = relative(folder, dirname(file));
      rooms.set(room, (rooms.get(room) ?? 0) + 1);
    }
    expect([...rooms].filter(([, count]) => count > 15)).toEqual([]);
  });
});
