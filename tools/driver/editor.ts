import type { FrameLocator, Locator, Page } from '@playwright/test';

/** The frame of a card in which its note is written, and how its campaign or figure is understood. */
export const editorOf = (page: Page): FrameLocator => page.getByTestId('editor').contentFrame();

/** The note of the card that is open. */
export const noteOf = (page: Page): Locator => editorOf(page).getByTestId('note');

/** Unfolds how the campaign or figure of the open card is understood. */
export async function openFields(page: Page): Promise<void> {
  // The frame does not know when the card around it has found its place.
  await page.getByTestId('editor').hover();
  await editorOf(page).locator('summary').click();
}
