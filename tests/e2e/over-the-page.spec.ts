import type { Page } from '@playwright/test';
import { noteOf } from '../../tools/driver/editor.ts';
import { openPopupInTab } from '../../tools/driver/popup.ts';
import type { PageParts } from './support/pages.ts';
import { coverOfFocus, marked, openArticlePage } from './support/reading.ts';
import { selectText } from './support/select.ts';
import { expect, longUnless, test } from './support/test.ts';

const WORDS = 'xắn quần lội bộ';

/** Pages that show the article in the browser's top layer, where what is outside is covered or inert. */
const LAYERS: Record<string, [PageParts, open: string, close: string]> = {
  'a modal dialog': [
    {
      aroundAll: (text) =>
        `<dialog id="lop" style="width:700px;height:500px"><article>${text}</article></dialog>`,
    },
    'lop.showModal()',
    'lop.close()',
  ],
  'a modal dialog that moves and blurs': [
    {
      style:
        'dialog{transform:translate(20px,10px) scale(1.1);filter:contrast(1.1);overflow:auto}::backdrop{backdrop-filter:blur(4px)}',
      aroundAll: (text) =>
        `<dialog id="lop" style="width:600px;height:400px"><article>${text}</article></dialog>`,
    },
    'lop.showModal()',
    'lop.close()',
  ],
  'a dialog over a dialog': [
    {
      aroundAll: (text) =>
        `<dialog id="duoi">Trang chuyên đề</dialog><dialog id="lop" style="width:700px;height:500px"><article>${text}</article></dialog>`,
    },
    'duoi.showModal(); lop.showModal()',
    'lop.close(); duoi.close()',
  ],
  'a popover that closes at a press outside': [
    {
      aroundAll: (text) =>
        `<div id="lop" popover style="width:700px;height:500px;overflow:auto">${text}</div>`,
    },
    'lop.showPopover()',
    'lop.hidePopover()',
  ],
  'full screen': [
    { aroundAll: (text) => `<div id="lop" style="background:#fff;overflow:auto">${text}</div>` },
    'lop.requestFullscreen()',
    'document.exitFullscreen()',
  ],
};

const USUAL = [
  'a modal dialog that moves and blurs',
  'a popover that closes at a press outside',
  'full screen',
];

const stillOpen = (page: Page) =>
  page.evaluate(() => document.querySelector('#lop')!.matches(':modal, :popover-open, :fullscreen'));

for (const [name, [parts, open, close]] of Object.entries(LAYERS))
  test(
    `case 06 article-in-a-modal-dialog: ${name}: adder and card stand above and can be used`,
    longUnless(USUAL.includes(name)),
    async ({ extension }) => {
      const page = await openArticlePage(extension, {
        ...parts,
        before: '<p>Trang chuyên đề</p>',
        script: `addEventListener('DOMContentLoaded', () => { ${open.includes('Fullscreen') ? '' : open} })`,
      });
      if (open.includes('Fullscreen')) await page.evaluate(open);
      await selectText(page, WORDS);
      await page.getByTestId('add-remark').click();
      await expect.poll(() => marked(page)).toEqual([WORDS]);
      const card = page.getByTestId('card');
      await noteOf(page).fill('Gõ trong hộp thoại.');
      // A control that is new is judged a moment later.
      await card.locator('input[value=statistic]').click();
      await expect(card.locator('input[value=statistic]')).toBeChecked();
      expect(await coverOfFocus(page)).toBeNull();
      expect(await stillOpen(page)).toBe(true);

      // What was typed outlives the layer, and the card comes back to the page.
      await noteOf(page).fill('Gõ trong hộp thoại, rồi đóng.');
      await page.evaluate(close);
      const popup = await openPopupInTab(extension, page);
      await expect(popup.getByTestId('mark')).toContainText('Gõ trong hộp thoại, rồi đóng.');
      await page.bringToFront();
      await page.keyboard.press('Escape');
      await page.evaluate(open);
      await selectText(page, 'học trò');
      await page.getByTestId('add-remark').click();
      await expect.poll(() => marked(page)).toHaveLength(2);
    },
  );

test('case 06 article-in-a-modal-dialog: when the dialog leaves the page, our UI does not leave with it', async ({
  extension,
}) => {
  const page = await openArticlePage(extension, {
    before: '<dialog id="lop"><p>Chú thích của tòa soạn về cách tính số liệu.</p></dialog>',
  });
  const dialog = await page.evaluateHandle(() => document.querySelector('dialog')!);
  for (const removed of ['dialog', 'but-nho-ui']) {
    await dialog.evaluate((one) => one.showModal());
    await selectText(page, 'cách tính số liệu');
    await expect(page.locator('dialog > but-nho-ui')).toHaveCount(1);
    await page.evaluate((name) => document.querySelector(name)!.remove(), removed);
    await expect(page.locator('but-nho-ui')).toHaveCount(1);
    await dialog.evaluate((one) => {
      document.body.prepend(one);
      one.close();
    });
    await page.locator('h1').click();
    await page.keyboard.press('Alt+g');
    await expect(page.getByTestId('suggestion-card')).toBeVisible();
    expect(await coverOfFocus(page)).toBeNull();
    await page.keyboard.press('Escape');
  }
});
