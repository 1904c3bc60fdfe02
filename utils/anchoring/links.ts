import type { Words } from './words.ts';

/** Which new word each word of an old text is or was replaced by, while that is being found out. */
export class Links {
  /** The new word of each old word; -1 where it has none. */
  readonly toNew: Int32Array;
  /** The old word of each new word; -1 where it has none. */
  readonly toOld: Int32Array;

  constructor(
    readonly old: Words,
    readonly now: Words,
  ) {
    this.toNew = new Int32Array(old.count).fill(-1);
    this.toOld = new Int32Array(this.now.count).fill(-1);
  }

  isFree(i: number, j: number): boolean {
    return this.toNew[i] === -1 && this.toOld[j] === -1;
  }

  /** Links old word `i` to new word `j`, and no longer to another. */
  link(i: number, j: number): void {
    const before = this.toNew[i]!;
    if (before >= 0) this.toOld[before] = -1;
    this.toNew[i] = j;
    this.toOld[j] = i;
  }

  linkIfFree(i: number, j: number): void {
    if (this.isFree(i, j)) this.link(i, j);
  }

  /** Whether any new word from `from` to `to` (exclusive) is linked. */
  hasOldBetween(from: number, to: number): boolean {
    for (let j = from; j < to; j += 1) if (this.toOld[j] !== -1) return true;
    return false;
  }
}
