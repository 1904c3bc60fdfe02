import { expect, it } from 'vitest';
import { Random } from '@/tools/lib/random.ts';
import { planRounds } from '@/tools/soak/plan/plan.ts';
import { FAULTS, type Round } from '@/tools/soak/plan/steps.ts';

const planOf = (seed: number, count: number): Round[] => {
  const rounds = planRounds(new Random(seed));
  return Array.from({ length: count }, () => rounds.next().value);
};

it('the same seed does the same again, and another one something else', () => {
  expect(planOf(7, 40)).toEqual(planOf(7, 40));
  expect(planOf(8, 1)).not.toEqual(planOf(7, 1));
});

it('every fault comes, in the middle of work on every surface', () => {
  const rounds = planOf(1, 28);
  expect(new Set(rounds.map(({ fault }) => fault.kind))).toEqual(new Set(FAULTS));
  const surfaces = new Set(rounds.flatMap(({ work }) => work.map(({ on }) => on)));
  expect(surfaces).toEqual(new Set(['page', 'library', 'panel', 'popup']));
  expect(rounds.some(({ underWay }) => underWay.length > 1)).toBe(true);
});
