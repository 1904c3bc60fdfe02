import type { Words } from '../cut/text-words.ts';

/** Which new word each word of an old text is or was replaced by, while that is being found out. */
export class Links {
  /** The new word of each old word; -1 where it has none. */
  readonly toNew: Int32Array;
  /** The old word of each new word; -1 where it has none. */
  readonly toOld: Int32Array;
  /** 1 for old words whose whole line stands as a whole line, found by itself or beside its row's label. */
  readonly inWholeLine: Uint8Array;

  /** 1 for new words that only quote the old text: no old word stands there today. */
  readonly closed: Uint8Array;

  constructor(
    readonly old: Words,
    readonly now: Words,
  ) {
    this.toNew = new Int32Array(old.count).fill(-1);
    this.toOld = new Int32Array(this.now.count).fill(-1);
    this.closed = new Uint8Array(now.count);
    this.inWholeLine = new Uint8Array(old.count);
  }

  /** Whether new word `j` may still be linked. */
  isOpen(j: number): boolean {
    return this.toOld[j] === -1 && this.closed[j] === 0;
  }

  isFree(i: number, j: number): boolean {
    return this.toNew[i] === -1 && this.isOpen(j);
  }

  /** Links old word `i` to new word `j`, and no longer to another. */
  link(i: number, j: number): void {
    const before = this.toNew[i]!;
    if (before >= 0) this.toOld[before] = -1;
    this.toNew[i] = j;
    this.toOld[j] = i;
    this.inWholeLine[i] = 0;
  }

  /** Links a word of a line that stands as a whole line. */
  linkWhole(i: number, j: number): void {
    this.link(i, j);
    this.inWholeLine[i] = 1;
  }

  /** Takes back the links of the old words from `from` to `to` (exclusive). */
  unlink(from: number, to: number): void {
    for (let i = from; i < to; i += 1) {
      const j = this.toNew[i]!;
      if (j >= 0) this.toOld[j] = -1;
      this.toNew[i] = -1;
      this.inWholeLine[i] = 0;
    }
  }

  linkIfFree(i: number, j: number): void {
    if (this.isFree(i, j)) this.link(i, j);
  }

  /** Takes the new words from `from` to `to` (exclusive) for a quotation of the old text. */
  close(from: number, to: number): void {
    for (let j = from; j < to; j += 1) {
      const i = this.toOld[j]!;
      if (i >= 0) this.unlink(i, i + 1);
      this.closed[j] = 1;
    }
  }

  /** Whether any new word from `from` to `to` (exclusive) is linked. */
  isLinkedBetween(from: number, to: number): boolean {
    for (let j = from; j < to; j += 1) if (this.toOld[j] !== -1) return true;
    return false;
  }
}
