import { noteOf } from '../driver/editor.ts';
import { wordsPlace } from '../driver/selection.ts';
import { stopWorker } from '../driver/worker.ts';
import { entryPage } from './open-entry.ts';
import { CAMPAIGN, NOTE, requireMark, requireWords, STATISTIC } from './proof.ts';
import type { Tour } from './tour.ts';

/** Closes the browser, starts it again with the same profile, and finds the marks and the note where they were. */
export async function comeBack(tour: Tour): Promise<void> {
  await stopWorker(tour.extension);
  await tour.restart();
  const page = await entryPage(tour);
  await requireMark(page, 'campaign', CAMPAIGN);
  await requireMark(page, 'statistic', STATISTIC);
  const { from } = await wordsPlace(page, STATISTIC);
  await page.mouse.click(from.x + 8, from.y);
  requireWords('the card on the next day', await noteOf(page).inputValue(), [NOTE]);
  await page.screenshot({ path: tour.keep('04-next-day.png') });
  await page.keyboard.press('Escape');
}
