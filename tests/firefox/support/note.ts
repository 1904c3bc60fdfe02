import { expect } from '@playwright/test';
import type { FirefoxPage } from '../../../tools/driver/firefox/page.ts';

/** What stands in the note of the open card; null while there is none. */
export const noteOf = (page: FirefoxPage): Promise<string | null> =>
  page
    .evaluateInFrame(
      'editor',
      () => document.querySelector<HTMLTextAreaElement>('[data-testid=note]')?.value ?? null,
    )
    // A frame on its way in cannot be asked.
    .catch(() => null);

/** Waits until the note of the open card says just this. */
export async function expectNote(page: FirefoxPage, note: string): Promise<void> {
  await expect.poll(() => noteOf(page)).toBe(note);
}
