import { openPopupInTab, openToolbarPopup } from '../../tools/driver/popup.ts';
import { readStore } from '../../tools/driver/store.ts';
import { begin, ENTRIES, importSample, openLibrary, serveEntries } from './support/desk.ts';
import { articleHtml, servePage } from './support/pages.ts';
import { POPUP_BOX, type PopupBox } from './support/popup-box.ts';
import { unnamed, unreadable } from './support/readable.ts';
import { expect, test } from './support/test.ts';

const PARAGRAPHS = [
  'Ba năm trước, đường vào bản còn lầy lội, mưa xuống là học trò phải xắn quần lội bộ tới lớp. Chi bộ bản họp bốn buổi tối liền mới chốt được cách làm.',
  'Đến tháng 9 năm 2021, cả bản đã hiến 3.200 m2 đất, góp 1.450 ngày công, làm xong 2,6 km đường bê tông, tăng 12,5% so với kế hoạch.',
];

for (const colorScheme of ['light', 'dark'] as const)
  for (const locale of ['vi', 'en'] as const)
    test.describe(`in ${locale}, ${colorScheme}`, () => {
      test.use({ colorScheme, locale });

      test('looks', async ({ extension, output }) => {
        await serveEntries(extension);
        const library = await openLibrary(extension);
        await begin(library);
        await importSample(library);
        const page = await extension.context.newPage();
        await page.goto(ENTRIES[10]!.urls[1]!);
        await page.locator('but-nho-ui').waitFor({ state: 'attached' });
        const popup = await openToolbarPopup(extension, page);
        await popup.textOf('entry-here');
        await popup.emulateColorScheme(colorScheme);
        await expect.poll(async () => (await popup.evaluate<PopupBox>(POPUP_BOX)).usable).toBeGreaterThanOrEqual(380);
        await popup.screenshot(`${output}-part.png`);
        await popup.close();
      });
    });
