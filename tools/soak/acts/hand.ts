import type { Workplace } from '../browser/workplace.ts';
import type { Model } from '../model/model.ts';
import type { Act } from '../plan/steps.ts';

/** All that an act works with. */
export interface Hand {
  workplace: Workplace;
  model: Model;
  /** Confirms all that was done so far, before something is done that would cross it. */
  settle: () => Promise<void>;
  /** Notes that the UI said something that is not so. */
  untrue: (what: string) => void;
  /** Numbers of entries that were never used. */
  freshNumbers: (count: number) => number[];
}

/** Thrown by a deed that finds nothing of its kind to be done. */
export class NothingToDo extends Error {}

/** What one sort of act does. */
export type Deed = (hand: Hand, act: Act) => Promise<void>;

/** Lines that a reviewer writes: no two are the same, so that a wrong one is seen. */
export const lineOf = (what: string, { value }: Act): string =>
  `${what} số ${value}: số liệu chưa nêu nguồn.`;

/** One of some things. */
export const pickBy = <T>(items: readonly T[], number: number): T => items[number % items.length]!;

/** Makes sure that nobody else's attempt at a thing is open. */
export async function alone({ model, settle }: Hand, name: string, by: string): Promise<void> {
  for (const other of model.triedBy(name)) if (other !== by) return settle();
}
