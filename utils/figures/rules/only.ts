import type { Figure } from '../reading/figure.ts';

/** By how much floating sums may be off. */
const NEARLY = 1e-6;

/** One figure; of several the one to which the others come. */
export function onlyOf(wholes: readonly Figure[]): Figure | null {
  const [first, ...others] = wholes;
  if (!first || others.length === 0) return first ?? null;
  const largest = wholes.reduce((most, figure) => (figure.size > most.size ? figure : most));
  const sum = wholes.reduce((all, figure) => all + figure.size, -largest.size);
  return others.length > 1 && Math.abs(sum - largest.size) < NEARLY * sum ? largest : null;
}
