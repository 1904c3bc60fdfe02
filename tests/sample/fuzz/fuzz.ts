import { type Arbitrary, asyncProperty, check } from 'fast-check';
import { expect, it } from 'vitest';

/** How long each property is tried, in milliseconds, and by which seed: `npm run fuzz` says so (tools/fuzz.ts). */
const TIME = Number(import.meta.env.VITE_FUZZ_MS ?? 0);
const SEED = Number(import.meta.env.VITE_FUZZ_SEED ?? 15);

/** Runs of a property in the unit tests, where nobody says how long. */
const RUNS = 100;

declare module 'vitest' {
  interface TaskMeta {
    /** How often a property was tried. */
    runs?: number;
  }
}

interface Fuzz<Value> {
  /** What once failed: tried first, for ever. */
  examples?: Value[];
  /** Runs in the unit tests, of properties that cost more or less than others. */
  runs?: number;
}

/**
 * A test that holds a property to random values, always the same ones in the unit tests. What fails is made as small as it
 * can be, and printed with its seed; as an example of its property it stays.
 */
export function holdsFor<Value>(
  name: string,
  values: Arbitrary<Value>,
  property: (value: Value) => unknown,
  { examples = [], runs = RUNS }: Fuzz<Value> = {},
): void {
  const title = `${name}, whatever it is`;
  it(title, { timeout: TIME + 120_000 }, async ({ task }) => {
    const limits = TIME > 0 ? { numRuns: 1e9, interruptAfterTimeLimit: TIME } : { numRuns: runs };
    const tried = await check(
      asyncProperty(values, async (value) => {
        await property(value);
      }),
      { ...limits, seed: SEED, examples: examples.map((one) => [one]), markInterruptAsFailure: false },
    );
    task.meta.runs = tried.numRuns;
    const { counterexample, errorInstance, seed, counterexamplePath } = tried;
    const told = tried.failed
      ? `seed ${seed}, path ${counterexamplePath}: ${JSON.stringify(counterexample)?.slice(0, 3_000)}\n${errorInstance instanceof Error ? errorInstance.stack : String(errorInstance)}`
      : 'holds';
    expect(told).toBe('holds');
  });
}
