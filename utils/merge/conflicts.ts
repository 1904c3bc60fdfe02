import { GONE, type MergeRecord, type Version } from './record.ts';
import { asks, isSame, kindOf } from './shapes.ts';

/** A field in which another, different value was written without knowing this one: a person decides. */
export interface Conflict {
  field: string;
  now: Version;
  /** The other values, oldest first. */
  others: Version[];
}

/** What a person is asked about. */
export function conflictsOf({ table, fields }: MergeRecord): Conflict[] {
  if (fields[GONE]?.now.v === true) return [];
  return Object.entries(fields).flatMap(([field, { now, beside }]) => {
    const others = asks(table, field) ? beside.filter(({ v }) => differ(field, v, now.v)) : [];
    return others.length > 0 ? [{ field, now, others }] : [];
  });
}

/** Two times of one deletion are one deletion. */
const differ = (field: string, a: unknown, b: unknown): boolean =>
  field === 'deletedAt' ? (a === null) !== (b === null) : !isSame(a, b);

/** The fields of a record in the trash that were written later than it was put there, by somebody who did not know. */
export function writtenInTrash({ table, fields }: MergeRecord): string[] {
  const { deletedAt } = fields;
  if (!deletedAt || deletedAt.now.v === null) return [];
  return Object.entries(fields)
    .filter(([field, { now }]) => field !== 'deletedAt' && asks(table, field) && now.t > deletedAt.now.t)
    .map(([field]) => field);
}

/** What people wrote in a record, with its times and what stands beside it; without what was merely seen. */
export const writtenFields = ({ table, fields }: MergeRecord): MergeRecord['fields'] =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => kindOf(table, name) !== 'seen'));
