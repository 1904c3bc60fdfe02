import { expect, type Page } from '@playwright/test';
import type { RunningExtension } from '../../../tools/driver/launch.ts';
import { openPopupInTab } from '../../../tools/driver/popup.ts';
import { expectMarks } from './marks.ts';
import { ARTICLE, articleHtml, servePage } from './pages.ts';
import { selectText } from './select.ts';
import { expectStored } from './toolbar.ts';

/** Figures of {@link ARTICLE}, each of which stands there once. */
export const FIGURES = [
  '3.200 m2',
  '1.450 ngày công',
  '2,6 km',
  '12,5%',
  '18 hộ',
  '90 kg',
  '31,4%',
  '46/52 hộ',
];

/** Opens an article and waits for the reader. */
export async function openArticle(
  extension: RunningExtension,
  { url, title, paragraphs } = ARTICLE,
): Promise<Page> {
  await servePage(extension.context, url, articleHtml(title, paragraphs));
  const page = await extension.context.newPage();
  await page.goto(url);
  await page.locator('but-nho-ui').waitFor({ state: 'attached' });
  return page;
}

/** Marks figures of an open article, without waiting for them to be saved. */
export async function markFigures(page: Page, figures: readonly string[]): Promise<void> {
  for (const figure of figures) {
    await selectText(page, figure);
    await page.keyboard.press('s');
    await page.keyboard.press('Escape');
    // It may stand over the next figure.
    await expect(page.getByTestId('card')).toHaveCount(0);
  }
}

/** Marks figures of the article in a new tab, and waits until they are shown as saved. */
export async function saveFigures(extension: RunningExtension, figures = FIGURES): Promise<Page> {
  const page = await openArticle(extension);
  await markFigures(page, figures);
  await expectStored(extension, page, figures.length);
  return page;
}

/** Waits until exactly these figures are marked, on the page and in the popup, which is left open. */
export async function expectFigures(
  extension: RunningExtension,
  page: Page,
  figures = FIGURES,
): Promise<Page> {
  await expectMarks(
    page,
    figures.map((text) => ({ name: 'statistic-mark', text, occurrence: 1 })),
  );
  const popup = await openPopupInTab(extension, page);
  await expect(popup.getByTestId('mark')).toHaveCount(figures.length);
  return popup;
}

/** The page's word that something was lost. */
export const lossToast = (page: Page) => page.getByText('Trình duyệt đã làm mất');

/** Brings back what was lost, from the popup, and goes back to the page. @param told what the popup says then */
export async function restoreLost(
  popup: Page,
  page: Page,
  told: string | RegExp = 'Đã khôi phục',
): Promise<void> {
  await popup.getByTestId('restore').click();
  await expect(popup.getByTestId('restored')).toContainText(told);
  await page.bringToFront();
}
