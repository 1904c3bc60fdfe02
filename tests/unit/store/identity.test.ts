import { beforeEach, expect, it } from 'vitest';
import type { SeenPage } from '@/utils/article/identity/identity.ts';
import { listAnnotations, recordAnchors, saveAnnotations } from '@/utils/store/annotations.ts';
import { openArticle } from '@/utils/store/articles/article-file.ts';
import { renewKeys } from '@/utils/store/articles/article-keys.ts';
import { editArticle, findArticle } from '@/utils/store/articles/articles.ts';
import { database } from '@/utils/store/database/database.ts';
import { listRejections, reject } from '@/utils/store/rejections.ts';
import { anAnnotation, anArticle, aRejection, aSnapshot } from '../../sample/records.ts';

const HOME = 'https://nan-nhan.id.vn/giu-rung-tu-goc-12345.htm';
const HTTP = HOME.replace('https', 'http');
const SECTION = 'https://nan-nhan.id.vn/chuyen-de/giu-rung-tu-goc-12345.htm';
const HOSTILE = 'https://ke-xau.id.vn/giu-rung-tu-goc-12345.htm';

const words = (seed: string) => Array.from({ length: 120 }, (_, index) => `${seed}${index}`).join(' ');
const A = { title: 'Giữ rừng từ gốc', text: words('a'), hash: 'hash-a' };
const B = { title: 'Trồng gừng ở Pò Mạ', text: words('b'), hash: 'hash-b' };

const seen = (url: string, { title, text }: typeof A, canonical: string | null = null): SeenPage => ({
  urls: [url],
  canonical,
  title,
  text,
});

/** A mark made on a page that shows an article, under an id that the tab goes by. */
const mark = (url: string, { title, text, hash }: typeof A, articleId: string, id: string, more = {}) => ({
  article: anArticle({ id: articleId, urls: [url], keys: [], title, hash, byline: 'Lê An', ...more }),
  snapshots: [aSnapshot({ articleId, hash, text })],
  annotations: [
    anAnnotation({ id, articleId, source: url, target: { ...anAnnotation().target, snapshotHash: hash } }),
  ],
});

const rows = async () => ({
  articles: await database.articles.toArray(),
  annotations: await database.annotations.toArray(),
  snapshots: await database.snapshots.toArray(),
});

const FOUND = {
  anchorStatus: 'orphan',
  currentQuote: null,
  anchorCheckedAt: '2026-11-28T00:00:00.000Z',
} as const;

beforeEach(async () => {
  await database.delete();
  await database.open();
});

it.each([
  ['that calls the victim’s article its own', HOSTILE, HOME],
  ['that repeats its words', HOSTILE, null],
  ['that is no page of the web', 'file:///tam/giu-rung.html', HOME],
])('a page %s is shown nothing and changes nothing', async (_, url, canonical) => {
  await saveAnnotations(mark(HOME, A, 'article-a', 'mark-a'));
  const before = await rows();
  const file = await openArticle(seen(url, A, canonical));
  expect(file).toMatchObject({ article: null, annotations: [], snapshots: [], rejections: [] });
  expect(await recordAnchors(url, [{ id: 'mark-a', ...FOUND }])).toEqual([]);
  expect(await rows()).toEqual(before);
});

it('a mark made there under the victim’s id goes under a record of its own', async () => {
  await saveAnnotations(mark(HOME, A, 'article-a', 'mark-a'));
  const before = await database.articles.get('article-a');
  const id = await saveAnnotations(mark(HOSTILE, A, 'article-a', 'mark-x'));
  expect(id).not.toBe('article-a');
  // A call that is repeated makes no second one.
  expect(await saveAnnotations(mark(HOSTILE, A, 'article-a', 'mark-x'))).toBe(id);
  expect(await database.articles.count()).toBe(2);
  expect(await database.articles.get('article-a')).toEqual(before);
  expect((await listAnnotations('article-a')).map((one) => one.id)).toEqual(['mark-a']);
  expect((await listAnnotations(id)).map((one) => one.id)).toEqual(['mark-x']);
});

it('a refusal there goes under a record of its own, too', async () => {
  await saveAnnotations(mark(HOME, A, 'article-a', 'mark-a'));
  const { article: hostile } = mark(HOSTILE, A, 'article-a', 'mark-x');
  const id = await reject(
    hostile,
    aRejection({ articleId: 'article-a', fingerprint: 'f', rejectedAt: FOUND.anchorCheckedAt }),
  );
  expect(await listRejections('article-a')).toEqual([]);
  expect(await listRejections(id)).toEqual(['f']);
});

it.each([
  ['a copy without encryption', HTTP, null],
  ['a page that merely claims it', SECTION, HOME],
])('%s shows the article’s marks and takes a mark, but rewrites nothing', async (_, url, canonical) => {
  await saveAnnotations(mark(HOME, A, 'article-a', 'mark-a'));
  const file = await openArticle(seen(url, A, canonical));
  expect(file.annotations.map((one) => one.id)).toEqual(['mark-a']);
  expect(await recordAnchors(url, [{ id: 'mark-a', ...FOUND }])).toEqual([]);
  const forged = { title: A.title, byline: 'Kẻ Xấu', hash: 'hash-a' };
  const id = await saveAnnotations(mark(url, { ...A, ...forged }, 'article-a', 'mark-b', forged));
  expect(id).toBe('article-a');
  expect(await database.articles.get(id)).toMatchObject({ urls: [HOME, url], byline: 'Lê An' });
  expect((await listAnnotations(id)).map((one) => [one.id, one.source, one.anchorStatus])).toEqual([
    ['mark-a', HOME, 'exact'],
    ['mark-b', url, 'exact'],
  ]);
});

it('a site that takes up encryption speaks for its articles as before', async () => {
  await saveAnnotations(mark(HTTP, A, 'article-a', 'mark-a'));
  expect(await recordAnchors(HOME, [{ id: 'mark-a', ...FOUND }])).toEqual(['mark-a']);
  await saveAnnotations(
    mark(HOME, A, 'article-a', 'mark-b', { byline: 'Trần Bình', sources: { byline: 'visible' } }),
  );
  expect(await database.articles.get('article-a')).toMatchObject({ byline: 'Trần Bình' });
});

it('a mark is checked where it was made, though its article was recorded elsewhere', async () => {
  await saveAnnotations(mark(HOME, A, 'article-a', 'mark-a'));
  await saveAnnotations(mark(SECTION, A, 'article-a', 'mark-b'));
  const found = ['mark-a', 'mark-b'].map((id) => ({ id, ...FOUND }));
  expect(await recordAnchors(SECTION, found)).toEqual(['mark-b']);
  expect(await recordAnchors(HOME, found)).toEqual(['mark-a', 'mark-b']);
});

const ONE_ADDRESS = 'http://xa-thu.vn/doc-bao.html';

it('case 05 two-articles-one-address: an id that another article has at the address is not taken', async () => {
  await saveAnnotations(mark(ONE_ADDRESS, A, 'article-a', 'mark-a'));
  const id = await saveAnnotations(mark(ONE_ADDRESS, B, 'article-a', 'mark-b'));
  expect(id).not.toBe('article-a');
  expect(await openArticle(seen(ONE_ADDRESS, A))).toMatchObject({
    article: { id: 'article-a', title: A.title },
    annotations: [{ id: 'mark-a' }],
  });
  expect(await openArticle(seen(ONE_ADDRESS, B))).toMatchObject({
    article: { id, title: B.title },
    annotations: [{ id: 'mark-b' }],
  });
});

it('two texts under one title at one address are told apart by their words', async () => {
  const second = { ...B, title: A.title };
  await saveAnnotations(mark(ONE_ADDRESS, A, 'article-a', 'mark-a'));
  await saveAnnotations(mark(ONE_ADDRESS, second, 'article-b', 'mark-b'));
  expect((await findArticle(seen(ONE_ADDRESS, A)))?.id).toBe('article-a');
  expect((await findArticle(seen(ONE_ADDRESS, second)))?.id).toBe('article-b');
});

it('a page under a title that the reviewer corrected keeps its id', async () => {
  await saveAnnotations(mark(HOME, A, 'article-a', 'mark-a'));
  await editArticle(anArticle({ id: 'article-a' }), { title: 'Tên người nhận xét đặt' });
  expect(await saveAnnotations(mark(HOME, A, 'article-a', 'mark-b'))).toBe('article-a');
});

it.each([
  ['a file', 'file:///tam/giu-rung.html', 'file:///tam/giu-rung.html'],
  ['a file that was moved', 'file:///tam/giu-rung.html', 'file:///ho-so/giu-rung.html'],
  ['a document made on the spot', 'blob:https://vidu.vn', 'blob:https://vidu.vn'],
  ['a document in its own address', 'data:', 'data:'],
])('%s is found at the next visit, and has one record', async (_, url, again) => {
  await saveAnnotations(mark(url, A, 'article-a', 'mark-a'));
  expect((await openArticle(seen(again, A))).annotations.map((one) => one.id)).toEqual(['mark-a']);
  await saveAnnotations(mark(again, A, 'article-of-another-tab', 'mark-b'));
  expect(await database.articles.count()).toBe(1);
  expect(await listAnnotations('article-a')).toHaveLength(2);
});

it('a saved copy of an article on the web has a record of its own, whatever it calls itself', async () => {
  await saveAnnotations(mark(HOME, A, 'article-a', 'mark-a'));
  await saveAnnotations(mark('file:///tam/giu-rung.html', A, 'article-b', 'mark-b'));
  expect((await listAnnotations('article-a')).map((one) => one.id)).toEqual(['mark-a']);
  expect((await listAnnotations('article-b')).map((one) => one.id)).toEqual(['mark-b']);
});

it('a correction in the popup makes a record that its page finds again', async () => {
  await editArticle(anArticle({ id: 'article-a', urls: [HOME], keys: [], title: A.title }), {
    byline: 'Lê An',
  });
  expect(await findArticle(seen(HOME, A))).toMatchObject({ id: 'article-a', byline: 'Lê An' });
});

it('an article that an older version recorded under other keys is found after an update', async () => {
  const url = 'https://beta.vn/giu-rung-tu-goc-12345.htm';
  await saveAnnotations(mark(url, A, 'article-a', 'mark-a'));
  await database.articles.update('article-a', { keys: ['vn/giu-rung-tu-goc-12345.htm'] });
  const damaged = { ...(await database.articles.get('article-a'))!, id: 'article-b', title: 7 as never };
  await database.articles.put(damaged);
  expect(await findArticle(seen(url, A))).toBeNull();
  for (const _ of [1, 2]) await renewKeys();
  expect((await findArticle(seen(url, A)))?.id).toBe('article-a');
  expect(await database.articles.get('article-b')).toEqual(damaged);
});

it('what an older version merged across two owners is shown to the first alone', async () => {
  await saveAnnotations(mark(HOME, A, 'article-a', 'mark-a'));
  const { urls, keys } = (await database.articles.get('article-a'))!;
  await database.articles.update('article-a', {
    urls: [...urls, HOSTILE],
    keys: [...keys, HOSTILE.replace('https://', '')],
  });
  expect((await openArticle(seen(HOSTILE, A))).article).toBeNull();
  expect((await openArticle(seen(HOME, A))).article?.id).toBe('article-a');
});
