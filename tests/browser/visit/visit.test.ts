import { describe, expect, test } from 'vitest';
import type { VisitCase } from './article.ts';
import { EDITS, NO_EDITS } from './cases.ts';
import { SECOND_EDITS, SECOND_NO_EDITS } from './later-cases.ts';
import { revisit } from './open.ts';
import { UNSEEN_EDITS, UNSEEN_NO_EDITS } from './unseen.ts';

/** What may be said where the case demands so much. */
const ALLOWED = {
  edited: ['edited'],
  told: ['edited', 'differs', 'incomplete'],
  'no edit': ['none', 'incomplete', 'differs'],
  silent: ['none'],
} as const;

async function check(one: VisitCase) {
  const { comparison, fates } = await revisit(one);
  const { shows, difference, pieces } = comparison;
  const said = difference === 'none' && shows !== 'whole' ? 'incomplete' : difference;
  const told = pieces.flatMap(({ type, text }) => (type === 'same' ? [] : text)).join(' ');
  expect.soft(ALLOWED[one.told]).toContain(said);
  expect.soft(fates).toEqual(one.marks ?? {});
  for (const words of one.says ?? []) expect.soft(told).toContain(words);
  for (const words of one.saysNot ?? []) expect.soft(told).not.toContain(words);
}

describe('no edit of the article', () => {
  test.each([...NO_EDITS, ...UNSEEN_NO_EDITS, ...SECOND_NO_EDITS])('$name', check);
});

describe('an edit of the article is told', () => {
  test.each([...EDITS, ...UNSEEN_EDITS, ...SECOND_EDITS])('$name', check);
});
