import { comeBack } from './come-back.ts';
import { exportAll, openPopup } from './hand-over.ts';
import { markCampaign, markOnDarkPage, markStatistic } from './mark.ts';
import { openEntry } from './open-entry.ts';
import type { Tour } from './tour.ts';

/** One thing that the reviewer does. */
export interface Step {
  /** What is done, in one line for the terminal. */
  what: string;
  run: (tour: Tour) => Promise<void>;
}

/** The tour, in order. */
export const STEPS: Step[] = [
  { what: 'Open the sample entry.', run: openEntry },
  { what: 'Mark a campaign where its name stands for the third time.', run: markCampaign },
  { what: 'Mark a statistic by key, and note why.', run: markStatistic },
  { what: 'Close the browser and come back the next day.', run: comeBack },
  { what: 'Open the popup.', run: openPopup },
  { what: 'Mark on a dark page.', run: markOnDarkPage },
  { what: 'Export the article as Word, Markdown, CSV and exchange file.', run: exportAll },
];
