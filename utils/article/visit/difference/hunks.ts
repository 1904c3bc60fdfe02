import { diffArrays } from 'diff/lib/diff/array.js';

/** A stretch in which two lists of lines differ: indices and numbers of lines. */
export interface Hunk {
  before: number;
  gone: number;
  after: number;
  came: number;
}

/** Edits after which two lists are taken to differ as a whole: a table that is sorted anew must not hold the page. */
const MOST_EDITS = 400;

/** Where two lists of lines differ, in order; everything between two hunks is equal. */
export function hunksOf(before: readonly string[], after: readonly string[]): Hunk[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const gone = before.slice(head, before.length - tail);
  const came = after.slice(head, after.length - tail);
  const whole = { before: head, gone: gone.length, after: head, came: came.length };
  if (gone.length === 0 || came.length === 0) return gone.length + came.length === 0 ? [] : [whole];
  const changes = diffArrays(gone, came, { maxEditLength: MOST_EDITS });
  return changes ? gather(changes, head) : [whole];
}

interface Change {
  added: boolean;
  removed: boolean;
  value: string[];
}

function gather(changes: readonly Change[], head: number): Hunk[] {
  const hunks: Hunk[] = [];
  let open: Hunk | null = null;
  let before = head;
  let after = head;
  for (const { added, removed, value } of changes) {
    if (!added && !removed) {
      before += value.length;
      after += value.length;
      open = null;
      continue;
    }
    if (!open) {
      open = { before, gone: 0, after, came: 0 };
      hunks.push(open);
    }
    if (removed) {
      open.gone += value.length;
      before += value.length;
    } else {
      open.came += value.length;
      after += value.length;
    }
  }
  return hunks;
}
