import { describe, expect, it } from 'vitest';
import type { Outcome } from './histories.ts';
import { randomHistory } from './histories.ts';

/** More with `HISTORIES=30000 npx vitest run --project core tests/unit/merge`, other ones with `SEED=7`. */
const HISTORIES = Number(process.env.HISTORIES ?? 2000);
const SEED = Number(process.env.SEED ?? 1);

/** Values that nobody wrote over, and that are nowhere any more. */
function lostValues({ changes, end }: Outcome): string[] {
  const lost: string[] = [];
  for (const name of new Set(changes.flatMap(({ set }) => Object.keys(set)))) {
    const versions = changes.flatMap(({ set }) => set[name] ?? []);
    const past = new Set(versions.flatMap(({ was, over = [] }) => [was, ...over]));
    const { now, beside } = end.fields[name] ?? { now: { v: null, t: '' }, beside: [] };
    const kept = new Set([now, ...beside].map(({ t, v }) => JSON.stringify([t, v])));
    if (Array.isArray(now.v) && name !== 'parts') {
      // Sets lose nothing at all.
      const items = now.v as string[];
      lost.push(...versions.flatMap(({ v }) => (v as string[]).filter((item) => !items.includes(item))));
    } else if (!/^(?:page|anchor|updatedAt)$/.test(name))
      for (const { t, v } of versions)
        if (!past.has(t) && !kept.has(JSON.stringify([t, v]))) lost.push(`${name} ${t}`);
  }
  return lost;
}

describe(`${HISTORIES} random histories of three devices`, () => {
  const outcomes = Array.from({ length: HISTORIES }, (_, index) => randomHistory(SEED * 1_000_003 + index));

  it('end in one state on every device, whatever the order and however often a change comes', () => {
    const diverged = outcomes.filter(({ ends }) => new Set(ends).size > 1);
    expect(diverged.slice(0, 2).map(({ ends }) => ends)).toEqual([]);
  });

  it('lose no value that nobody has seen', () => {
    expect(outcomes.flatMap((outcome) => (outcome.hasOld ? [] : lostValues(outcome)))).toEqual([]);
  });

  it('are not changed by what comes twice', () => {
    expect(outcomes.filter(({ ends, repeated }) => ends[0] !== repeated)).toEqual([]);
  });
});
