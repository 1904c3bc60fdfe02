import { describe, expect, it } from 'vitest';
import type { PaintedLetter } from '@/utils/pages/holes.ts';
import { withGapsFilled } from '@/utils/pages/in-gaps.ts';
import type { PageRun } from '@/utils/pages/index.ts';
import { type OperationCodes, paintedLetters } from '@/utils/pages/painting.ts';

const WIDE = 5;
const SIZE = 10;

/** A line's letters at their places; those that `other` names come from a second font. */
function lineOf(text: string, other: RegExp) {
  const letters = [...text].map((reads, at) => ({
    font: other.test(reads) ? 'F2' : 'F1',
    code: reads.codePointAt(0)!,
    reads,
    place: { left: at * WIDE, right: (at + 1) * WIDE, baseline: 50 },
  }));
  return letters.filter(({ reads }) => reads !== ' ');
}

const run = (text: string, from: number, font: string, width = text.length): PageRun => ({
  text,
  x: from * WIDE,
  baseline: 50,
  width: width * WIDE,
  size: SIZE,
  font,
});

/** As they are painted: all of the first font, then all of the second. */
const byFont = (letters: readonly PaintedLetter[]): PaintedLetter[] =>
  [...letters].sort((a, b) => a.font.localeCompare(b.font));

const read = (runs: readonly PageRun[]): string => runs.map(({ text }) => text).join('');

describe('letters of another font, painted into the gaps of a line', () => {
  const letters = byFont(lineOf('dân tộc Dao góp', /ộ/));
  const runs = [run('dân t c Dao góp', 0, 'F1'), run('ộ', 5, 'F2')];

  it('stand where they are printed', () => {
    expect(read(withGapsFilled(runs, letters))).toBe('dân tộc Dao góp');
  });

  it('leave other lines as they are', () => {
    const other = { ...run('và nhà', 0, 'F1'), baseline: 80 };
    const later = lineOf('và nhà', /-/).map((letter) => ({
      ...letter,
      place: { ...letter.place, baseline: 80 },
    }));
    expect(withGapsFilled([...runs, other], [...letters, ...later]).at(-1)).toBe(other);
  });

  it('are not moved where they cover others: printed twice to look bold', () => {
    const twice = [run('Dao', 0, 'F1'), run('Dao', 0, 'F2')];
    const both = [...lineOf('Dao', /-/), ...lineOf('Dao', /./)];
    expect(withGapsFilled(twice, both)).toEqual(twice);
  });

  it('are left alone where runs and letters do not say the same', () => {
    expect(withGapsFilled(runs, letters.slice(1))).toEqual(runs);
  });
});

it('soft hyphens that are printed are hyphens', () => {
  const letters = lineOf('ngày 4\u00ad10\u00ad2024', /-/);
  expect(read(withGapsFilled([run('ngày 4 10 2024', 0, 'F1')], letters))).toBe('ngày 4-10-2024');
});

it('letters stand where the operations of a page place them', () => {
  const names = [
    'save',
    'restore',
    'transform',
    'paintFormXObjectBegin',
    'paintFormXObjectEnd',
    'beginText',
    'setTextMatrix',
    'moveText',
    'setLeadingMoveText',
    'nextLine',
    'setLeading',
    'setCharSpacing',
    'setWordSpacing',
    'setHScale',
    'setFont',
    'setGState',
    'showText',
  ] as const;
  const codes = Object.fromEntries(names.map((name, at) => [name, at + 1])) as OperationCodes;
  const glyph = (unicode: string, isSpace = false) => ({ unicode, originalCharCode: 1, width: 500, isSpace });
  const list: [keyof OperationCodes, unknown][] = [
    ['save', null],
    ['transform', [2, 0, 0, 2, 0, 0]],
    ['beginText', null],
    ['setFont', ['F1', 10]],
    ['setTextMatrix', [new Float32Array([1, 0, 0, 1, 20, 300])]],
    ['setWordSpacing', [3]],
    ['setCharSpacing', [1]],
    ['showText', [[glyph('a'), -1_000, glyph(' ', true), glyph('b')]]],
    ['setLeading', [12]],
    ['nextLine', null],
    ['showText', [[glyph('c')]]],
    ['restore', null],
    ['beginText', null],
    ['setFont', ['F1', 10]],
    ['setHScale', [50]],
    ['moveText', [7, 8]],
    ['showText', [[glyph('d')]]],
  ];
  const letters = paintedLetters(
    { fnArray: list.map(([name]) => codes[name]), argsArray: list.map(([, args]) => args) },
    codes,
    [1, 0, 0, -1, 0, 842],
  );
  expect(letters.map(({ reads, place }) => [reads, place?.left, place?.right, place?.baseline])).toEqual([
    ['a', 40, 50, 242],
    [' ', 72, 82, 242],
    ['b', 90, 100, 242],
    ['c', 40, 50, 266],
    ['d', 7, 9.5, 834],
  ]);
});
