import { openEntry } from './open-entry.ts';
import type { Tour } from './tour.ts';

/** One thing that the reviewer does. */
export interface Step {
  /** What is done, in one line for the terminal. */
  what: string;
  run: (tour: Tour) => Promise<void>;
}

/** The tour, in order. */
export const STEPS: Step[] = [{ what: 'Open the sample entry.', run: openEntry }];
