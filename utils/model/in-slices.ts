export interface SliceOptions {
  /** Aborting it rejects with the signal's reason. */
  signal?: AbortSignal;
}

/**
 * The thread is given back after so much work, in milliseconds: half a frame. A hundred marks on a page of 100,000 characters
 * whose every third line was rewritten and all shuffled take 500 ms (two busy cores): in 25 pieces, the longest of 40 to 110 ms,
 * instead of one in which the page does not scroll. This is what the generators are for.
 */
const SLICE = 8;

/** Gives the thread back until the next task. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** Runs a generator to its end, pausing between its steps whenever a slice of time is used up. */
export async function inSlices(steps: Generator<void, void>, { signal }: SliceOptions): Promise<void> {
  let from = performance.now();
  while (!steps.next().done) {
    signal?.throwIfAborted();
    if (performance.now() - from < SLICE) continue;
    await pause();
    from = performance.now();
  }
}
