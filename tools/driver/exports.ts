import type { Page } from '@playwright/test';
import { catchDownload, type ExportedFile } from './files.ts';

/**
 * Exports as a person does, from the popup in a tab, or from a page of the extension that has a button for it.
 * @param format as in `DOSSIER_FORMATS`
 * @param folder where the file is kept; absolute
 * @param scope what goes in, as the form tells it (`scope-…`); else what the form has chosen by itself
 */
export async function exportFrom(
  page: Page,
  format: string,
  folder: string,
  scope?: string,
): Promise<ExportedFile> {
  await page.getByTestId('export-open').click();
  if (scope) await page.getByTestId(`scope-${scope}`).check();
  await page.getByTestId(`format-${format}`).check();
  const file = await catchDownload(page, folder, () => page.getByTestId('export-run').click());
  await page.getByTestId('export-close').click();
  return file;
}
