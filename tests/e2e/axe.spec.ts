import { openFields } from '../../tools/driver/editor.ts';
import { openSidePanel } from '../../tools/driver/panel.ts';
import { openPopupInTab } from '../../tools/driver/popup.ts';
import { editorSurface, inaccessible, overPageSurface, pageSurface, panelSurface } from './support/axe.ts';
import { begin, ENTRIES, openDesk, openLibrary, sampleFile } from './support/desk.ts';
import { markFigures, openArticle } from './support/library.ts';
import { paintedTexts } from './support/marks.ts';
import { ARTICLE, articleHtml, servePage } from './support/pages.ts';
import { marked, openArticlePage } from './support/reading.ts';
import { selectText } from './support/select.ts';
import { storedRows } from './support/store.ts';
import { expect, test } from './support/test.ts';
import { expectStored } from './support/toolbar.ts';

test('welcome, library, options and guide meet WCAG 2.2 AA in light and dark', async ({ extension }) => {
  const library = await openLibrary(extension);
  const look = async (what: string) =>
    expect.soft(await inaccessible(pageSurface(library)), what).toEqual([]);
  await library.getByTestId('start').waitFor();
  await look('library, first asked');
  await library.goto(extension.url('welcome.html'));
  await library.getByTestId('begin').waitFor();
  await look('welcome');
  await library.goto(extension.url('library.html'));
  await begin(library);
  await library.getByTestId('empty').waitFor();
  await look('library, empty');
  await library.getByTestId('add').click();
  await library.getByTestId('file').setInputFiles(sampleFile());
  await library.getByTestId('counts').waitFor();
  await look('import');
  await library.getByTestId('keep').click();
  await library.getByTestId('entry').nth(2).click();
  await library.keyboard.press('k');
  await library.keyboard.type('Số liệu dày mà không nêu nguồn.');
  await expect(library.getByTestId('entry').nth(2)).toContainText('✗');
  await look('list and sheet');
  await library.getByTestId('entries').focus();
  await library.keyboard.press('?');
  await library.getByTestId('cheat-sheet').waitFor();
  await look('cheat sheet of the library');
  await library.keyboard.press('Escape');
  await library.getByTestId('view-award').click();
  await library.getByTestId('award-form').waitFor();
  await look('award editor');
  await library.goto(extension.url('options.html'));
  await library.getByTestId('edit-award').waitFor();
  await look('options');
  await library.getByTestId('guide').evaluate((link) => link.removeAttribute('target'));
  await library.getByTestId('guide').click();
  await library.getByRole('heading', { level: 1 }).waitFor();
  expect(new URL(library.url()).pathname).toBe('/guide-vi.html');
  await expect
    .poll(() => library.evaluate(() => [...document.images].every((image) => image.naturalWidth > 0)))
    .toBe(true);
  await look('guide');
});

test('popup and side panel, all tabs, meet WCAG 2.2 AA in light and dark', async ({ extension }) => {
  const library = await openDesk(extension);
  await library.getByTestId('entry').first().waitFor();
  const page = await extension.context.newPage();
  await page.goto(ENTRIES[10]!.urls[1]!);
  await markFigures(page, ['3.200 m2', '2,6 km']);
  const popup = await openPopupInTab(extension, page);
  await expect(popup.getByTestId('mark')).toHaveCount(2);
  await popup.locator('[data-testid=article-facts] summary').click();
  expect.soft(await inaccessible(pageSurface(popup)), 'popup').toEqual([]);
  await popup.close();

  const panel = await openSidePanel(extension, page);
  const look = async (what: string) => expect.soft(await inaccessible(panelSurface(panel)), what).toEqual([]);
  await panel.click('[data-testid=tab-entry]');
  await expect.poll(() => panel.count('[data-testid=slip]')).toBe(1);
  await look('entry');
  for (const tab of ['marks', 'suggestions', 'findings']) {
    await panel.click(`[data-testid=tab-${tab}]`);
    await expect.poll(() => panel.count(`#tab-${tab}[aria-selected=true]`)).toBe(1);
    await panel.press('ArrowDown');
    await look(tab);
  }
  await panel.click('[data-testid=tab-marks]');
  await panel.press('ArrowDown');
  await panel.press('Delete');
  await panel.click('[data-testid=open-trash]');
  await look('trash');
});

test('adder, cards, messages and cheat sheet over a page meet WCAG 2.2 AA in light and dark', async ({
  extension,
}) => {
  const page = await openArticlePage(extension);
  const look = async (what: string) =>
    expect.soft(await inaccessible(await overPageSurface(page)), what).toEqual([]);
  await selectText(page, '12,5%');
  await page.getByTestId('add-statistic').waitFor();
  await look('adder');
  await page.getByTestId('add-statistic').click();
  await expect.poll(() => marked(page)).toEqual(['12,5%']);
  await openFields(page);
  await look('mark card');
  expect.soft(await inaccessible(await editorSurface(page)), 'editor').toEqual([]);
  await page.getByTestId('rebound').click();
  await expect(page.getByTestId('rebound-take')).toBeEnabled();
  await look('new bounds');
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('card')).toHaveCount(0, { timeout: 500 });
  }).toPass();

  await page.keyboard.press('Alt+g');
  await page.getByTestId('suggestion-card').locator('summary').click();
  await look('suggestion card');
  await page.keyboard.press('k');
  await page.getByTestId('toast-action').waitFor();
  await look('message');
  await page.keyboard.press('?');
  await page.getByTestId('cheat-sheet').waitFor();
  await look('cheat sheet');
});

test.describe('in English', () => {
  test.use({ locale: 'en' });

  test('cards of marks whose words have changed, stand twice or are gone, and the note’s window meet WCAG 2.2 AA', async ({
    extension,
  }) => {
    const page = await openArticle(extension);
    await markFigures(page, ['18 hộ', '3.200 m2', '90 kg']);
    await expectStored(extension, page, 3);
    const [first, second, third, fourth] = ARTICLE.paragraphs as [string, string, string, string];
    const edited = [
      first,
      second.replace('cả bản đã hiến 3.200 m2 đất, ', ''),
      third.replace('18 hộ', '19 hộ').replace('gom được gần 90 kg', 'gom được gạo'),
      fourth,
      'Bản Nà Sản gom được gần 90 kg. Bản Huổi Hin gom được gần 90 kg.',
    ];
    await servePage(extension.context, ARTICLE.url, articleHtml(ARTICLE.title, edited));
    await page.reload();
    await expect.poll(() => paintedTexts(page)).not.toEqual([]);
    const seen = new Set<string>();
    for (const _ of [1, 2, 3]) {
      await page.keyboard.press('Alt+n');
      const card = page.getByTestId('card');
      await card.waitFor();
      await expect.poll(() => card.locator('.status').count()).toBeGreaterThan(0);
      const status = (await card.locator('.status').first().getAttribute('class')) ?? '';
      seen.add(status.replace('status status-', ''));
      expect.soft(await inaccessible(await overPageSurface(page)), status).toEqual([]);
    }
    expect([...seen].sort()).toContain('changed');
    expect([...seen].some((status) => status === 'ambiguous' || status === 'orphan')).toBe(true);

    const { annotations } = await storedRows(extension);
    const note = await extension.context.newPage();
    await note.goto(extension.url(`note.html?id=${annotations[0]!.id}`));
    await note.locator('.note-window').waitFor();
    expect.soft(await inaccessible(pageSurface(note)), 'note').toEqual([]);

    const popup = await openPopupInTab(extension, page);
    await expect(popup.getByTestId('mark')).toHaveCount(3);
    expect.soft(await inaccessible(pageSurface(popup)), 'popup').toEqual([]);
    await popup.close();
    const panel = await openSidePanel(extension, page);
    await expect.poll(() => panel.count('[data-testid=panel-mark]')).toBe(3);
    expect.soft(await inaccessible(panelSurface(panel)), 'panel').toEqual([]);
  });
});
