import { beforeEach, expect, it, vi } from 'vitest';
import { saveAnnotations } from '@/utils/store/annotations.ts';
import { Catalogue } from '@/utils/store/catalogue/catalogue.ts';
import { database, door } from '@/utils/store/database/database.ts';
import { aMark, anAnnotation, anArticle, aSnapshot } from '../../sample/records.ts';

beforeEach(async () => {
  await database.delete();
  door.leave();
});

/** The quotes by their articles' ids, in order. */
const quotes = (catalogue: Catalogue) =>
  Object.fromEntries(
    [...catalogue.articles()].map(({ article, marks }) => [article.id, marks.map(({ exact }) => exact)]),
  );

async function opened() {
  const end = new AbortController();
  const catalogue = new Catalogue(() => {});
  await catalogue.open(end.signal);
  return { catalogue, end };
}

const LATER = '2026-11-22T01:00:00.000Z';
const save = (...marks: Parameters<typeof aMark>[]) =>
  saveAnnotations({
    article: anArticle(),
    snapshots: [aSnapshot()],
    annotations: marks.map(([kind, exact, changes]) => aMark(kind, exact, changes)),
  });

it('holds every article with its newest text, and its marks in text order', async () => {
  await save(['statistic', '46 chi bộ', { start: 14 }], ['remark', 'Toàn huyện']);
  await saveAnnotations({
    article: anArticle({ hash: 'hash-2' }),
    snapshots: [aSnapshot({ hash: 'hash-2', text: 'Toàn huyện có 47 chi bộ.', takenAt: LATER })],
    annotations: [],
  });
  const { catalogue } = await opened();
  expect(catalogue.isWhole).toBe(true);
  expect(quotes(catalogue)).toEqual({ 'article-1': ['Toàn huyện', '46 chi bộ'] });
  const [held] = catalogue.articles();
  expect(held!.body).toEqual({ text: 'Toàn huyện có 47 chi bộ.', bare: 'toan huyen co 47 chi bo.' });
});

it('leaves out what is in the trash, what is damaged and what others marked', async () => {
  await save(['statistic', '46 chi bộ']);
  await database.annotations.bulkPut([
    anAnnotation({ id: 'deleted', deletedAt: LATER }),
    anAnnotation({ id: 'damaged', note: 7 as never }),
    anAnnotation({ id: 'other', reviewer: 'Lò Thị Mẩy' }),
  ]);
  const { catalogue } = await opened();
  expect(quotes(catalogue)).toEqual({ 'article-1': ['46 chi bộ'] });
});

it('follows what is written, moved, deleted and taken away', async () => {
  await save(['statistic', '46 chi bộ', { id: 'one', start: 14 }]);
  const { catalogue } = await opened();
  const told = (expected: object) => vi.waitFor(() => expect(quotes(catalogue)).toEqual(expected));
  await save(['remark', 'Toàn huyện', { id: 'two' }]);
  await told({ 'article-1': ['Toàn huyện', '46 chi bộ'] });
  await database.articles.put(anArticle({ id: 'article-2', title: 'Bài khác' }));
  await database.annotations.update('two', { articleId: 'article-2', updatedAt: LATER });
  await told({ 'article-1': ['46 chi bộ'], 'article-2': ['Toàn huyện'] });
  await database.annotations.update('one', { deletedAt: LATER });
  await told({ 'article-1': [], 'article-2': ['Toàn huyện'] });
  await database.annotations.delete('two');
  await told({ 'article-1': [], 'article-2': [] });
  await database.articles.update('article-2', { title: 'Tên mới' });
  await vi.waitFor(() =>
    expect([...catalogue.articles()].map(({ article }) => article.title)).toContain('Tên mới'),
  );
});

it('an article of which nothing was written stays the same object', async () => {
  await save(['statistic', '46 chi bộ', { id: 'one', start: 14 }]);
  await database.articles.put(anArticle({ id: 'article-2' }));
  const { catalogue } = await opened();
  const [first, second] = catalogue.articles();
  await database.annotations.update('one', { note: 'Đã kiểm', updatedAt: LATER });
  await vi.waitFor(() => expect([...catalogue.articles()][0]).not.toBe(first));
  expect([...catalogue.articles()][1]).toBe(second);
  expect([...catalogue.articles()][0]!.marks[0]!.bare).toContain('da kiem');
});

it('ends with its signal', async () => {
  const { catalogue, end } = await opened();
  end.abort();
  await save(['statistic', '46 chi bộ']);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(quotes(catalogue)).toEqual({});
});
