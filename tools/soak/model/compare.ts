import { type Forms, GONE, type Model } from './model.ts';

/** What is wrong, by its sort: each says what it is about. */
export interface Wrongs {
  /** Confirmed, and not in the store as it was confirmed. */
  lost: string[];
  /** There twice. */
  duplicated: string[];
  /** A record of which a piece is missing. */
  halfWritten: string[];
  /** Said by the UI, or by its silence, although it is not so. */
  untrue: string[];
}

export const noWrongs = (): Wrongs => ({ lost: [], duplicated: [], halfWritten: [], untrue: [] });

export const countWrongs = (wrongs: Wrongs): number => Object.values(wrongs).flat().length;

/** Holds the store to what was confirmed. */
export function compareWith(model: Model, stored: Forms): Pick<Wrongs, 'lost' | 'untrue'> {
  const wrongs = { lost: [] as string[], untrue: [] as string[] };
  for (const name of new Set([...model.all(), ...stored.keys()])) {
    const form = stored.get(name) ?? GONE;
    const possible = model.possible(name);
    if (possible.includes(form)) continue;
    const told = `${name}: “${form}” in the store, not “${possible.join('” or “')}”`;
    // What was said to be deleted, or was never made, and stands there.
    if (model.sure(name) === GONE && form !== GONE && possible.length === 1) wrongs.untrue.push(told);
    else wrongs.lost.push(told);
  }
  return wrongs;
}
