import type { Page } from '@playwright/test';
import { selectWords } from '../../../tools/driver/selection.ts';

/** Selects words as a reviewer does, and waits for what our UI offers there. */
export async function selectText(page: Page, words: string, occurrence = 1): Promise<void> {
  await selectWords(page, words, occurrence);
  await page.getByTestId('add-remark').or(page.getByTestId('rebound-take')).waitFor();
}
