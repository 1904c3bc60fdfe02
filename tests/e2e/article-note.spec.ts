import { noteOf } from '../../tools/driver/editor.ts';
import { openPopupInTab } from '../../tools/driver/popup.ts';
import { ARTICLE } from './support/pages.ts';
import { marked, openArticlePage } from './support/reading.ts';
import { expect, test } from './support/test.ts';

test('a note on the article as a whole needs no selection: by a key and from the popup, and it is one', async ({
  extension,
}) => {
  const page = await openArticlePage(extension);
  await page.keyboard.press('Alt+b');
  await expect(noteOf(page)).toBeFocused();
  await page.keyboard.type('bai chac tay');
  await expect(noteOf(page)).toHaveValue('bai chac tay');
  await expect.poll(() => marked(page)).toEqual([ARTICLE.title]);
  // Who does not see the card hears what it is of.
  await expect(page.getByRole('dialog')).toHaveAttribute(
    'aria-label',
    `Lưu ý, “${ARTICLE.title}”, 1 trong 1`,
  );
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('card')).toHaveCount(0);

  const popup = await openPopupInTab(extension, page);
  await popup.getByTestId('note-article').click();
  await page.bringToFront();
  await expect(page.getByTestId('card')).toBeVisible();
  await expect(noteOf(page)).toHaveValue('bai chac tay');
  await expect.poll(() => marked(page)).toEqual([ARTICLE.title]);
  await expect(popup.getByTestId('mark')).toHaveCount(1);
});
