import type { Page } from '@playwright/test';
import { openSidePanel } from '../../tools/driver/panel.ts';
import { openPopupInTab } from '../../tools/driver/popup.ts';
import { saveFigures } from './support/library.ts';
import { ARTICLE } from './support/pages.ts';
import { expect, test } from './support/test.ts';

/** What was copied, as rich text and as plain; read anew where something else was copied meanwhile, as the clipboard is everybody's. */
const copied = (page: Page) =>
  page.evaluate(async () => {
    for (;;) {
      try {
        const [item] = await navigator.clipboard.read();
        const part = async (type: string) => (await item!.getType(type)).text();
        return { plain: await part('text/plain'), html: await part('text/html') };
      } catch (error) {
        if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
      }
    }
  });

test('a quote is copied with its citation, and an article’s notes, from popup and panel', async ({
  extension,
}) => {
  const page = await saveFigures(extension, ['18 hộ', '90 kg']);
  const panel = await openSidePanel(extension, page);
  const popup = await openPopupInTab(extension, page);
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await popup.bringToFront();
  await popup.getByTestId('mark').first().hover();
  await popup.getByTestId('copy-citation').first().click();
  await expect(popup.getByRole('status').filter({ hasText: 'Đã chép.' })).toBeVisible();
  const quote = await copied(popup);
  expect(quote.plain).toMatch(/^“18 hộ” – .*“Hũ gạo nghĩa tình và con đường mới ở bản Luông”/);
  expect(quote.plain).toContain(`12/10/2021, ${ARTICLE.url}#:~:text=`);
  expect(quote.html).toContain('“18 hộ”');
  expect(quote.html).toContain(`<a href="${ARTICLE.url}#:~:text=`);

  await popup.getByTestId('copy-notes').click();
  await expect.poll(async () => (await copied(popup)).plain).toContain('giúp 18 hộ khó khăn');
  expect((await copied(popup)).html).toContain('gần <b>90 kg</b>');

  await page.bringToFront();
  await panel.click('[data-testid=panel-mark]');
  await panel.click('[data-testid=copy-citation]');
  await expect.poll(() => panel.texts('[data-testid=panel-mark] [role=status]')).toEqual(['Đã chép.']);
  await popup.bringToFront();
  await expect.poll(async () => (await copied(popup)).plain).toBe(quote.plain);
});
