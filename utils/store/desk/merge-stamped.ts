import type { Stamps } from '@/utils/model/award.ts';

/** A record whose every field has the time of its last edit. */
export interface Stamped {
  stamps: Stamps;
}

/** Two forms of one record as one: of each field the one that was written last. */
export function mergeStamped<Row extends Stamped>(one: Row, other: Row): Row {
  const merged = { ...one, stamps: { ...one.stamps } };
  for (const [field, stamp] of Object.entries(other.stamps)) {
    if (stamp <= (one.stamps[field] ?? '')) continue;
    Object.assign(merged, { [field]: (other as Record<string, unknown>)[field] });
    merged.stamps[field] = stamp;
  }
  return merged;
}
