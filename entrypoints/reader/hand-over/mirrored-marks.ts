import type { Pending, Session } from '@/utils/reading/index.ts';
import { Lines } from './lines.ts';

/** What could not be written of a mark; the texts that it counts in stand apart, by their hashes, as many marks share one. */
export type MirroredMark = Omit<Pending, 'snapshots'> & { snapshots: readonly string[] };

/**
 * Keeps what the ledger could not write. Only what changes is written anew: thousands of edits on their way to the store
 * would else be written down thousands of times.
 */
export function mirrorMarks(
  { ledger }: Session,
  elements: { marks: Element; texts: Element },
  signal: AbortSignal,
): void {
  const marks = new Lines(elements.marks);
  const texts = new Lines(elements.texts);
  const held = new Map<string, readonly string[]>();
  const uses = new Map<string, number>();
  const take = (pending: Pending): readonly string[] =>
    pending.snapshots.map((snapshot) => {
      const { hash } = snapshot;
      if (!uses.has(hash)) texts.put(hash, snapshot);
      uses.set(hash, (uses.get(hash) ?? 0) + 1);
      return hash;
    });
  const release = (hashes: readonly string[]) => {
    for (const hash of hashes) {
      const left = uses.get(hash)! - 1;
      if (left > 0) uses.set(hash, left);
      else {
        uses.delete(hash);
        texts.put(hash, null);
      }
    }
  };
  const tell = (ids: ReadonlySet<string>) => {
    for (const id of ids) {
      const before = held.get(id) ?? [];
      const pending = ledger.pendingOf(id);
      const snapshots = pending ? take(pending) : [];
      release(before);
      if (pending) held.set(id, snapshots);
      else held.delete(id);
      marks.put(id, pending && ({ ...pending, snapshots } satisfies MirroredMark));
    }
  };
  ledger.follow(tell, signal);
}
