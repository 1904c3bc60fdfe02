import { deviceOf, type MergeRecord } from '@/utils/merge/index.ts';
import type { FieldChange } from '@/utils/model/entries.ts';

/** The changes that make a record what it is, from nothing: as many as its field with most values has. */
export type StateChange = { t: string; set: Record<string, FieldChange> };

/**
 * Tells a record as changes, without the values that are told already.
 * @param told the times of values that were told before
 * @param tellers libraries that tell by themselves what they wrote
 * @param isWanted whether a field is told at all
 */
export function changesOf(
  { fields }: MergeRecord,
  { told, tellers }: { told: ReadonlySet<string>; tellers: ReadonlySet<string> },
  isWanted: (field: string) => boolean,
): StateChange[] {
  const changes: StateChange[] = [];
  for (const [name, { now, beside, over }] of Object.entries(fields)) {
    if (!isWanted(name)) continue;
    const untold = [now, ...beside].filter(({ t }) => !told.has(t) && !tellers.has(deviceOf(t)));
    for (const [index, { v, t }] of untold.entries()) {
      // What was written over goes along once: whoever merges keeps it with the field.
      const past = index === 0 && over.length > 0 ? { over } : {};
      changes[index] ??= { t, set: {} };
      changes[index].set[name] = { v, t, was: null, ...past };
      if (t > changes[index].t) changes[index].t = t;
    }
  }
  return changes;
}
