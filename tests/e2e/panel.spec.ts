import type { Page } from '@playwright/test';
import { openSidePanel, type SidePanel } from '../../tools/driver/panel.ts';
import { stopWorker } from '../../tools/driver/worker.ts';
import { ENTRIES, openDesk } from './support/desk.ts';
import { markFigures, openArticle } from './support/library.ts';
import { paintedTexts } from './support/marks.ts';
import { ARTICLE } from './support/pages.ts';
import { lookedAt } from './support/reading.ts';
import { storedRows } from './support/store.ts';
import { expect, test } from './support/test.ts';
import { expectStored } from './support/toolbar.ts';

const MARKS = '[data-testid=panel-mark]';
const SUGGESTIONS = '[data-testid=panel-suggestion]';
const FIGURES = ['3.200 m2', '18 hộ', '90 kg', '31,4%'];

/** The words that the rows of a list stand for. */
const words = (panel: SidePanel, rows: string) => panel.texts(`${rows} .sent mark`);
const chosen = (panel: SidePanel, rows: string) => panel.texts(`${rows}[aria-current=true] .sent mark`);

const painted = async (page: Page, kind: string) =>
  (await paintedTexts(page)).filter(({ name }) => name === kind).map(({ text }) => text);

test('marks in the panel: in step with the page both ways, flagged, noted, found, deleted and brought back', async ({
  extension,
}) => {
  const page = await openArticle(extension);
  // In another order than they stand in the text.
  await markFigures(page, ['31,4%', '90 kg', '3.200 m2']);
  const panel = await openSidePanel(extension, page);
  await expect.poll(() => words(panel, MARKS)).toEqual(['3.200 m2', '90 kg', '31,4%']);
  // What is marked on the page comes in.
  await markFigures(page, ['18 hộ']);
  await expect.poll(() => words(panel, MARKS)).toEqual(FIGURES);
  expect((await panel.texts(`${MARKS} .sent`))[1]).toBe(
    'Mô hình “Hũ gạo nghĩa tình” do Chi hội Phụ nữ lập ra giúp 18 hộ khó khăn qua mùa giáp hạt.',
  );

  // From here to the page, and back. The card is closed by now, and nothing looked at.
  await expect.poll(() => chosen(panel, MARKS)).toEqual([]);
  await panel.press('ArrowDown');
  await panel.press('ArrowDown');
  await expect.poll(() => lookedAt(page)).toEqual(['18 hộ']);
  await expect(page.getByTestId('card')).toContainText('18 hộ');
  await page.keyboard.press('n');
  await expect.poll(() => chosen(panel, MARKS)).toEqual(['90 kg']);
  await panel.press('ArrowUp');
  await expect.poll(() => chosen(panel, MARKS)).toEqual(['18 hộ']);

  await panel.press('q');
  await expect.poll(() => panel.texts(`${MARKS}[data-flag=doubtful] .sent mark`)).toEqual(['18 hộ']);
  await panel.press('b');
  await panel.type('Chưa nêu nguồn');
  await panel.press('Escape');
  await expect.poll(() => panel.texts(`${MARKS} .note`)).toEqual(['Chưa nêu nguồn']);
  await panel.click(`${MARKS}:last-of-type`);
  await panel.press('v');
  await expect.poll(() => panel.texts(`${MARKS}[data-flag=checked] .sent mark`)).toEqual(['31,4%']);

  // Letters typed into the search are no commands; diacritics may be left out.
  await panel.press('/');
  await panel.type('nghia tinh nguon');
  await expect.poll(() => words(panel, MARKS)).toEqual(['18 hộ']);
  await panel.press('Escape');
  await panel.press('Escape');
  await panel.press('Escape');
  await expect.poll(() => words(panel, MARKS)).toEqual(FIGURES);
  await panel.click('[data-testid=filter-checked]');
  await expect.poll(() => words(panel, MARKS)).toEqual(['31,4%']);
  await panel.press('Escape');
  await expect.poll(() => words(panel, MARKS)).toEqual(FIGURES);

  // Deleted, undone; deleted, and brought back from the trash.
  await panel.press('ArrowDown');
  await panel.press('Delete');
  await expect.poll(() => words(panel, MARKS)).toEqual(FIGURES.slice(1));
  await expect.poll(() => chosen(panel, MARKS)).toEqual(['18 hộ']);
  await expect.poll(() => panel.count('[data-testid=panel-undo]')).toBe(1);
  await panel.press('Control+z');
  await expect.poll(() => words(panel, MARKS)).toEqual(FIGURES);
  await panel.press('Delete');
  await panel.click('[data-testid=open-trash]');
  await panel.click('[data-testid=restore-mark]');
  await panel.click('[data-testid=close-trash]');
  await expect.poll(() => words(panel, MARKS)).toEqual(FIGURES);
  await expect.poll(() => panel.texts(`${MARKS} .note`)).toEqual(['Chưa nêu nguồn']);
  await expect.poll(async () => (await painted(page, 'statistic-mark')).length).toBe(4);
});

test('suggestions in the panel: seen ones told from unseen, decided on one by one, by name, and taken back', async ({
  extension,
}) => {
  const page = await openArticle(extension);
  const panel = await openSidePanel(extension, page);
  await panel.click('[data-testid=tab-suggestions]');
  await expect.poll(() => panel.count(SUGGESTIONS)).toBeGreaterThan(8);
  /** The first ones: of a long list only what is in sight is drawn. */
  const first = async () => (await words(panel, SUGGESTIONS)).slice(0, 4);
  const all = await words(panel, SUGGESTIONS);
  expect(await panel.count(`${SUGGESTIONS}[data-seen=true]`)).toBe(0);

  await panel.press('ArrowDown');
  await expect.poll(() => lookedAt(page)).toEqual(['Dân vận khéo']);
  await expect.poll(() => panel.count(`${SUGGESTIONS}[data-seen=true]`)).toBe(1);
  // Both places of the name; the list goes on with what comes next in it.
  await panel.press('Shift+v');
  await expect.poll(first).toEqual(all.slice(2, 6));
  await expect.poll(() => painted(page, 'campaign-mark')).toEqual(['Dân vận khéo', 'Dân vận khéo']);
  await expect.poll(() => chosen(panel, SUGGESTIONS)).toEqual(['Hũ gạo nghĩa tình']);
  await panel.press('k');
  await expect.poll(first).toEqual(all.slice(3, 7));
  await panel.press('v');
  await expect.poll(first).toEqual(all.slice(4, 8));
  await expect.poll(() => painted(page, 'statistic-mark')).toEqual([all[3]]);
  await panel.click('[data-testid=by-place]');
  await expect.poll(() => panel.count('.gl')).toBe(0);

  // One step after the other, as on the page; a whole name is one.
  await panel.press('Control+z');
  await expect.poll(() => painted(page, 'statistic-mark')).toEqual([]);
  await panel.press('Control+z');
  await expect.poll(() => words(panel, SUGGESTIONS)).toContain('Hũ gạo nghĩa tình');
  await panel.press('Control+z');
  await expect.poll(() => painted(page, 'campaign-mark')).toEqual([]);
});

test('whatever comes between, the panel is soon equal to the page again, or says why it is not', async ({
  launch,
}) => {
  const extension = await launch({ keepsPages: true });
  const page = await openArticle(extension);
  await markFigures(page, ['18 hộ']);
  const panel = await openSidePanel(extension, page);
  const isInStep = async (expected: string[]) => {
    await expect.poll(() => words(panel, MARKS)).toEqual(expected);
    await expect.poll(() => painted(page, 'statistic-mark')).toEqual(expected);
  };
  await isInStep(['18 hộ']);

  // The background sleeps: nothing stands between.
  await expectStored(extension, page, 1);
  await stopWorker(extension);
  await panel.press('ArrowDown');
  await panel.press('k');
  await expect.poll(() => panel.count(`${MARKS}[data-flag=wrong]`)).toBe(1);
  await expect.poll(() => lookedAt(page)).toEqual(['18 hộ']);

  await expect.poll(async () => (await storedRows(extension)).annotations[0]?.flag).toBe('wrong');
  await page.bringToFront();

  await page.reload();
  await isInStep(['18 hộ']);
  expect(await panel.count(`${MARKS}[data-flag=wrong]`)).toBe(1);

  // Away and back: the page is kept in memory, its script with it.
  await page.evaluate(() => Object.assign(window, { isKept: true }));
  await page.goto('http://dangbo-mau.vn/');
  await expect.poll(() => panel.count(MARKS)).toBe(0);
  await page.evaluate(() => void setTimeout(() => history.back()));
  await isInStep(['18 hộ']);
  expect(await page.evaluate(() => 'isKept' in window)).toBe(true);
  await markFigures(page, ['90 kg']);
  await isInStep(['18 hộ', '90 kg']);

  // Another tab comes up, and this one again.
  const other = await extension.context.newPage();
  await other.goto('about:blank');
  await expect
    .poll(() => panel.texts('[data-testid=panel-state]'))
    .toEqual(['Thẻ này không mở bài báo nào. Hãy mở một bài, hoặc bấm biểu tượng Bút Nhớ để đọc trang này.']);
  expect(await panel.count(MARKS)).toBe(0);
  await page.bringToFront();
  await isInStep(['18 hộ', '90 kg']);

  // A page that no reader is on: what is stored of it.
  await other.close();
  await page.route(ARTICLE.url, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: '<title>Lỗi</title><p>Máy chủ bận.</p>' }),
  );
  await page.reload();
  await expect
    .poll(() => panel.texts('[data-testid=panel-state]'))
    .toEqual(['Trang này chưa được đọc. Đây là những gì đã lưu.']);
  await expect.poll(() => words(panel, MARKS)).toEqual(['18 hộ', '90 kg']);
});

test('entries are read and judged beside the page with keys: two gestures each, and the typing', async ({
  extension,
  output,
}) => {
  const library = await openDesk(extension);
  await expect(library.getByTestId('entry')).toHaveCount(12);
  const article = await extension.context.newPage();
  await article.goto(ENTRIES[0]!.urls[0]!);
  const panel = await openSidePanel(extension, article);

  let gestures = 0;
  const press = async (key: string) => {
    gestures += 1;
    await panel.press(key);
  };
  const verdicts = ['v', 'k', 'q'];
  const read = ENTRIES.slice(0, 4);
  for (const [index, { code, title, urls }] of read.entries()) {
    await expect(article).toHaveURL(urls[0]!);
    await expect.poll(() => panel.texts('.p-bar .code')).toEqual([code]);
    await press(verdicts[index % 3]!);
    await expect.poll(() => panel.evaluate('document.activeElement.dataset.testid')).toBe('reason');
    await panel.type(`Lý do của ${title}`);
    await press('Control+Enter');
  }
  expect(gestures / read.length).toBe(2);
  await expect(article).toHaveURL(ENTRIES[4]!.urls[0]!);
  await expect.poll(() => panel.texts('[data-testid=progress]')).toEqual(['4/12 đã nhận xét']);

  // The slip is the foot of every tab; a letter is the chosen row's, and the entry's once that is let go of.
  await expect.poll(() => panel.count('[data-testid=slip]')).toBe(1);
  await panel.press('ArrowRight');
  await expect.poll(() => panel.count('#tab-marks[aria-selected=true]')).toBe(1);
  await panel.press('ArrowRight');
  await expect.poll(() => panel.count(SUGGESTIONS)).toBeGreaterThan(2);
  await panel.press('ArrowDown');
  await panel.press('v');
  await expect.poll(() => painted(article, 'statistic-mark')).toEqual(['3.200 m2']);
  await panel.press('Escape');
  await panel.press('k');
  await expect
    .poll(() => panel.evaluate('document.querySelector("[data-testid=verdict-notProposed]").checked'))
    .toBe(true);
  await panel.screenshot(`${output}-entry.png`);

  // What was done last goes back first, whether it was done to the entry or in the page, and comes again.
  const verdict = () =>
    panel.evaluate('document.querySelector("[name=verdict]:checked")?.dataset.testid ?? null');
  await panel.press('Control+z');
  await expect.poll(verdict).toBeNull();
  await expect
    .poll(() => panel.texts('[data-testid=panel-foot]'))
    .toEqual([expect.stringContaining('Đã hoàn tác: kết luận về BLV-105.')]);
  await panel.press('Control+z');
  await expect.poll(() => painted(article, 'statistic-mark')).toEqual([]);
  await panel.press('Control+y');
  await expect.poll(() => painted(article, 'statistic-mark')).toEqual(['3.200 m2']);
  await panel.press('Control+y');
  await expect.poll(verdict).toBe('verdict-notProposed');

  await library.bringToFront();
  await expect(library.getByTestId('entry').filter({ hasText: 'đã nhận xét' })).toHaveCount(4);
});
