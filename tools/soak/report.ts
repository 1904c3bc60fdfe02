import { countWrongs, type Wrongs } from './model/compare.ts';
import { countAll, type FaultTally, type Outcome } from './outcome.ts';

const countFaults = ({ faults }: Outcome): number =>
  Object.values(faults).reduce((sum, { times }) => sum + times, 0);

/** Whether nothing at all went wrong. */
export const isClean = (outcome: Outcome): boolean => countAll(outcome) === 0;

/** How far a run is, in one line. */
export const headway = (outcome: Outcome): string =>
  `${outcome.acts} actions, ${countFaults(outcome)} faults; ${countWrongs(outcome.wrongs)} wrong, ${outcome.stuck.length} stuck`;

const NAMES: Record<keyof Wrongs, string> = {
  lost: 'lost',
  duplicated: 'duplicated',
  halfWritten: 'half-written',
  untrue: 'untrue statements',
};

const inSeconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

/** One kind of fault: how often, how long it took with all that is looked at afterwards, and what went wrong in its rounds. */
const lineOfFault = ({ times, milliseconds, wrong, sorts }: FaultTally): string => {
  const told = Object.entries(sorts).map(([sort, count]) => `${sort} ${count}`);
  return [times, `${inSeconds(milliseconds / times)} each`, `${wrong} wrong`, ...told].join('  ');
};

/** What came of a run, as a table and what is wrong line by line. */
export function tableOf(outcome: Outcome, seed: number, minutes: number): string {
  const { acts, done, faults, wrongs, stuck } = outcome;
  const rows: [string, string | number][] = [
    ['seed', seed],
    ['minutes', minutes.toFixed(1)],
    ['actions', acts],
    ...Object.entries(done)
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([what, { times, milliseconds }]): [string, string] => [
        `  ${what}`,
        `${times}  ${inSeconds(milliseconds / times)} each`,
      ]),
    ['faults', countFaults(outcome)],
    ...Object.entries(faults).map(([kind, tally]): [string, string] => [`  ${kind}`, lineOfFault(tally)]),
    ...Object.entries(NAMES).map(([sort, name]): [string, number] => [
      name,
      wrongs[sort as keyof Wrongs].length,
    ]),
    ['stuck', stuck.length],
  ];
  const widest = Math.max(...rows.map(([name]) => name.length));
  return [...rows.map(([name, value]) => `${name.padEnd(widest)}  ${value}`), ...outcome.told].join('\n');
}
