import type { EmbeddedPage } from '../../tools/driver/firefox/embedded.ts';
import { openFirefoxPopup } from '../../tools/driver/firefox/popup.ts';
import { openFirefoxSidebar } from '../../tools/driver/firefox/sidebar.ts';
import { SAMPLE_ENTRY } from '../../tools/lib/site.ts';
import { expectMarks } from './support/marks.ts';
import { expect, reader, test } from './support/test.ts';

const MARK = 'statistic: 118/126 thôn';

/** Waits until a page of ours says, once, that Firefox opens no store here, and holds it against any talk of a loss. */
async function expectNoStoreSaid(place: EmbeddedPage): Promise<void> {
  await place.waitFor(
    `document.body.innerText.split('Firefox không mở kho dữ liệu trong cửa sổ riêng tư').length === 2`,
  );
  expect(await place.evaluate(`document.querySelector('[data-testid=loss]') === null`)).toBe(true);
}

test('in a private window marks are saved with all others, and it is said where they are listed', async ({
  launch,
}) => {
  const firefox = await launch({ inPrivateWindows: true });
  const page = await firefox.openPrivatePage();
  await page.goto(SAMPLE_ENTRY);
  await reader(page);
  await page.selectWords('118/126 thôn');
  await page.middleOf('add-statistic');
  await page.type('s');
  await expectMarks(page, [MARK]);
  const popup = await openFirefoxPopup(firefox, page);
  await expectNoStoreSaid(popup);
  await popup.close();
  const sidebar = await openFirefoxSidebar(firefox, page);
  await sidebar.waitFor(`document.querySelectorAll('[data-testid=panel-mark]').length === 1`);
  await expectNoStoreSaid(sidebar);
  for (const name of ['library.html', 'options.html']) {
    await page.goto(firefox.url(name));
    await page.waitFor(
      `what ${name} says`,
      () => document.body.innerText.split('Firefox không mở kho dữ liệu').length === 2,
    );
  }

  await firefox.page.goto(SAMPLE_ENTRY);
  await expectMarks(firefox.page, [MARK]);
  const normal = await openFirefoxPopup(firefox, firefox.page);
  await normal.waitFor(`document.querySelectorAll('[data-testid=mark]').length === 1`);
});

test('where Firefox is always private nothing is shown as saved, and it is said why', async ({ launch }) => {
  const firefox = await launch({ isAlwaysPrivate: true });
  const { page } = firefox;
  await page.goto(SAMPLE_ENTRY);
  await reader(page);
  await page.selectWords('118/126 thôn');
  await page.middleOf('add-statistic');
  await page.type('s');
  await page.middleOf('card');
  await expect
    .poll(() => page.textOf('toasts'))
    .toContain('Chưa lưu được “118/126 thôn”. Firefox không mở kho dữ liệu');
  const popup = await openFirefoxPopup(firefox, page);
  await expectNoStoreSaid(popup);
});
