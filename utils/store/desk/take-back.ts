import type { Stamps } from '@/utils/model/award.ts';
import { same } from '@/utils/model/same.ts';

/**
 * A record with an edit taken back: each field that still reads as the edit left it becomes what it was. What was written
 * since stays.
 */
export function takenBack<Row extends { stamps: Stamps }>(stored: Row, before: Row, after: Row): Row {
  const fields = (Object.keys(before) as (keyof Row)[]).filter(
    (field) => field !== 'stamps' && !same(before[field], after[field]) && same(stored[field], after[field]),
  );
  return { ...stored, ...Object.fromEntries(fields.map((field) => [field, before[field]])) };
}
