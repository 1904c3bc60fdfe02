import { exportFrom } from '../../tools/driver/exports.ts';
import { openSidePanel } from '../../tools/driver/panel.ts';
import { openToolbarPopup } from '../../tools/driver/popup.ts';
import { ENTRIES, openDesk } from './support/desk.ts';
import { markFigures } from './support/library.ts';
import type { PopupBox } from './support/popup-box.ts';
import { expect, test } from './support/test.ts';
import { expectStored } from './support/toolbar.ts';

/** How large the popup is, and whether what starts the export can be pressed in it. */
const FORM_BOX = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  const run = document.querySelector('[data-testid=export-run]');
  const { left, top, width, height } = run.getBoundingClientRect();
  const found = document.elementFromPoint(left + width / 2, top + height / 2);
  return { usable: clientWidth, height: innerHeight, sideways: scrollWidth > clientWidth, canStart: run.contains(found) };
})()`;

test('an entry is exported from the popup, the panel and the library by one form, under a name that says what it is', async ({
  extension,
  output,
}) => {
  const library = await openDesk(extension);
  const page = await extension.context.newPage();
  await page.goto(ENTRIES[1]!.urls[0]!);
  await page.locator('but-nho-ui').waitFor({ state: 'attached' });
  await markFigures(page, ['2,6 km']);
  await expectStored(extension, page, 1);

  const popup = await openToolbarPopup(extension, page);
  await popup.click('export-docx');
  expect(await popup.textOf('export-run')).toContain('Word');
  await expect
    .poll(() => popup.evaluate<PopupBox>(FORM_BOX))
    .toMatchObject({ sideways: false, canStart: true });
  await popup.screenshot(`${output}-popup.png`);
  await popup.emulateColorScheme('dark');
  await popup.screenshot(`${output}-popup-dark.png`);
  await popup.click('export-run');
  await expect
    .poll(() => popup.textOf('export-message'))
    .toContain('“BLV-VI-2021_phieu-nhan-xet_BLV-102.docx”: 1 tác phẩm, 1 chỗ đánh dấu.');
  await popup.screenshot(`${output}-popup-done.png`);
  await popup.close();

  const panel = await openSidePanel(extension, page);
  await panel.click('[data-testid=export-open]');
  // Letters are no verdict while the form is open.
  await panel.click('[data-testid=format-md]');
  await panel.press('v');
  await panel.screenshot(`${output}-panel.png`);
  await panel.click('[data-testid=export-run]');
  await expect
    .poll(() => panel.texts('[data-testid=export-message]'))
    .toEqual([expect.stringContaining('“BLV-VI-2021_phieu-nhan-xet_BLV-102.md”')]);
  await panel.click('[data-testid=export-close]');
  expect(await panel.count('[data-testid=verdict-proposed]:checked')).toBe(0);
  await panel.close();

  await library.bringToFront();
  await library.getByTestId('entry').nth(1).click();
  await library.getByTestId('export-open').click();
  await library.screenshot({ path: `${output}-library.png` });
  await library.getByTestId('export-close').click();
  const { name, bytes } = await exportFrom(library, 'md', output, 'award');
  expect(name).toMatch(/^BLV-VI-2021_phieu-nhan-xet_tat-ca_12-tac-pham_\d{4}-\d\d-\d\d\.md$/);
  expect(bytes.toString()).toContain('2,6 km');
});
