import { exportFrom } from '../driver/exports.ts';
import { openPopupInTab, openToolbarPopup } from '../driver/popup.ts';
import { entryPage } from './open-entry.ts';
import { CAMPAIGN, NOTE, requireExport, requireWords, STATISTIC } from './proof.ts';
import type { Tour } from './tour.ts';

/** As the product calls its formats. */
const FORMATS = ['docx', 'md', 'csv', 'json'];

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
  for (const format of FORMATS) {
    const file = await exportFrom(popup, format, tour.folder);
    tour.keep(file.name);
    requireExport(file);
  }
  await popup.close();
}
