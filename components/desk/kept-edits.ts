import type { Review } from '@/utils/model/entries.ts';
import { isRecord } from '@/utils/model/is-record.ts';
import { same } from '@/utils/model/same.ts';
import { emptyReview, type ReviewEdit } from '@/utils/store/desk/reviews.ts';

/**
 * What was written into a review and may not be in the store yet. A popup or a panel goes without a word, in the middle of one
 * if the reviewer clicks beside it, and a write it has begun goes with it; this is written down before the press of a key is
 * over.
 */
interface KeptEdit {
  edit: ReviewEdit;
  /** What each field held below the edit: as it is stored, and as it is on its way there. */
  was: Record<string, unknown[]>;
}

const PREFIX = 'review ';

/** @param under the review that is written over, as it is stored and as it is on its way there */
export function keepEdit(entryId: string, edit: ReviewEdit, under: readonly Review[]): void {
  const fields = Object.keys(edit) as (keyof ReviewEdit)[];
  const was = Object.fromEntries(
    fields.map((field) => [field, under.map((review) => review[field] ?? null)]),
  );
  attempt(() => localStorage.setItem(PREFIX + entryId, JSON.stringify({ edit, was } satisfies KeptEdit)));
}

/** An edit is in the store; what was typed since stays. */
export function forgetEdit(entryId: string, edit: ReviewEdit): void {
  attempt(() => {
    if (same(read(PREFIX + entryId)?.edit, edit)) localStorage.removeItem(PREFIX + entryId);
  });
}

/**
 * The edits that nobody has answered for, by the entry's id; those that somebody wrote over are forgotten. One that reached the
 * database, and went before it stood in the second copy, too, is among them: written again, it does.
 */
export function lostEdits(byEntry: ReadonlyMap<string, Review>): [entryId: string, edit: ReviewEdit][] {
  const found: [string, ReviewEdit][] = [];
  attempt(() => {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(PREFIX)) continue;
      const entryId = key.slice(PREFIX.length);
      const kept = read(key);
      const stored = byEntry.get(entryId) ?? emptyReview(entryId);
      const fields = Object.entries(kept?.edit ?? {}).filter(([field, made]) =>
        [...(kept!.was[field] ?? []), made].some((value) =>
          same(value, stored[field as keyof ReviewEdit] ?? null),
        ),
      );
      if (fields.length > 0) found.push([entryId, Object.fromEntries(fields)]);
      else localStorage.removeItem(key);
    }
  });
  return found;
}

function read(key: string): KeptEdit | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '');
    return isRecord(kept) && isRecord(kept.edit) && isRecord(kept.was) ? (kept as unknown as KeptEdit) : null;
  } catch {
    return null;
  }
}

/** A net that is not there must not stop the walk. */
function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // No such storage, or it is full.
  }
}
