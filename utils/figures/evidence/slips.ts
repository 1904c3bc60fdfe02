import { divide, toNumber } from '../arithmetic/rational.ts';
import type { Figure } from '../reading/figure.ts';
import { exchangedDigits } from '../rules/again/alike.ts';
import type { Candidate } from './candidate.ts';

/** What a slip of the pen makes of a figure. */
type Slip = 'swap' | 'digit' | 'scale' | 'short';

const SCALES = [10, 100, 1000, 1_000_000];
/** Figures of fewer digits come right by a changed digit too easily to tell much. */
const LEAST_DIGITS = 3;
/** A double holds no more digits exactly. */
const MOST_DIGITS = 15;

/** The values that a figure would have with one slip less. */
function* unslipped({ value, step, size }: Figure): Generator<[slip: Slip, size: number]> {
  const unit = toNumber(step);
  const digits = String(Math.round(toNumber(divide(value, step))));
  if (digits.length > MOST_DIGITS) return;
  for (const other of exchangedDigits(digits)) yield ['swap', unit * Number(other)];
  for (let at = 0; at < digits.length; at += 1)
    for (let digit = at === 0 ? 1 : 0; digit <= 9; digit += 1)
      if (digits[at] !== String(digit))
        yield ['digit', unit * Number(digits.slice(0, at) + digit + digits.slice(at + 1))];
  yield* rescaled({ size });
}

/** The values that a figure would have with another scale word. */
function* rescaled({ size }: Pick<Figure, 'size'>): Generator<[slip: Slip, size: number]> {
  for (const by of SCALES) {
    yield ['scale', size * by];
    yield ['scale', size / by];
  }
}

/** Misses that say how far a relation is off, the smallest first. */
const MISSES: readonly (readonly [name: string, most: number])[] = [
  ['off:2%', 0.02],
  ['off:5%', 0.05],
  ['off:10%', 0.1],
  ['off:20%', 0.2],
  ['off:40%', 0.4],
  ['off:100%', 1],
];

/** How near in the space of slips a relation that fails is to one that holds. */
export function slipEvidence({ figures, off, fits, isOtherBase = false }: Candidate): string[] {
  const miss = Math.max(off, 1 / off) - 1;
  const evidence = [MISSES.find(([, most]) => miss <= most)?.[0] ?? 'off:more'];
  // No digit makes a figure more than twice as large without being seen.
  const isFar = miss > 1;
  const found = new Set<Slip>();
  const sizes = figures.map(({ size }) => size);
  figures.forEach((figure, place) => {
    const isLong = String(Math.round(toNumber(divide(figure.value, figure.step)))).length >= LEAST_DIGITS;
    for (const [slip, size] of isFar ? rescaled(figure) : unslipped(figure)) {
      const name = isLong || slip === 'scale' ? slip : 'short';
      if (found.has(name)) continue;
      const kept = sizes[place]!;
      sizes[place] = size;
      if (fits(sizes)) found.add(name);
      sizes[place] = kept;
    }
  });
  const [best] = (['swap', 'scale', 'digit', 'short'] as const).filter((slip) => found.has(slip));
  if (isOtherBase) evidence.push('slip:base');
  else if (best) evidence.push(`slip:${best}`);
  return evidence;
}
