import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareWithMarked } from '@/utils/article/visit/difference/compare.ts';
import type { SeenLine } from '@/utils/article/visit/sight/seen-lines.ts';

const FOLDER = new URL('../../../tools/eval/texts/', import.meta.url);
const TEXTS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({
    name,
    text: (JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as { text: string }).text,
  }));

/** A text as a plain page shows it: every line a paragraph, nothing linked, nothing late. */
const plainLines = (text: string): SeenLine[] =>
  text.split('\n').map((line) => ({
    text: line,
    linked: 0,
    isPart: false,
    kin: 'p',
    story: { batch: null, earlier: [] },
  }));

const compare = (marked: string, today: string) =>
  compareWithMarked(marked, [], {
    lines: plainLines(today),
    holds: () => false,
    hides: () => false,
    hasLost: () => false,
    isTranslatorAtWork: false,
  });

describe('no figure changes in silence', () => {
  it.each(TEXTS)('$name', ({ text }) => {
    const figures = [...text.matchAll(/\d+(?:[.,]\d+)*/g)];
    expect(figures.length).toBeGreaterThan(5);
    const untold = figures.filter(({ 0: figure, index }) => {
      const other = String((Number.parseInt(figure, 10) + 7) * 3);
      const today = text.slice(0, index) + other + text.slice(index + figure.length);
      const { difference, shows, pieces } = compare(text, today);
      const told = pieces.flatMap(({ type, text: words }) => (type === 'added' ? [words] : [])).join(' ');
      return difference === 'none' || shows !== 'whole' || !told.includes(other);
    });
    expect(untold.map(({ 0: figure, index }) => `${index}: ${figure}`)).toEqual([]);
  });
});
