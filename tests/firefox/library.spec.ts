import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { wordsOfDocx } from '../../tools/driver/docx.ts';
import { waitForDownload } from '../../tools/driver/firefox/downloads.ts';
import { ESCAPE } from '../../tools/driver/firefox/keys.ts';
import type { RunningFirefox } from '../../tools/driver/firefox/launch.ts';
import type { FirefoxPage } from '../../tools/driver/firefox/page.ts';
import { openFirefoxSidebar } from '../../tools/driver/firefox/sidebar.ts';
import { inaccessible } from '../e2e/support/axe.ts';
import { ENTRIES, sampleFile } from '../e2e/support/desk.ts';
import { readWorkbook } from '../unit/dossier/read-workbook.ts';
import { firefoxSurface } from './support/axe.ts';
import { expectMarks } from './support/marks.ts';
import { OUT_OF_SIGHT } from './support/sidebar-box.ts';
import { expect, reader, test } from './support/test.ts';

const REASON = 'Đề tài khó, viết chân thực.';

/** How many elements with this `data-testid` a page of ours shows. */
const count = (page: FirefoxPage, testId: string): Promise<number> =>
  page.value(`document.querySelectorAll('[data-testid="${testId}"]').length`);

const look = async (firefox: RunningFirefox, page: FirefoxPage, what: string) =>
  expect.soft(await inaccessible(firefoxSurface(firefox, page)), what).toEqual([]);

/** Answers what the library asks first, and takes the sample list in. */
async function takeList(firefox: RunningFirefox, page: FirefoxPage): Promise<void> {
  const list = join(firefox.profileDir, sampleFile().name);
  await writeFile(list, sampleFile().buffer);
  await page.goto(firefox.url('library.html'));
  await page.click('name');
  await page.type('Vũ Hạnh Nguyên');
  await page.click('begin');
  await page.click('add');
  await page.giveFile('file', list);
  await page.click('keep');
  await expect.poll(() => count(page, 'entry')).toBe(ENTRIES.length);
}

/** Exports all there is. @returns the file's path */
async function exportAll(firefox: RunningFirefox, page: FirefoxPage, format: string): Promise<string> {
  await page.click('export-open');
  await page.click('scope-all');
  await page.click(`format-${format}`);
  await page.click('export-run');
  const name = await waitForDownload(
    firefox,
    new RegExp(`\\.${format === 'json' ? 'butnho\\.json' : format}$`),
  );
  await page.click('export-close');
  return join(firefox.downloads, name);
}

test('a list comes in, is searched and judged, goes out in every form of the jury, and comes back with a preview and one undo', async ({
  firefox,
}) => {
  const { page: library } = firefox;
  await takeList(firefox, library);
  const article = await firefox.openPage();
  await article.goto(ENTRIES[0]!.urls[0]!);
  await reader(article);
  await article.selectWords('3.200 m2');
  await article.middleOf('add-statistic');
  await article.type('s');
  await expectMarks(article, ['statistic: 3.200 m2']);
  await article.type(ESCAPE);
  const sidebar = await openFirefoxSidebar(firefox, article);
  await sidebar.click('tab-entry');
  await sidebar.waitFor(`document.querySelector('[data-testid=verdict-proposed]') !== null`);
  expect.soft(await sidebar.evaluate(OUT_OF_SIGHT)).toEqual([]);
  expect.soft(await inaccessible(firefoxSurface(firefox, sidebar)), 'entry').toEqual([]);
  await sidebar.type('v');
  await sidebar.type(`${REASON}${ESCAPE}`);

  await library.click('search');
  await library.type('3.200 m2 dat');
  await library.click('found-texts');
  await expect.poll(() => library.textOf('hit')).toContain('cả bản đã hiến 3.200 m2 đất');
  await look(firefox, library, 'search');
  await library.click('search');
  await library.type(ESCAPE);
  await expect.poll(() => count(library, 'entry')).toBe(ENTRIES.length);
  await look(firefox, library, 'list');

  const sheet = wordsOfDocx(await readFile(await exportAll(firefox, library, 'docx')));
  const page = await readFile(await exportAll(firefox, library, 'html'), 'utf8');
  for (const said of [REASON, ENTRIES[11]!.title, '3.200 m2']) {
    expect(sheet).toContain(said);
    expect(page).toContain(said);
  }
  const [list] = await readWorkbook(await readFile(await exportAll(firefox, library, 'xlsx')));
  expect(JSON.stringify(list)).toContain(REASON);
  const file = await exportAll(firefox, library, 'json');
  const exported = join(firefox.profileDir, 'tat-ca.butnho.json');
  await copyFile(file, exported);
  const cut = join(firefox.profileDir, 'hong.butnho.json');
  await writeFile(cut, (await readFile(exported)).subarray(0, 900));

  const { page: home, url } = await firefox.renew({ locale: 'vi', colorScheme: 'light' });
  await home.goto(url('library.html'));
  await home.click('start-bring-in');
  await home.giveFile('bring-in-file', cut);
  await home.waitFor('the refusal', () => document.body.innerText.includes('bị cắt giữa chừng'));
  await home.giveFile('bring-in-file', exported);
  await expect.poll(() => home.textOf('import-entries')).toContain('12');
  await home.click('bring-in-apply');
  await expect.poll(() => home.textOf('notice')).toContain('Đã lấy vào');
  await home.click('import-undo');
  await expect.poll(() => home.textOf('notice')).toContain('Đã trả lại như trước');
});
