/** What is to be timed, by name. */
export type Contenders = Record<string, () => void>;

/** A batch lasts this long at least, so that the clock's grain (a tenth of a millisecond) does not matter. */
const BATCH_MS = 4;
const ROUNDS = 4;

/**
 * How long each contender takes, in milliseconds a run: its quickest batch, since other work on the machine only ever
 * adds time. All are treated alike: each is warmed while its batch is sized, and then takes its turn in every round, so
 * that none meets a warmer page, a fresher compiler or a quieter machine than the others.
 */
export function race(contenders: Contenders): Record<string, number> {
  const lanes = Object.entries(contenders).map(([name, run]) => ({
    name,
    run,
    runs: batchSize(run),
    quickest: Number.POSITIVE_INFINITY,
  }));
  for (let round = 0; round < ROUNDS; round++)
    for (const lane of lanes) lane.quickest = Math.min(lane.quickest, batch(lane.run, lane.runs));
  return Object.fromEntries(lanes.map(({ name, runs, quickest }) => [name, quickest / runs]));
}

/** Runs until the quickest of three batches lasts long enough. */
function batchSize(run: () => void): number {
  let runs = 1;
  while (Math.min(batch(run, runs), batch(run, runs), batch(run, runs)) < BATCH_MS) runs *= 2;
  return runs;
}

function batch(run: () => void, runs: number): number {
  const start = performance.now();
  for (let count = 0; count < runs; count++) run();
  return performance.now() - start;
}
