import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { catchDownload } from '../../tools/driver/files.ts';
import type { RunningExtension } from '../../tools/driver/launch.ts';
import { openPopupInTab, openToolbarPopup } from '../../tools/driver/popup.ts';
import { selectWords } from '../../tools/driver/selection.ts';
import { ROOT } from '../../tools/lib/bundle.ts';
import { expectMarks, paintedTexts } from './support/marks.ts';
import { ARTICLE, articleHtml, servePage } from './support/pages.ts';
import { selectText } from './support/select.ts';
import { storedRows } from './support/store.ts';
import { expect, test } from './support/test.ts';

const fixture = (path: string) => readFile(join(ROOT, 'tests/fixtures/cases', path), 'utf8');

async function openPage(extension: RunningExtension, url: string): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(url);
  await page.locator('but-nho-ui').waitFor({ state: 'attached' });
  await expect.poll(async () => (await paintedTexts(page)).length).toBeGreaterThan(0);
  return page;
}

async function markRemark(page: Page, words: string): Promise<void> {
  await page.bringToFront();
  await selectText(page, words);
  await page.keyboard.press('r');
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await paintedTexts(page)).some((one) => one.text === words)).toBe(true);
}

const remark = (text: string) => [{ name: 'remark-mark', text, occurrence: 1 }];

/** Each mark in the store with the title and first address of its article. */
async function storedMarks(extension: RunningExtension) {
  const { articles, annotations } = await storedRows(extension);
  const byId = new Map(articles.map((article) => [article.id, article]));
  return annotations
    .map(({ articleId, target, source, anchorStatus }) => ({
      words: target.exact,
      title: byId.get(articleId)?.title,
      address: byId.get(articleId)?.urls.join(' '),
      source,
      anchorStatus,
    }))
    .sort((a, b) => a.words.localeCompare(b.words));
}

const A = {
  url: 'http://xa-thu.vn/bai/con-duong-moi-khe-sim-2021101201.html',
  title: 'Con đường mới và bếp lửa hồng ở xóm Khe Sim',
  words: 'gửi xe đạp ngoài đầu dốc',
  end: 'niềm tin',
};
const B = {
  url: 'http://xa-thu.vn/bai/cho-phien-po-ma-2021101202.html',
  title: 'Chợ phiên Pò Mạ và tổ hợp tác trồng gừng của bản',
  words: 'con trẻ được học hành đến nơi đến chốn',
};

/** Long enough for a message to come that must not come: the page's text counts as settled after 1.5 seconds. */
const SETTLED = 3_000;

test.describe('case 04 endless-scroll-mixes-two-articles', () => {
  /** Scrolls until the page calls itself by an address, the end of the first article still in sight. */
  async function scrollTo(page: Page, url: string, isSecond: boolean): Promise<void> {
    await page.evaluate(() => scrollBy(0, 120));
    await page.locator('#b').waitFor({ state: 'attached' });
    await page.evaluate(
      (share) => {
        scrollBy(0, document.querySelector('#b')!.getBoundingClientRect().top - innerHeight * share);
      },
      isSecond ? 0.5 : 1.2,
    );
    await expect.poll(() => page.url()).toBe(url);
  }

  test('under the second address only the second text is read; each mark is stored under its own article', async ({
    extension,
  }) => {
    await servePage(extension.context, A.url, await fixture('04-endless-scroll/a.html'));
    await servePage(extension.context, B.url, await fixture('04-endless-scroll/b.html'));
    const page = await openPage(extension, A.url);
    await markRemark(page, A.words);
    await scrollTo(page, B.url, true);
    await expect
      .poll(async () => (await paintedTexts(page)).map(({ text }) => text).join('|'))
      .toContain('31 hộ');
    const painted = (await paintedTexts(page)).map(({ text }) => text);
    expect(painted).not.toContain(A.words);
    expect(painted.join('|')).not.toContain('4.150 m2');
    // The end of the first article is still in sight: it is nobody's under this address.
    await selectWords(page, A.end, 1);
    await expect(page.getByText('thuộc bài khác trên trang')).toBeVisible();
    await expect(page.getByTestId('add-remark')).toHaveCount(0);
    await markRemark(page, B.words);
    await scrollTo(page, A.url, false);
    await expectMarks(page, remark(A.words));
    await scrollTo(page, B.url, true);
    await expectMarks(page, remark(B.words));
    expect(await storedMarks(extension)).toEqual([
      { words: B.words, title: B.title, address: B.url, source: B.url, anchorStatus: 'exact' },
      { words: A.words, title: A.title, address: A.url, source: A.url, anchorStatus: 'exact' },
    ]);
    const { snapshots } = await storedRows(extension);
    expect(snapshots.map(({ text }) => [text.includes(A.words), text.includes(B.words)]).sort()).toEqual([
      [false, true],
      [true, false],
    ]);
    const alone = await openPage(extension, B.url);
    await expectMarks(alone, remark(B.words));
    await alone.waitForTimeout(SETTLED);
    await expect(alone.getByText('Bài đã được sửa')).toHaveCount(0);
    await expect(alone.getByText('cần xem lại')).toHaveCount(0);
  });

  for (const [name, change] of Object.entries({
    'a title that never changes': (html: string) => html.replace(/document\.title = [^;]*;/, ''),
    pushState: (html: string) => html.replace('replaceState', 'pushState'),
    'a title that is late': (html: string) =>
      html.replace(/document\.title = ([^;]*);/, 'setTimeout(() => { document.title = $1; }, 700);'),
    'addresses that say nothing, and a title that never changes': (html: string) =>
      html
        .replace(/document\.title = [^;]*;/, '')
        .replaceAll('cho-phien-po-ma-2021101202', '2021101202')
        .replaceAll('con-duong-moi-khe-sim-2021101201', '2021101201'),
  }))
    test(`with ${name} no mark gets under the other article`, async ({ extension }) => {
      const isNameless = name.startsWith('addresses');
      const [urlA, urlB] = isNameless
        ? ['http://xa-thu.vn/bai/2021101201.html', 'http://xa-thu.vn/bai/2021101202.html']
        : [A.url, B.url];
      await servePage(extension.context, urlA!, change(await fixture('04-endless-scroll/a.html')));
      const page = await openPage(extension, urlA!);
      await markRemark(page, A.words);
      await scrollTo(page, urlB!, true);
      await page.waitForTimeout(1_500);
      // Either of them may be what can be marked now, but only as what it is.
      for (const words of [A.end, B.words]) {
        await selectWords(page, words, 1);
        await page.waitForTimeout(700);
        if ((await page.getByTestId('add-remark').count()) === 0) continue;
        await page.keyboard.press('r');
        await page.keyboard.press('Escape');
      }
      await expect.poll(async () => (await storedMarks(extension)).length).toBeGreaterThan(1);
      for (const mark of await storedMarks(extension)) {
        const isB = mark.words === B.words;
        expect(mark).toMatchObject({
          title: isB ? B.title : A.title,
          address: isB ? urlB : urlA,
          source: isB ? urlB : urlA,
        });
      }
    });
});

test.describe('case 05 two-articles-one-address', () => {
  const url = 'http://xa-thu.vn/doc-bao.html';
  const wordsA = 'chẳng ai đứng ngoài cuộc nữa';

  test('articles told apart by a route have a record each, and the exported address leads to the article', async ({
    extension,
    output,
  }) => {
    await servePage(extension.context, url, await fixture('05-two-articles-one-address/doc-bao.html'));
    const page = await openPage(extension, `${url}#/bai/1`);
    await markRemark(page, wordsA);
    await page.click('#l2');
    await expectMarks(page, []);
    const popup = await openPopupInTab(extension, page);
    await expect(popup.getByTestId('title')).toHaveText(B.title);
    await expect(popup.getByTestId('mark')).toHaveCount(0);
    await expect(popup.getByTestId('text-change')).toHaveCount(0);
    await popup.close();
    await markRemark(page, B.words);
    await page.click('#l1');
    await expectMarks(page, remark(wordsA));
    await page.reload();
    await expectMarks(page, remark(wordsA));
    await page.click('#l2');
    await expectMarks(page, remark(B.words));
    const [one, two] = [`${url}#/bai/1`, `${url}#/bai/2`];
    expect(await storedMarks(extension)).toEqual([
      { words: wordsA, title: A.title, address: one, source: one, anchorStatus: 'exact' },
      { words: B.words, title: B.title, address: two, source: two, anchorStatus: 'exact' },
    ]);
    const again = await openPopupInTab(extension, page);
    const { bytes } = await catchDownload(again, output, () => again.getByTestId('export-md').click());
    expect(bytes.toString()).toContain(two);
  });

  /** What a button “next article” does where the address stays as it is. */
  const BUTTONS = {
    'puts another article in': `document.querySelector('#list').innerHTML = to.html; document.title = to.title;`,
    'and leaves the title standing': `document.querySelector('#list').innerHTML = to.html;`,
    'writes other words into the same elements': `
      const into = document.createElement('div');
      into.innerHTML = to.html;
      document.title = document.querySelector('h1').textContent = to.title;
      const [now, next] = [document, into].map((root) => [...root.querySelectorAll('.noi-dung p')]);
      now.forEach((p, index) => (p.textContent = next[index]?.textContent ?? ''));`,
    'writes other words in and leaves the title standing': `
      const into = document.createElement('div');
      into.innerHTML = to.html;
      document.querySelector('h1').textContent = to.title;
      const [now, next] = [document, into].map((root) => [...root.querySelectorAll('.noi-dung p')]);
      now.forEach((p, index) => (p.textContent = next[index]?.textContent ?? ''));`,
    'shows a word of patience in between': `
      document.querySelector('#list').innerHTML = '<p>Đang tải…</p>';
      setTimeout(() => { document.querySelector('#list').innerHTML = to.html; document.title = to.title; }, 900);`,
  };

  for (const [name, script] of Object.entries(BUTTONS))
    test(`a button that ${name} makes no use of the first article’s record`, async ({ extension }) => {
      const html = await fixture('05-two-articles-one-address/doc-bao.html');
      const change = `<script>
        const go = (name) => { const to = { html: A['#/bai/' + name], title: T['#/bai/' + name] }; ${script} };
        document.querySelector('#list').innerHTML = A['#/bai/1']; document.title = T['#/bai/1'];
      </script>`;
      await servePage(extension.context, url, html.replace('</body>', `${change}</body>`));
      const go = (name: number) =>
        page.evaluate((to) => (window as unknown as { go: (name: number) => void }).go(to), name);
      const page = await openPage(extension, url);
      await page.evaluate(() => Object.assign(window, { go }));
      await markRemark(page, wordsA);
      await go(2);
      await expectMarks(page, []);
      await expect
        .poll(async () => (await paintedTexts(page)).map(({ text }) => text).join())
        .toContain('31 hộ');
      await markRemark(page, B.words);
      await go(1);
      await expectMarks(page, remark(wordsA));
      await go(2);
      await expectMarks(page, remark(B.words));
      await page.waitForTimeout(SETTLED);
      await expect(page.getByText('Bài đã được sửa')).toHaveCount(0);
      await expect(page.getByText('cần xem lại')).toHaveCount(0);
      expect(await storedMarks(extension)).toEqual([
        { words: wordsA, title: A.title, address: url, source: url, anchorStatus: 'exact' },
        { words: B.words, title: B.title, address: url, source: url, anchorStatus: 'exact' },
      ]);
    });

  test('a page that is translated in place stays the same article', async ({ extension }) => {
    await servePage(extension.context, url, await fixture('05-two-articles-one-address/doc-bao.html'));
    const page = await openPage(extension, `${url}#/bai/1`);
    await markRemark(page, wordsA);
    await page.evaluate(() => {
      document.documentElement.classList.add('translated-ltr');
      document.title = 'A new road and a warm hearth in Khe Sim';
      for (const [index, p] of document.querySelectorAll('h1, .noi-dung p').entries()) {
        p.setAttribute('data-before', p.textContent!);
        p.innerHTML = `<font dir="auto"><font dir="auto">Translated paragraph ${index} about the road and the hearth of the hamlet.</font></font>`;
      }
    });
    await page.waitForTimeout(SETTLED);
    await page.evaluate(() => {
      document.documentElement.classList.remove('translated-ltr');
      document.title = 'Con đường mới và bếp lửa hồng ở xóm Khe Sim';
      for (const p of document.querySelectorAll('[data-before]'))
        p.textContent = p.getAttribute('data-before');
    });
    await expectMarks(page, remark(wordsA));
    expect((await storedRows(extension)).articles).toHaveLength(1);
  });
});

test.describe('a page of another owner', () => {
  const home = 'https://nan-nhan.id.vn/xay-dung-dang/hu-gao-o-ban-luong-20211012.html';
  const hostile = 'https://ke-xau.id.vn/xay-dung-dang/hu-gao-o-ban-luong-20211012.html';
  const { title, paragraphs } = ARTICLE;

  test('that calls an article its own is shown nothing, and its visit writes nothing', async ({
    extension,
  }) => {
    const claim = articleHtml(title, paragraphs).replace(
      '<title>',
      `<link rel="canonical" href="${home}"><title>`,
    );
    await servePage(extension.context, home, articleHtml(title, paragraphs));
    await servePage(extension.context, hostile, claim);
    const page = await openPage(extension, home);
    await markRemark(page, '18 hộ khó khăn');
    await expect.poll(async () => (await storedMarks(extension)).length).toBe(1);
    const before = await storedRows(extension);
    const other = await openPage(extension, hostile);
    await other.waitForTimeout(SETTLED);
    await expectMarks(other, []);
    expect(await storedRows(extension)).toEqual(before);
    await markRemark(other, '90 kg');
    await expectMarks(other, remark('90 kg'));
    await expect.poll(async () => (await storedMarks(extension)).length).toBe(2);
    expect((await storedRows(extension)).articles.find(({ urls }) => urls.includes(home))).toEqual(
      before.articles[0],
    );
    await page.bringToFront();
    await page.reload();
    await expectMarks(page, remark('18 hộ khó khăn'));
  });

  test('or of nobody’s, changed on its way without encryption, rewrites nothing that was recorded with it', async ({
    extension,
  }) => {
    const forged = articleHtml(title, paragraphs.slice(0, 2))
      .replaceAll('Lường Văn Hạnh', 'Kẻ Xấu')
      .replace('12/10/2021', '01/01/2020');
    await servePage(extension.context, home, articleHtml(title, paragraphs));
    await servePage(extension.context, home.replace('https', 'http'), forged);
    const page = await openPage(extension, home);
    await markRemark(page, '18 hộ khó khăn');
    await expect.poll(async () => (await storedMarks(extension)).length).toBe(1);
    const before = await storedRows(extension);
    const copy = await openPage(extension, home.replace('https', 'http'));
    await copy.waitForTimeout(SETTLED);
    expect(await storedRows(extension)).toEqual(before);
    await markRemark(copy, '3.200 m2');
    await expect.poll(async () => (await storedMarks(extension)).length).toBe(2);
    expect(await storedRows(extension)).toMatchObject({
      articles: [{ id: before.articles[0]!.id, title, byline: 'Lường Văn Hạnh' }],
    });
  });
});

/** The browser's switch “Allow access to file URLs”, which a person finds on the extension's own page of settings. */
declare const chrome: {
  developerPrivate: {
    updateExtensionConfiguration: (change: { extensionId: string; fileAccess: boolean }) => Promise<void>;
  };
};

test.describe('a page without an address of the web', () => {
  async function allowFiles(extension: RunningExtension): Promise<void> {
    const settings = await extension.context.newPage();
    await settings.goto('chrome://extensions');
    await settings.evaluate(
      (extensionId) =>
        chrome.developerPrivate.updateExtensionConfiguration({ extensionId, fileAccess: true }),
      extension.id,
    );
    await settings.close();
  }

  /** Has a page read, as a reviewer does where nothing is read by itself. */
  async function ask(extension: RunningExtension, page: Page): Promise<Page> {
    const popup = await openToolbarPopup(extension, page);
    await popup.click('read-anyway');
    await expect.poll(async () => (await paintedTexts(page)).length).toBeGreaterThan(0);
    return page;
  }

  async function openAsked(extension: RunningExtension, url: string): Promise<Page> {
    const page = await extension.context.newPage();
    await page.goto(url);
    return ask(extension, page);
  }

  test('a file is found again at the next visit, also when it was moved, and has one record', async ({
    extension,
    output,
  }) => {
    await mkdir(output, { recursive: true });
    await allowFiles(extension);
    const file = join(output, 'bai.html');
    await writeFile(file, articleHtml(ARTICLE.title, ARTICLE.paragraphs));
    const page = await openAsked(extension, `file://${file}`);
    await markRemark(page, '18 hộ khó khăn');
    await expect.poll(async () => (await storedMarks(extension)).length).toBe(1);
    await page.close();
    const again = await openAsked(extension, `file://${file}#cuoi`);
    await expectMarks(again, remark('18 hộ khó khăn'));
    await markRemark(again, '90 kg');
    await expect.poll(async () => (await storedMarks(extension)).length).toBe(2);
    await again.close();
    const moved = join(output, 'ho-so.html');
    await rename(file, moved);
    const last = await openAsked(extension, `file://${moved}`);
    await expectMarks(last, [...remark('18 hộ khó khăn'), ...remark('90 kg')]);
    expect((await storedRows(extension)).articles).toHaveLength(1);
  });

  /** Marks a word by a double click: Playwright cannot drag over a page that runs no scripts. */
  async function markWord(page: Page, word: string): Promise<void> {
    await page.bringToFront();
    const at = await page.evaluate((text) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (!walker.nextNode()?.textContent?.includes(text));
      const node = walker.currentNode;
      const range = document.createRange();
      range.setStart(node, node.textContent!.indexOf(text));
      range.setEnd(node, node.textContent!.indexOf(text) + text.length);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }, word);
    await page.mouse.dblclick(at.x, at.y);
    await page.getByTestId('add-remark').waitFor();
    await page.keyboard.press('r');
    await page.keyboard.press('Escape');
  }

  test('a page saved as one file, and a document that a page made on the spot, have one record each', async ({
    extension,
    output,
  }) => {
    await mkdir(output, { recursive: true });
    await allowFiles(extension);
    const html = articleHtml(ARTICLE.title, ARTICLE.paragraphs);
    await servePage(extension.context, ARTICLE.url, html);
    const original = await openPage(extension, ARTICLE.url);
    await markRemark(original, '2,6 km');
    // Saved where nothing of ours is on the page.
    const abroad = ARTICLE.url.replace('thu-nghiem.vn', 'thu-nghiem.com');
    await servePage(extension.context, abroad, html);
    const unread = await extension.context.newPage();
    await unread.goto(abroad);
    const session = await extension.context.newCDPSession(unread);
    const { data } = await session.send('Page.captureSnapshot', { format: 'mhtml' });
    const file = join(output, 'bai.mhtml');
    await writeFile(file, data);
    const openMade = async () => {
      const opened = extension.context.waitForEvent('page');
      await original.evaluate((text) => {
        open(URL.createObjectURL(new Blob([text], { type: 'text/html;charset=utf-8' })));
      }, html);
      return ask(extension, await opened);
    };
    for (const [word, openAgain] of [
      ['giáp', () => openAsked(extension, `file://${file}`)],
      ['Mẩy', openMade],
    ] as const) {
      const first = await openAgain();
      await expectMarks(first, []);
      await markWord(first, word);
      await expect
        .poll(async () => (await storedMarks(extension)).some(({ words }) => words === word))
        .toBe(true);
      await first.close();
      const again = await openAgain();
      await expectMarks(again, remark(word));
      await again.close();
    }
    const { articles } = await storedRows(extension);
    expect(articles.map(({ urls }) => urls).sort()).toEqual(
      [[ARTICLE.url], ['blob:http://thu-nghiem.vn'], [`file://${file}`]].sort(),
    );
    await original.reload();
    await expectMarks(original, remark('2,6 km'));
  });
});
