import { countWrongs, noWrongs, type Wrongs } from './model/compare.ts';
import type { FaultKind } from './plan/steps.ts';

/** How often something was done, and how long it took in all. */
export interface Spent {
  times: number;
  milliseconds: number;
}

/** What came of the rounds that ended with a fault of one kind. */
export interface FaultTally extends Spent {
  /** How often it was of which sort. */
  sorts: Record<string, number>;
  /** What was wrong, or could not be done, in these rounds. */
  wrong: number;
}

/** What came of a run so far. */
export interface Outcome {
  acts: number;
  /** The same by what was done, and where. */
  done: Record<string, Spent>;
  faults: Partial<Record<FaultKind, FaultTally>>;
  rounds: number;
  wrongs: Wrongs;
  /** Acts that could not be done: the UI did not come to where they lead. */
  stuck: string[];
  /** All that is wrong or could not be done, in the order in which it came. */
  told: string[];
  /** What was done last. */
  log: string[];
}

export const noOutcome = (): Outcome => ({
  acts: 0,
  done: {},
  faults: {},
  rounds: 0,
  wrongs: noWrongs(),
  stuck: [],
  told: [],
  log: [],
});

/** Does something, and counts it with how long it took. */
export async function timed<Value>(
  spent: Record<string, Spent>,
  what: string,
  act: () => Promise<Value>,
): Promise<Value> {
  const started = performance.now();
  try {
    return await act();
  } finally {
    spent[what] ??= { times: 0, milliseconds: 0 };
    spent[what].times += 1;
    spent[what].milliseconds += performance.now() - started;
  }
}

/** All that is wrong, or could not be done. */
export const countAll = ({ wrongs, stuck }: Pick<Outcome, 'wrongs' | 'stuck'>): number =>
  countWrongs(wrongs) + stuck.length;

/** Notes a fault. @param wrong what went wrong in its round */
export function noteFault(
  faults: Outcome['faults'],
  kind: FaultKind,
  sort: string,
  wrong: number,
  milliseconds: number,
): void {
  faults[kind] ??= { times: 0, milliseconds: 0, sorts: {}, wrong: 0 };
  const tally = faults[kind];
  tally.times += 1;
  tally.milliseconds += milliseconds;
  tally.wrong += wrong;
  if (sort) tally.sorts[sort] = (tally.sorts[sort] ?? 0) + 1;
}
