import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { RunningExtension } from '../../tools/driver/launch.ts';
import { openToolbarPopup } from '../../tools/driver/popup.ts';
import { markRemark, openRead, remark, storedMarks, untilRead } from './support/articles.ts';
import { expectMarks } from './support/marks.ts';
import { ARTICLE, articleHtml, servePage } from './support/pages.ts';
import { storedRows } from './support/store.ts';
import { expect, test } from './support/test.ts';

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
    await untilRead(page);
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
    const original = await openRead(extension, ARTICLE.url);
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
