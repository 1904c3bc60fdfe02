import { contenders as ours } from '../../tools/eval/pages/in-page.ts';
import { contenders as peers } from '../../tools/eval/pages/peers-in-page.ts';
import { type Contenders, race } from '../../tools/eval/pages/race.ts';

const contenders = (address: string): Contenders => ({ ...ours(address), ...peers(address) });

/** What is timed. The bare pass, `pass`, is the unit of all others. */
export const names = (): string[] => Object.keys(contenders(''));

/** Milliseconds that a contender takes the first time, in a document that nobody has looked at. */
export function cold(name: string, address: string): number {
  const run = contenders(address)[name]!;
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Milliseconds that each contender takes once all of them have run for a while. */
export const warm = (address: string): Record<string, number> => race(contenders(address));
