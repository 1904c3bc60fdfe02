import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { enterContentScript } from '../../tools/driver/content-script.ts';
import { BUILD, type RunningExtension } from '../../tools/driver/launch.ts';
import { openPopupInTab } from '../../tools/driver/popup.ts';
import { type Row, readStore } from '../../tools/driver/store.ts';
import { Random } from '../../tools/lib/random.ts';
import { malformed } from '../unit/background/malformed.ts';
import { expectMarks } from './support/marks.ts';
import { ARTICLE, articleHtml, servePage } from './support/pages.ts';
import { selectText } from './support/select.ts';
import { expect, test } from './support/test.ts';
import { expectStored } from './support/toolbar.ts';

const SISTER = 'http://thu-nghiem.vn/xay-dung-dang/bai-khac-20211013.html';
const STRANGER = 'http://trang-la.vn/tin/bai-cua-trang-la-20211014.html';
const LATER = '2030-01-01T00:00:00.000Z';

/** Opens an article and marks words in it. */
async function mark(extension: RunningExtension, url: string, words: string): Promise<Page> {
  await servePage(extension.context, url, articleHtml(ARTICLE.title, ARTICLE.paragraphs));
  const page = await extension.context.newPage();
  await page.goto(url);
  await page.locator('but-nho-ui').waitFor({ state: 'attached' });
  await selectText(page, words);
  await page.keyboard.press('s');
  await page.keyboard.press('Escape');
  await expectStored(extension, page, 1);
  return page;
}

/** The calls that a reader on an article makes, of what is stored of it. */
function callsAbout(url: string, { articles, snapshots, annotations }: Record<string, Row[]>) {
  const article = articles!.find(({ urls }) => (urls as string[]).includes(url))!;
  const ofArticle = ({ articleId }: Row) => articleId === article.id;
  const snapshot = snapshots!.find(ofArticle)!;
  const annotation = annotations!.find(ofArticle)!;
  const found = { anchorStatus: 'orphan', currentQuote: null, anchorCheckedAt: LATER };
  return [
    ['openArticle', { urls: [url], canonical: null, title: article.title, text: snapshot.text }],
    [
      'saveAnnotations',
      { article, snapshots: [snapshot], annotations: [{ ...annotation, updatedAt: LATER }] },
    ],
    [
      'editAnnotation',
      { id: annotation.id, edit: { note: 'giả' }, updatedAt: LATER, snapshot, before: { note: '' } },
    ],
    ['recordAnchors', { address: url, records: [{ id: annotation.id, ...found }] }],
    [
      'reject',
      { article, rejection: { articleId: article.id, fingerprint: 'f', rejectedAt: LATER }, name: null },
    ],
    ['unreject', { article: null, articleId: article.id, fingerprint: 'f', name: null }],
    ['unreject', { article, articleId: 'x', fingerprint: 'f', name: null }],
  ] as [name: string, request: unknown][];
}

/** Leaves out the days of checking, which an open page writes down by itself. */
const settled = ({ annotations, ...tables }: Record<string, Row[]>) => ({
  ...tables,
  annotations: annotations!.map(({ anchorCheckedAt, ...row }) => row),
});

test('300 malformed calls from a page’s world write nothing, and the page goes on', async ({ extension }) => {
  const page = await mark(extension, ARTICLE.url, '18 hộ');
  const before = await readStore(extension);
  const calls = callsAbout(ARTICLE.url, before);
  calls.push(['acceptCampaign', { id: 'c', name: 'Dân vận khéo', kind: 'movement', acceptedAt: LATER }]);
  const script = await enterContentScript(page);
  const random = new Random(8);
  const allowed: unknown[] = [];
  for (let round = 0; round < 300; round += 1) {
    const [name, sound] = random.pick(calls);
    let request: unknown;
    // What crosses here is JSON: what it cannot hold is tried in the unit test.
    do request = malformed(random, sound);
    while (!isJson(request));
    const answer = await script.call(name, request);
    if (answer?.fault?.code !== 'invalid') allowed.push([name, request]);
  }
  expect(allowed).toEqual([]);
  expect(settled(await readStore(extension))).toEqual(settled(before));
  await page.reload();
  await expectMarks(page, [{ name: 'statistic-mark', text: '18 hộ', occurrence: 1 }]);
});

function isJson(value: unknown): boolean {
  try {
    const written = JSON.stringify(value, (_, inner) =>
      Number.isFinite(inner) || typeof inner !== 'number' ? inner : 1n,
    );
    return written !== undefined;
  } catch {
    return false;
  }
}

test('a page’s world can do nothing with the article of another page', async ({ extension }) => {
  await mark(extension, ARTICLE.url, '18 hộ');
  await mark(extension, SISTER, '2,6 km');
  const page = await mark(extension, STRANGER, '46/52 hộ');
  const before = await readStore(extension);
  const script = await enterContentScript(page);
  for (const url of [ARTICLE.url, SISTER])
    for (const [name, request] of callsAbout(url, before))
      expect(await script.call(name, request), `${name} ${url}`).toHaveProperty('fault.code', 'invalid');
  expect(settled(await readStore(extension))).toEqual(settled(before));
  // Where its site says it is, it may; the browser's word changes with the page's address.
  await page.evaluate((path) => history.pushState({}, '', path), '/tin/bai-sau-20211015.html');
  const there = {
    urls: ['http://trang-la.vn/tin/bai-sau-20211015.html'],
    canonical: null,
    title: null,
    text: '',
  };
  expect(await script.call('openArticle', there)).not.toHaveProperty('fault');
  for (const [name, request] of callsAbout(STRANGER, before))
    expect(await script.call(name, request), name).not.toHaveProperty('fault');
});

test('a mark that could not be saved is saved when its site has gone on to another article', async ({
  extension,
}) => {
  const start = 'http://thu-nghiem.vn/';
  await servePage(extension.context, start, '<!doctype html><title>Trang chủ</title><div id="app"></div>');
  const page = await extension.context.newPage();
  await page.goto(start);
  const show = (url: string) =>
    page.evaluate(
      ([url, html]) => {
        history.pushState({}, '', url);
        const { title, body } = new DOMParser().parseFromString(html, 'text/html');
        document.title = title;
        document.body.innerHTML = body.innerHTML;
      },
      [url, articleHtml(ARTICLE.title, ARTICLE.paragraphs)] as const,
    );
  await show(ARTICLE.url);
  await page.locator('but-nho-ui').waitFor({ state: 'attached' });
  await extension.worker.evaluate(() => {
    const real = IDBObjectStore.prototype.put;
    Object.assign(globalThis, {
      heal: () => {
        IDBObjectStore.prototype.put = real;
      },
    });
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await selectText(page, '18 hộ');
  await page.keyboard.press('s');
  await expect(page.getByRole('alert')).toContainText('Chưa lưu được');
  await show(SISTER);
  await show('http://thu-nghiem.vn/xay-dung-dang/bai-thu-ba-20211016.html');
  await extension.worker.evaluate(() => (globalThis as unknown as { heal: () => void }).heal());
  await page.getByTestId('toast-action').first().click();
  await expect.poll(async () => (await readStore(extension)).annotations!.length).toBe(1);
  expect((await readStore(extension)).articles).toMatchObject([{ urls: [ARTICLE.url] }]);
});

test('answers that are none are told on the page and in the popup, and harm neither', async ({
  extension,
}) => {
  const page = await mark(extension, ARTICLE.url, '18 hộ');
  // Any page of the extension hears the calls of readers; the first to answer is heard.
  const liar = await extension.context.newPage();
  await liar.goto(extension.url('popup.html?tab=0'));
  await liar.evaluate(() => {
    const lie = (message: { butNho: string }, _: unknown, answer: (value: unknown) => void) => {
      if (message.butNho === 'openArticle') answer({ value: { annotations: [5], snapshots: 'x' } });
    };
    Object.assign(globalThis, { stop: () => chrome.runtime.onMessage.removeListener(lie) });
    chrome.runtime.onMessage.addListener(lie);
  });
  await page.bringToFront();
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('Chưa mở được các chỗ đánh dấu');
  await liar.evaluate(() => (globalThis as unknown as { stop: () => void }).stop());
  await page.getByTestId('toast-action').first().click();
  await expectMarks(page, [{ name: 'statistic-mark', text: '18 hộ', occurrence: 1 }]);
  const popup = await openPopupInTab(extension, page);
  await expect(popup.getByTestId('marks-statistic')).toContainText('18 hộ');
});

test('a page that says too much of itself is read and marked all the same', async ({ extension }) => {
  const long = 'Tên bài rất dài '.repeat(10_000);
  const head = `<link rel="canonical" href="http://thu-nghiem.vn/${'x'.repeat(40_000)}">
    <meta property="og:title" content="${long}"><meta name="author" content="${long}">
    <meta property="og:site_name" content="${long}"><meta property="article:published_time" content="2021-02-31T25:61:00">`;
  await servePage(
    extension.context,
    SISTER,
    articleHtml(long, ARTICLE.paragraphs, '').replace('</head>', `${head}</head>`),
  );
  const page = await extension.context.newPage();
  await page.goto(SISTER);
  await page.locator('but-nho-ui').waitFor({ state: 'attached' });
  await selectText(page, '18 hộ');
  await page.keyboard.press('s');
  await page.keyboard.press('Escape');
  await expectStored(extension, page, 1);
  const popup = await openPopupInTab(extension, page);
  await expect(popup.getByTestId('marks-statistic')).toContainText('18 hộ');
  await expect(popup.getByTestId('damaged')).toHaveCount(0);
});

test('what every page carries holds no schema library and no list of suffixes', async () => {
  for (const file of ['content-scripts/detector.js', 'reader.js']) {
    const code = await readFile(join(BUILD, file), 'utf8');
    expect(code, file).not.toContain('strict_object');
    // A name of the Public Suffix List.
    expect(code, file).not.toContain('kawasaki');
    expect(code, file).toContain('butNho');
  }
  expect(await readFile(join(BUILD, 'background.js'), 'utf8')).not.toEqual('');
});

/** The part of the browser's interface that is used inside of the extension's page, where it is global. */
declare const chrome: {
  runtime: { onMessage: { addListener: (lie: unknown) => void; removeListener: (lie: unknown) => void } };
};
