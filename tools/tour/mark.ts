import { noteOf } from '../driver/editor.ts';
import { selectWords } from '../driver/selection.ts';
import { DARK_ENTRY } from '../lib/site.ts';
import { entryPage } from './open-entry.ts';
import { CAMPAIGN, NOTE, requireMark, requireWords, STATISTIC } from './proof.ts';
import type { Tour } from './tour.ts';

/** Marks a campaign with the mouse, at one of several places where its name stands. */
export async function markCampaign(tour: Tour): Promise<void> {
  const page = await entryPage(tour);
  await selectWords(page, CAMPAIGN, 3);
  const button = page.getByTestId('add-campaign');
  await button.waitFor();
  await page.screenshot({ path: tour.keep('02-adder.png') });
  await button.click();
  await button.waitFor({ state: 'hidden' });
  await requireMark(page, 'campaign', CAMPAIGN);
}

/** Marks a statistic with a key, and writes a note to it. */
export async function markStatistic(tour: Tour): Promise<void> {
  const page = await entryPage(tour);
  await selectWords(page, STATISTIC);
  await page.getByTestId('add-statistic').waitFor();
  await page.keyboard.press('s');
  await noteOf(page).fill(NOTE);
  await requireMark(page, 'statistic', STATISTIC);
  requireWords('the card', await noteOf(page).inputValue(), [NOTE]);
  await page.screenshot({ path: tour.keep('03-marked.png') });
  await page.keyboard.press('Escape');
}

/** Marks on a page that is dark by itself. */
export async function markOnDarkPage(tour: Tour): Promise<void> {
  const page = await tour.extension.context.newPage();
  await page.goto(DARK_ENTRY);
  await selectWords(page, CAMPAIGN);
  await page.getByTestId('add-campaign').click();
  await page.getByTestId('card').waitFor();
  await requireMark(page, 'campaign', CAMPAIGN);
  await page.screenshot({ path: tour.keep('06-dark.png') });
  await page.close();
}
