import { catchDownload } from '../driver/files.ts';
import { openPopupInTab, openToolbarPopup } from '../driver/popup.ts';
import { entryPage } from './open-entry.ts';
import { CAMPAIGN, NOTE, requireExport, requireWords, STATISTIC } from './proof.ts';
import type { Tour } from './tour.ts';

/** The export buttons of the popup, by their `data-testid`. */
const EXPORTS = ['export-docx', 'export-md', 'export-csv', 'export-json'];

/** Opens the popup from the toolbar, and keeps a picture of it. */
export async function openPopup(tour: Tour): Promise<void> {
  const popup = await openToolbarPopup(tour.extension, await entryPage(tour));
  await popup.textOf('mark');
  requireWords('the popup', await popup.evaluate('document.body.textContent'), [CAMPAIGN, STATISTIC, NOTE]);
  await popup.screenshot(tour.keep('05-popup.png'));
}

/** Exports the article in every format. */
export async function exportAll(tour: Tour): Promise<void> {
  const popup = await openPopupInTab(tour.extension, await entryPage(tour));
  for (const button of EXPORTS) {
    const file = await catchDownload(popup, tour.folder, () => popup.getByTestId(button).click());
    tour.keep(file.name);
    requireExport(file);
  }
  await popup.close();
}
