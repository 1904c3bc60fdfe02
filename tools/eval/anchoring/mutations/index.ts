import type { Random } from '../../../lib/random.ts';
import { type Paragraph, textOf } from '../letters.ts';
import type { Mark } from '../marks.ts';
import type { Rows } from '../rows.ts';
import type { Mutated } from './mutated.ts';
import { NEWER } from './newer.ts';
import { OLDER } from './older.ts';
import { ROW_CHANGES } from './rows.ts';

export type { Mutated } from './mutated.ts';

/** The mutations by group: two for prose, one for pages with rows. */
export const GROUPS = {
  older: Object.keys(OLDER),
  newer: Object.keys(NEWER),
  rows: Object.keys(ROW_CHANGES),
} as const;

/** The mutations of a page. */
export const mutationsFor = (rows: Rows | null): readonly string[] =>
  rows ? GROUPS.rows : [...GROUPS.older, ...GROUPS.newer];

/** Applies a mutation to a copy of the paragraphs. @param rows where the page has rows */
export function mutate(
  name: string,
  random: Random,
  original: readonly Paragraph[],
  marks: readonly Mark[],
  rows: Rows | null,
): Mutated {
  const paragraphs = original.map((letters) => letters.map((letter) => ({ ...letter })));
  const result =
    (rows
      ? ROW_CHANGES[name]!(random, paragraphs, rows, marks)
      : { ...OLDER, ...NEWER }[name]!(random, paragraphs, marks)) ?? {};
  return {
    paragraphs: paragraphs.filter((letters) => textOf(letters).trim() !== ''),
    template: { breaks: false, wrapped: false },
    moved: new Set(),
    mustTell: new Set(),
    alsoRight: [],
    mayBeGone: false,
    ...result,
  };
}
