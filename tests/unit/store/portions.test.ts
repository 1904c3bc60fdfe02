import { beforeEach, expect, it } from 'vitest';
import { orderOf } from '@/utils/model/target.ts';
import { recordAnchors, saveAnnotations } from '@/utils/store/annotations.ts';
import { openArticle } from '@/utils/store/articles/article-file.ts';
import { database } from '@/utils/store/database/database.ts';
import { readPortion } from '@/utils/store/database/portions.ts';
import { anAnnotation, anArticle, aSnapshot } from '../../sample/records.ts';

const COUNT = 1_200;
const idOf = (index: number) => `mark-${index}`;
const marks = Array.from({ length: COUNT }, (_, index) =>
  anAnnotation({ id: idOf(index), target: { ...anAnnotation().target, start: index, end: COUNT } }),
);
const [address = ''] = anArticle().urls;
const page = { urls: [address], canonical: null, title: anArticle().title, text: aSnapshot().text };

beforeEach(async () => {
  await database.delete();
  await database.open();
  await saveAnnotations({ article: anArticle(), snapshots: [aSnapshot()], annotations: marks });
});

it('the first answer and the marks that it names are all marks of the article, each once', async () => {
  const file = await openArticle(page);
  expect(file.annotations.length).toBeLessThan(COUNT);
  const { annotations, damaged } = await readPortion('article-1', file.rest);
  const ids = [...file.annotations, ...annotations].map(({ id }) => id);
  expect(ids.toSorted()).toEqual(marks.map(({ id }) => id).toSorted());
  expect(damaged).toBe(0);
  for (const { target } of [file.annotations, annotations].map((some) => some.at(-1)!))
    expect(orderOf(target)).toBeGreaterThan(COUNT / 2);
});

it('a mark that was deleted or left the article since it was named is not handed over', async () => {
  const { rest } = await openArticle(page);
  const [deleted = '', moved = '', damaged = ''] = rest;
  await database.annotations.update(deleted, { deletedAt: '2026-11-21T01:00:00.000Z' });
  await database.annotations.update(moved, { articleId: 'article-2' });
  await database.annotations.update(damaged, { note: 5 as never });
  const portion = await readPortion('article-1', rest);
  expect(portion.annotations.map(({ id }) => id).toSorted()).toEqual(rest.slice(3).toSorted());
  expect(portion.damaged).toBe(1);
});

it('a row whose id is none counts as damaged, and keeps no other from being asked for', async () => {
  await database.annotations.put(anAnnotation({ id: 'x'.repeat(300) }));
  await database.annotations.put(anAnnotation({ id: 7 as never }));
  const { damaged, annotations, rest } = await openArticle(page);
  expect(damaged).toBe(2);
  expect(annotations.length + rest.length).toBe(COUNT);
});

it('what became of many marks is written for each, and counted as one change', async () => {
  const before = (await database.tally.get('library'))!;
  const anchorCheckedAt = '2026-11-22T01:00:00.000Z';
  const records = marks.map(({ id }) => ({
    id,
    anchorStatus: 'moved' as const,
    currentQuote: null,
    anchorCheckedAt,
  }));
  expect(await recordAnchors(address, records)).toHaveLength(COUNT);
  const rows = await database.annotations.toArray();
  expect(new Set(rows.map((row) => `${row.anchorStatus} ${row.anchorCheckedAt}`))).toEqual(
    new Set([`moved ${anchorCheckedAt}`]),
  );
  expect(await database.tally.get('library')).toMatchObject({ change: before.change + 1, marks: COUNT });
});
