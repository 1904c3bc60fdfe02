/** What is to be timed, by name. */
export type Contenders = Record<string, () => void>;

/** A batch lasts this long at least, so that the clock's grain (a tenth of a millisecond) does not matter. */
const BATCH_MS = 4;
const ROUNDS = 4;

/**
 * Each runs for so long before it is timed. As many runs for all would not do: a bare pass is compiled to its end after a
 * millisecond, a whole reading needs some hundred runs, and would be timed half-compiled in units of a finished one.
 */
const WARM_MS = 200;

/**
 * How long each contender takes, in milliseconds a run: its quickest batch, since other work on the machine only ever
 * adds time. All are treated alike: each is warmed for the same time before its batch is sized, and then takes its turn in
 * every round, so that none meets a warmer page, a fresher compiler or a quieter machine than the others.
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
  for (const end = performance.now() + WARM_MS; performance.now() < end; ) run();
  let runs = 1;
  while (Math.min(batch(run, runs), batch(run, runs), batch(run, runs)) < BATCH_MS) runs *= 2;
  return runs;
}

function batch(run: () => void, runs: number): number {
  const start = performance.now();
  for (let count = 0; count < runs; count++) run();
  return performance.now() - start;
}
