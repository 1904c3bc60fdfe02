/** A hash of `size` words from `at`, for grouping only: equal hashes are compared word by word. */
export function gramHash(ids: Int32Array, at: number, size: number): number {
  let hash = 0;
  for (let i = at; i < at + size; i += 1) hash = (Math.imul(hash, 0x01000193) ^ ids[i]!) | 0;
  return hash;
}

const NOWHERE = -1;
const REPEATED = -2;

/** Where each group of words stands in an old text, for those that stand there once, and where in a new one. */
export class GramTable {
  readonly #mask: number;
  readonly #hashes: Int32Array;
  readonly #old: Int32Array;
  readonly #new: Int32Array;

  /** @param most so many groups are entered at most */
  constructor(most: number) {
    const slots = 2 ** Math.ceil(Math.log2(2 * most + 2));
    this.#mask = slots - 1;
    this.#hashes = new Int32Array(slots);
    this.#old = new Int32Array(slots).fill(NOWHERE);
    this.#new = new Int32Array(slots).fill(NOWHERE);
  }

  enterOld(hash: number, at: number): void {
    const slot = this.#slotOf(hash);
    this.#hashes[slot] = hash;
    this.#old[slot] = this.#old[slot] === NOWHERE ? at : REPEATED;
  }

  enterNew(hash: number, at: number): void {
    const slot = this.#slotOf(hash);
    if (this.#old[slot]! >= 0) this.#new[slot] = this.#new[slot] === NOWHERE ? at : REPEATED;
  }

  /** Where the group that stands at `at` in the old text stands in the new one, if once in each; else -1. */
  newPlaceOf(hash: number, at: number): number {
    const slot = this.#slotOf(hash);
    return this.#old[slot] === at ? Math.max(NOWHERE, this.#new[slot]!) : NOWHERE;
  }

  #slotOf(hash: number): number {
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 7) & this.#mask;
    while (this.#old[slot] !== NOWHERE && this.#hashes[slot] !== hash) slot = (slot + 1) & this.#mask;
    return slot;
  }
}
