import { deviceOf } from './clock.ts';
import type { Field, FieldKind, MergeRecord, RecordChange, Version } from './record.ts';
import { kindOf } from './shapes.ts';

/**
 * Lays a change over a record: the one way in which anything comes into the library. Pure; in whatever order changes
 * arrive, and however often, the record that comes out is the same. Per field the later value wins, and a value that it
 * was not written over stays beside it.
 * @param record null where there is none yet
 */
export const merge = (record: MergeRecord | null, change: RecordChange): MergeRecord =>
  join(record, {
    table: change.table,
    key: change.key,
    fields: Object.fromEntries(
      Object.entries(change.set).map(([field, { v, t, was, over = [] }]) => [
        field,
        { now: { v, t }, beside: [], over: inOrder([...(was === null ? [] : [was]), ...over]) },
      ]),
    ),
  });

/** Two states of one record as one, with all that either knows. Pure, and the same whichever comes first. */
export function join(one: MergeRecord | null, other: MergeRecord): MergeRecord {
  if (!one) return other;
  const fields = { ...one.fields };
  for (const [name, field] of Object.entries(other.fields)) {
    const held = fields[name];
    fields[name] = held ? joinFields(kindOf(one.table, name), held, field) : field;
  }
  return { ...one, fields };
}

function joinFields(kind: FieldKind, one: Field, other: Field): Field {
  if (kind === 'set') return joinSets(one, other);
  if (kind === 'seen') return [one, other].sort((a, b) => byTime(a.now, b.now))[1]!;
  const over = inOrder([...one.over, ...other.over]);
  const versions = distinct([one.now, ...one.beside, other.now, ...other.beside]);
  const alive = versions.filter(isAlive(versions, over));
  // Where forged times say of each value that another one was written over it, none may be lost all the same.
  const standing = alive.length > 0 ? alive : versions;
  return { now: standing.at(-1)!, beside: standing.slice(0, -1), over };
}

/**
 * Tells of a version whether nothing was written over it. Before there were devices no record ever came to another
 * machine, so of what has no device the latest was written over all before it.
 */
function isAlive(versions: readonly Version[], over: readonly string[]): (version: Version) => boolean {
  const past = new Set(over);
  const lastOfOld = [...versions.map(({ t }) => t), ...over]
    .filter((t) => deviceOf(t) === '')
    .sort()
    .at(-1);
  return ({ t }) => !past.has(t) && !(deviceOf(t) === '' && t < lastOfOld!);
}

/** The items of both. The first item says where the set began, so it is that of the older set; the others are in order. */
function joinSets(one: Field, other: Field): Field {
  const [older, newer] = [one, other].sort((a, b) => byTime(headOf(a), headOf(b))) as [Field, Field];
  const items = [...(older.now.v as string[]), ...(newer.now.v as string[])];
  const t = items.length === 0 && newer.now.t < older.now.t ? newer.now.t : older.now.t;
  return { now: { v: inSetOrder(items), t }, beside: [], over: [] };
}

/** The items of a set as they are merged: the first one, then the others in order. */
export function inSetOrder(items: unknown): string[] {
  if (!Array.isArray(items) || items.length === 0) return [];
  const [head, ...rest] = items as string[];
  return [head!, ...inOrder(rest.filter((item) => item !== head))];
}

/** An empty set began nowhere: any other is older. */
const headOf = ({ now: { v, t } }: Field): Version => {
  const [head] = v as string[];
  return head === undefined ? { v: '', t: '~' } : { v: head, t };
};

/** A value as text, in whatever order the fields of an object come. */
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => compare(a, b)))
      : part,
  ) ?? '';

/** By time, and by value where a damaged clock gave one time twice. */
const byTime = (a: Version, b: Version): number => compare(a.t, b.t) || compare(textOf(a.v), textOf(b.v));

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

function distinct(versions: readonly Version[]): Version[] {
  const sorted = [...versions].sort(byTime);
  return sorted.filter((version, index) => index === 0 || byTime(sorted[index - 1]!, version) !== 0);
}

const inOrder = (texts: readonly string[]): string[] => [...new Set(texts)].sort();
