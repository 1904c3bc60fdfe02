import { openPopupInTab, openToolbarPopup } from '../../tools/driver/popup.ts';
import { heapUp, POPUP_BOX, type PopupBox } from './support/popup-box.ts';
import { selectText } from './support/select.ts';
import { expect, longUnless, test } from './support/test.ts';
import { expectStored } from './support/toolbar.ts';

/** A title without a place to break it, and notes of a page each. */
const HEAP = {
  marks: 200,
  title: 'Phongtràothiđua'.repeat(20),
  note: 'Chưa nêu nguồn; cần đối chiếu dự toán đã duyệt. '.repeat(40),
};

for (const locale of ['vi', 'en'] as const)
  test.describe(`in ${locale}`, () => {
    test.use({ locale });

    test(
      'the toolbar popup is wide enough, and the way out is in sight with one mark and with 200',
      longUnless(locale === 'vi'),
      async ({ extension, entry, output }) => {
        const unread = await openToolbarPopup(extension, entry);
        await unread.textOf('title');
        expect((await unread.evaluate<PopupBox>(POPUP_BOX)).usable).toBeGreaterThanOrEqual(380);
        await unread.close();

        await selectText(entry, '118/126 thôn');
        await entry.keyboard.press('s');
        await entry.keyboard.press('Escape');
        await expectStored(extension, entry, 1);
        const light = await openToolbarPopup(extension, entry);
        await light.textOf('export-docx');
        await expect
          .poll(() => light.evaluate<PopupBox>(POPUP_BOX))
          .toMatchObject({
            sideways: false,
            exportsInSight: true,
            lastMarkInSight: true,
            exportsStayInSight: true,
          });
        await light.evaluate(heapUp(HEAP));
        await light.close();

        const heavy = await openToolbarPopup(extension, entry);
        await expect.poll(() => heavy.textOf('title')).toContain('Phongtràothiđua');
        await heavy.emulateColorScheme('dark');
        await expect
          .poll(() => heavy.evaluate<PopupBox>(POPUP_BOX))
          .toMatchObject({
            sideways: false,
            scrolls: true,
            exportsInSight: true,
            lastMarkInSight: true,
            exportsStayInSight: true,
          });
        const box = await heavy.evaluate<PopupBox>(POPUP_BOX);
        expect(box.usable).toBeGreaterThanOrEqual(380);
        expect(box.height).toBeGreaterThanOrEqual(400);
        expect(box.height).toBeLessThanOrEqual(600);
        await heavy.screenshot(`${output}.png`);
        await heavy.click('edit-article');
        await heavy.textOf('article-form');
        await expect
          .poll(() => heavy.evaluate<PopupBox>(POPUP_BOX))
          .toMatchObject({ sideways: false, exportsInSight: true, exportsStayInSight: true });
      },
    );

    test(
      'opened as a tab, in a window of any size, it keeps the way out in sight',
      longUnless(locale === 'vi'),
      async ({ extension, entry }) => {
        await selectText(entry, '118/126 thôn');
        await entry.keyboard.press('s');
        await entry.keyboard.press('Escape');
        await expectStored(extension, entry, 1);
        const popup = await openPopupInTab(extension, entry);
        await popup.getByTestId('mark').waitFor();
        await popup.evaluate(heapUp(HEAP));
        await popup.reload();
        await expect(popup.getByTestId('mark')).toHaveCount(HEAP.marks);
        for (const [width, height] of [
          [1280, 900],
          [420, 640],
          [320, 400],
          [280, 300],
        ] as const) {
          await popup.setViewportSize({ width, height });
          await expect
            .poll(() => popup.evaluate<PopupBox>(POPUP_BOX), `${width} × ${height}`)
            .toMatchObject({
              sideways: false,
              scrolls: true,
              exportsInSight: true,
              exportsStayInSight: true,
            });
        }
      },
    );
  });
