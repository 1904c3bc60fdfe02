import { expect, it } from 'vitest';
import type { Article, Snapshot } from '@/utils/model/records.ts';
import { OpenPage } from '@/utils/reading/page/open-page.ts';
import { fakePage } from './fake-page.ts';

const TEXT = 'Cả huyện có 118/126 thôn đạt chuẩn.';
const PLACE = { scope: 'article', span: { start: 12, end: 19 }, quote: '118/126' } as const;

function open() {
  const { page, seen } = fakePage(TEXT);
  const opened = new OpenPage();
  opened.open(page);
  return { opened, page, seen };
}

it('a place is fresh as long as its words stand there', () => {
  const { opened, seen } = open();
  expect(opened.isFresh(PLACE)).toBe(true);
  expect(opened.targetOf(PLACE)).toMatchObject({ exact: '118/126', start: 12, end: 19 });
  seen.text = `Tin mới nhận. ${TEXT}`;
  expect(opened.isFresh(PLACE)).toBe(false);
  opened.leave();
  expect(opened.isFresh(PLACE)).toBe(false);
});

it('the article goes on under the id of its record, also where another tab has made it first', () => {
  const { opened, page } = open();
  expect(opened.isStored).toBe(false);
  opened.rename('article-of-another-page', 'x');
  expect(opened.article.value?.id).toBe('article-1');
  opened.rename('article-1', 'article-2');
  opened.open(page);
  expect(opened.article.value?.id).toBe('article-2');
  opened.takeRecord({ id: 'article-3', publishedOn: '2026-11-20' } as Article, []);
  expect(opened.article.value).toMatchObject({ id: 'article-3', publishedOn: '2026-11-20' });
  expect(opened.isStored).toBe(true);
  opened.leave();
  opened.open(page);
  expect(opened.article.value?.id).toBe('article-1');
  expect(opened.isStored).toBe(false);
});

it('a text is kept once, however many marks count in it', () => {
  const { opened } = open();
  const text = (hash: string) => ({ hash }) as Snapshot;
  opened.keep([text('a')]);
  opened.keep([text('a'), text('b')]);
  expect(opened.snapshots.value).toEqual([text('a'), text('b')]);
});

it('what the page changed is taken in by whoever watches it, until it is left', () => {
  const { opened } = open();
  let count = 0;
  opened.watchedBy(() => {
    count += 1;
  });
  opened.catchUp();
  opened.leave();
  opened.catchUp();
  expect(count).toBe(1);
});
