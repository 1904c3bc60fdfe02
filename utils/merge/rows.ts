import { stampOfTime } from './clock.ts';
import { inSetOrder } from './merge.ts';
import {
  type Field,
  GONE,
  type MergedTable,
  type MergeRecord,
  type RecordKey,
  type Version,
} from './record.ts';
import {
  emptyOf,
  fieldsOf,
  isMap,
  isSame,
  isStamped,
  isWhole,
  kindOf,
  type Row,
  rowOfFields,
  seenAtOf,
  timeOf,
} from './shapes.ts';

type Stamps = Record<string, string>;

/** What is known of a record beside its row. */
export interface History {
  table: MergedTable;
  key: RecordKey;
  /** When each field was written last; under the empty name that of all fields that are not named. */
  stamps: Stamps;
  /** By field, values that stand beside what the row says, and times of those that were written over. */
  beside: Record<string, Version[]>;
  over: Record<string, string[]>;
}

/** The name under which the stamp of all other fields is kept. */
const OTHERS = '';

/** The stamp that a part of a map had when the map was written as a whole: `scores.Bút pháp` that of `scores`. */
const headStamp = (stamps: Stamps, field: string): string | undefined =>
  field.includes('.') ? stamps[field.slice(0, field.indexOf('.'))] : undefined;

/** A row and what is kept beside it as a record. @returns null where there never was one */
export function recordOf(
  table: MergedTable,
  key: RecordKey,
  row: object | undefined,
  history: History | undefined,
): MergeRecord | null {
  if (!row && !history) return null;
  const whole = row as Row | undefined;
  const stamps: Stamps = {
    ...(whole && isStamped(table) ? (whole.stamps as Stamps) : {}),
    ...history?.stamps,
  };
  const otherwise = stamps[OTHERS] ?? stampOfTime(whole && timeOf(table, whole));
  const values = whole ? fieldsOf(table, whole) : new Map<string, unknown>();
  for (const name of [...Object.keys(stamps), ...Object.keys(history?.over ?? {})])
    if (name !== OTHERS && !values.has(name) && !isMap(table, name))
      values.set(name, name === GONE ? !whole : emptyOf(table, name));
  const fields = [...values].map(([name, v]): NamedField => {
    const kind = kindOf(table, name);
    const seenAt = whole ? seenAtOf(table, name, whole) : null;
    const t = seenAt ? stampOfTime(seenAt) : (stamps[name] ?? headStamp(stamps, name) ?? otherwise);
    const beside = history?.beside[name] ?? [];
    // What the row does not tell stands among the others.
    const untold = whole && kind !== 'seen' ? undefined : beside.find((version) => version.t === t);
    const now = untold ?? { v: kind === 'set' ? inSetOrder(v) : v, t };
    return [name, { now, beside: beside.filter((one) => one !== untold), over: history?.over[name] ?? [] }];
  });
  return { table, key, fields: Object.fromEntries(fields) };
}

/** What is written of a record: its row, null where it is gone or not yet whole, and what is kept beside it. */
export interface Written {
  row: Row | null;
  history: History;
}

type NamedField = readonly [name: string, field: Field];

/** A record as it is written. */
export function writtenOf(record: MergeRecord): Written {
  const { table, key, fields } = record;
  if (fields[GONE]?.now.v === true || !isWhole(table, fields))
    return { row: null, history: historyWithoutRow(record) };
  const named = Object.entries(fields).filter(([name]) => name !== GONE);
  const row = rowOfFields(table, key, new Map(named.map(([name, { now }]) => [name, now.v])));
  const shown = fieldsOf(table, row);
  const stamped = Object.entries(fields).filter(([name]) => kindOf(table, name) !== 'seen');
  const beside = besides([
    ...stamped.map(([name, field]) => [name, field.beside] as const),
    ...hiddenBy(shown, record),
  ]);
  const kept = { table, key, beside, over: overs(stamped) };
  if (isStamped(table)) {
    row.stamps = sorted(stamped.filter(([name]) => name !== GONE).map(stampOf));
    const revived = stamped.filter(([name]) => name === GONE).map(stampOf);
    return { row, history: { ...kept, stamps: sorted(revived) } };
  }
  const otherwise = mostCommon(stamped.map(([, { now }]) => now.t));
  // Named is what was written at another time, and what the row does not show: a correction that was taken back.
  const apart = stamped.filter(([name, { now }]) => now.t !== otherwise || !shown.has(name));
  const isKnown = otherwise === undefined || otherwise === stampOfTime(timeOf(table, row));
  const others = isKnown ? [] : [[OTHERS, otherwise] as const];
  return { row, history: { ...kept, stamps: sorted([...others, ...apart.map(stampOf)]) } };
}

/** What was seen, and is not to be read off the row: what a page says where the reviewer has corrected it. */
const hiddenBy = (
  shown: ReadonlyMap<string, unknown>,
  { table, fields }: MergeRecord,
): (readonly [string, Version[]])[] =>
  Object.entries(fields)
    .filter(([name, { now }]) => kindOf(table, name) === 'seen' && !isSame(shown.get(name), now.v))
    .map(([name, { now }]) => [name, [now]]);

/** Where there is no row, all that it would say stands in the history. */
function historyWithoutRow({ table, key, fields }: MergeRecord): History {
  const named = Object.entries(fields);
  const values = named.map(([name, { now, beside }]) => {
    const isUntold = name !== GONE && now.v !== null;
    return [name, isUntold ? [...beside, now] : beside] as const;
  });
  return { table, key, stamps: sorted(named.map(stampOf)), beside: besides(values), over: overs(named) };
}

const stampOf = ([name, { now }]: NamedField) => [name, now.t] as const;

const besides = (values: readonly (readonly [string, Version[]])[]): Record<string, Version[]> =>
  sorted(values.filter(([, versions]) => versions.length > 0));

const overs = (named: readonly NamedField[]): Record<string, string[]> =>
  sorted(named.filter(([, { over }]) => over.length > 0).map(([name, { over }]) => [name, over] as const));

/** Whether a history says nothing that its row does not say by itself. */
export const isEmpty = ({ stamps, beside, over }: History): boolean =>
  [stamps, beside, over].every((one) => Object.keys(one).length === 0);

/** Always in one order, so that two copies of one state are equal byte for byte. */
const sorted = <Value>(entries: readonly (readonly [string, Value])[]): Record<string, Value> =>
  Object.fromEntries([...entries].sort(([a], [b]) => Number(a > b) - Number(a < b)));

function mostCommon(stamps: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const stamp of stamps) counts.set(stamp, (counts.get(stamp) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || Number(a > b) - Number(a < b))[0]?.[0];
}
