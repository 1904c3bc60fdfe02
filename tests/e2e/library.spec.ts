import { readStore } from '../../tools/driver/store.ts';
import { inaccessible, pageSurface } from './support/axe.ts';
import { ENTRIES, openDesk } from './support/desk.ts';
import { markFigures } from './support/library.ts';
import { expect, test } from './support/test.ts';
import { expectStored } from './support/toolbar.ts';

test('a reviewer finds a passage and opens it there, works on several entries at once, and brings back what was deleted', async ({
  extension,
  output,
}) => {
  const library = await openDesk(extension);
  await expect(library.getByTestId('entry')).toHaveCount(12);
  for (const { urls } of [ENTRIES[0]!, ENTRIES[1]!]) {
    const page = await extension.context.newPage();
    await page.goto(urls[0]!);
    await page.locator('but-nho-ui').waitFor({ state: 'attached' });
    await markFigures(page, ['3.200 m2']);
    await expectStored(extension, page, 1);
    await page.close();
  }
  // The tab that the library reads in.
  await library.bringToFront();
  const reading = extension.context.waitForEvent('page');
  await library.getByTestId('next').click();
  const article = await reading;
  await library.bringToFront();

  // Found without diacritics, with them first; each in its sentence.
  await library.keyboard.press('/');
  await library.keyboard.type('3.200 m2 dat');
  await expect(library.getByTestId('found-texts')).toContainText('2');
  await library.getByTestId('found-texts').click();
  await expect(library.getByTestId('hit')).toHaveText([/cả bản đã hiến 3\.200 m2 đất/, /3\.200 m2 đất/]);
  await library.getByTestId('search').fill('3.200 m2');
  await library.getByTestId('found-marks').click();
  await expect(library.getByTestId('hit')).toHaveCount(2);
  await library.screenshot({ path: `${output}-search.png` });
  // A mark is opened in its article, with its card.
  await library.getByTestId('search').press('Escape');
  await expect(library.getByTestId('entry')).toHaveCount(12);
  await library.goBack();
  await expect(library.getByTestId('hit')).toHaveCount(2);
  await library.getByTestId('search').press('ArrowDown');
  await library.keyboard.press('j');
  await library.keyboard.press('Enter');
  await expect(article).toHaveURL(ENTRIES[1]!.urls[0]!);
  await expect(article.getByTestId('card')).toContainText('3.200 m2');
  await library.bringToFront();

  // What several entries have in common.
  await library.getByTestId('view-figures').click();
  await expect(library.getByTestId('group')).toHaveText(/3\.200 m2.*có trong 2 tác phẩm/);
  await library.getByTestId('group').click();
  await expect(library.getByTestId('sighting')).toHaveCount(2);

  // Several entries at once, by keys alone, with one way back.
  await library.getByTestId('view-list').click();
  await library.getByTestId('search').fill('');
  await library.getByTestId('entry').nth(1).click();
  await library.getByTestId('entries').focus();
  await library.keyboard.press('x');
  await library.keyboard.press('j');
  await library.keyboard.press('j');
  await library.keyboard.press('Shift+X');
  await expect(library.getByTestId('bulk')).toContainText('3 tác phẩm đã chọn');
  await library.getByTestId('bulk-subcommittee').locator('summary').click();
  await library.getByRole('button', { name: 'Chưa có tiểu ban' }).click();
  await expect(library.getByTestId('notice')).toContainText('Đã chuyển 3 tác phẩm: Chưa có tiểu ban.');
  await expect(library.getByTestId('progress').filter({ hasText: 'Chưa có tiểu ban' })).toContainText('/3');
  await library.getByTestId('undo').click();
  await expect(library.getByTestId('progress').filter({ hasText: 'Chưa có tiểu ban' })).toHaveCount(0);
  await library.getByTestId('bulk-trash').click();
  await expect(library.getByTestId('entry')).toHaveCount(9);
  await expect(library.getByTestId('bulk')).toHaveCount(0);

  // Filters stand as chips, and in the address.
  await library.getByTestId('more-filters').click();
  await library.getByLabel('Loại hình').selectOption('Báo điện tử');
  await library.getByTestId('more-filters').click();
  await expect(library.getByTestId('chip-type')).toHaveText(/Loại hình: Báo điện tử/);
  await library.getByTestId('progress').first().click();
  await expect(library.getByTestId('chip-subcommittee')).toBeVisible();
  await library.goBack();
  await expect(library.getByTestId('chip-subcommittee')).toHaveCount(0);
  await expect(library.getByTestId('chip-type')).toBeVisible();
  await library.reload();
  await library.getByTestId('chip-type').click();
  await expect(library.getByTestId('entry')).toHaveCount(9);

  // An article's marks go to the trash together, and come back from there.
  await library.getByTestId('view-articles').click();
  await library.getByTestId('article').filter({ hasText: 'thôn 1' }).getByTestId('tick').click();
  await library.getByTestId('bulk-trash').click();
  await library.getByTestId('view-trash').click();
  await expect(library.getByTestId('binned')).toHaveCount(4);
  await library.screenshot({ path: `${output}-trash.png` });
  await library.getByTestId('binned').filter({ hasText: '3.200 m2' }).getByTestId('restore').click();
  await expect(library.getByTestId('binned')).toHaveCount(3);
  await library.getByTestId('binned').filter({ hasText: ENTRIES[1]!.code }).getByTestId('tick').click();
  await library.getByTestId('empty-ticked').click();
  await library.getByTestId('empty-for-good').click();
  await expect(library.getByTestId('binned')).toHaveCount(2);
  await library.getByTestId('view-list').click();
  await expect(library.getByTestId('entry')).toHaveCount(9);
  const { entries, annotations } = await readStore(extension);
  expect(entries!.filter(({ title, deletedAt }) => title === null && deletedAt !== null)).toHaveLength(1);
  expect(annotations!.every(({ deletedAt }) => deletedAt === null)).toBe(true);

  for (const view of ['articles', 'campaigns', 'figures', 'trash', 'storage']) {
    await library.getByTestId(`view-${view}`).click();
    await library.getByRole('heading', { level: 1 }).waitFor();
    expect.soft(await inaccessible(pageSurface(library)), view).toEqual([]);
  }
  await library.getByTestId('view-list').click();
  await library.getByTestId('search').fill('hiến đất');
  await library.getByTestId('hit').first().waitFor();
  expect.soft(await inaccessible(pageSurface(library)), 'search').toEqual([]);
  await library.getByTestId('search').fill('');
  await library.getByTestId('tick').first().click();
  expect.soft(await inaccessible(pageSurface(library)), 'ticked').toEqual([]);
});
