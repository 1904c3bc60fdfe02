import { correctedFields, PAGE, splitArticle, uniteArticle } from './article-shape.ts';
import type { FieldKind, MergedTable } from './record.ts';

/** A row as it stands in its table. */
export type Row = Record<string, unknown>;

/** What of a table's rows is merged, and how. */
interface Shape {
  /** Fields that make up the primary key: they never change. */
  key: readonly string[];
  /** Fields that mean something only together, under one name. */
  groups?: Record<string, readonly string[]>;
  /** Fields that are tables of their own: each name in them is a field, `scores.Tính phát hiện`. */
  maps?: readonly string[];
  sets?: readonly string[];
  /** Observations, with the field that says when. */
  seen?: Record<string, string>;
  /** What nobody has written yet. */
  blank?: Row;
  /** Fields that a row may lack: one that says nothing again is left out. */
  optional?: readonly string[];
  /** A field that comes with a record’s first change and no other: until then there is no row. */
  first?: string;
  /** Fields that follow from others. */
  without?: readonly string[];
  /** Whether the row itself holds the stamps of its fields: rows that are few, and read one by one. */
  isStamped?: true;
  /** The field that tells when a row was written that has no stamps. */
  since?: string;
  /** Fields in which a person is asked when two devices wrote apart from each other. */
  asks: readonly string[];
}

const SHAPES: Record<MergedTable, Shape> = {
  awards: {
    key: ['id'],
    first: 'createdAt',
    optional: ['excludedAuthors'],
    since: 'createdAt',
    isStamped: true,
    asks: [
      'name',
      'levels',
      'types',
      'maxParts',
      'maxAuthors',
      'licensedOnly',
      'scale',
      'criteria',
      'subcommittees',
      'blind',
      'deletedAt',
    ],
  },
  entries: {
    key: ['id'],
    first: 'createdAt',
    since: 'createdAt',
    without: ['keys'],
    isStamped: true,
    asks: ['code', 'title', 'authors', 'outlet', 'type', 'subcommittee', 'parts', 'deletedAt'],
  },
  reviews: {
    key: ['entryId', 'reviewer'],
    maps: ['scores', 'overrules'],
    sets: ['opened'],
    isStamped: true,
    blank: { decision: { verdict: null, reason: '' }, remark: '', opened: [] },
    asks: ['decision', 'remark', 'scores', 'overrules', 'ruling'],
  },
  articles: {
    key: ['id'],
    sets: ['urls', 'keys'],
    seen: { [PAGE]: 'seenAt' },
    since: 'seenAt',
    asks: correctedFields,
  },
  annotations: {
    key: ['id'],
    first: 'made',
    groups: {
      home: ['articleId', 'source'],
      made: ['origin', 'reviewer', 'createdAt'],
      meaning: ['kind', 'campaign', 'statistic'],
      anchor: ['anchorStatus', 'anchorCheckedAt', 'currentQuote'],
    },
    seen: { anchor: 'anchorCheckedAt', updatedAt: 'updatedAt' },
    since: 'updatedAt',
    asks: ['note', 'meaning', 'flag', 'target', 'deletedAt'],
  },
  findings: {
    key: ['articleId', 'fingerprint'],
    isStamped: true,
    blank: { answer: null, note: '' },
    asks: ['answer', 'note'],
  },
  rejections: { key: ['articleId', 'fingerprint'], since: 'rejectedAt', asks: [] },
  lessons: {
    key: ['about', 'words'],
    groups: { lesson: ['quote', 'campaign', 'subject', 'learntAt'] },
    since: 'learntAt',
    asks: [],
  },
  campaigns: {
    key: ['id'],
    groups: { campaign: ['name', 'kind', 'acceptedAt'] },
    since: 'acceptedAt',
    asks: [],
  },
};

const headOf = (field: string): string => field.split('.', 1)[0]!;

/** How two values of a field become one. */
export function kindOf(table: MergedTable, field: string): FieldKind {
  const { sets, seen = {} } = SHAPES[table];
  if (sets?.includes(field)) return 'set';
  return Object.hasOwn(seen, field) ? 'seen' : 'written';
}

/** Whether a person is asked where two devices wrote a field apart from each other. */
export const asks = (table: MergedTable, field: string): boolean =>
  SHAPES[table].asks.includes(headOf(field));

/** Whether the rows of a table hold the stamps of their fields themselves. */
export const isStamped = (table: MergedTable): boolean => SHAPES[table].isStamped === true;

/** Whether fields make up a row. */
export const isWhole = (table: MergedTable, fields: Record<string, unknown>): boolean =>
  SHAPES[table].first === undefined || Object.hasOwn(fields, SHAPES[table].first);

/** Whether a field is a table of fields, and none itself. */
export const isMap = (table: MergedTable, field: string): boolean =>
  SHAPES[table].maps?.includes(field) === true;

/** The primary key of a row. */
export function keyOf(table: MergedTable, row: object): string | string[] {
  const values = SHAPES[table].key.map((field) => (row as Record<string, string>)[field]!);
  return values.length === 1 ? values[0]! : values;
}

/** When a row was written that has no stamps: an ISO time, if it tells. */
export const timeOf = (table: MergedTable, row: Row): unknown => row[SHAPES[table].since ?? ''];

/** When an observation was made; null for what was written. */
export function seenAtOf(table: MergedTable, field: string, row: Row): unknown {
  if (kindOf(table, field) !== 'seen') return null;
  return row[SHAPES[table].seen![field]!];
}

/** What a field says in which nothing is written. */
export function emptyOf(table: MergedTable, field: string): unknown {
  const { blank = {} } = SHAPES[table];
  return Object.hasOwn(blank, field) ? structuredClone(blank[field]) : null;
}

/** A row's fields as they are merged, without those in which nothing was written yet. */
export function fieldsOf(table: MergedTable, row: Row): Map<string, unknown> {
  const { key, groups = {}, without = [], blank = {} } = SHAPES[table];
  const whole = table === 'articles' ? splitArticle(row) : row;
  const fields = new Map<string, unknown>();
  const told = new Set([...key, ...without, ...(isStamped(table) ? ['stamps'] : [])]);
  for (const [name, members] of Object.entries(groups)) {
    fields.set(name, Object.fromEntries(members.map((member) => [member, whole[member] ?? null])));
    for (const member of members) told.add(member);
  }
  for (const [name, value] of Object.entries(whole)) {
    if (told.has(name)) continue;
    if (isMap(table, name))
      for (const [one, part] of Object.entries(value ?? {})) fields.set(`${name}.${one}`, part);
    else if (!(Object.hasOwn(blank, name) && isSame(value, blank[name]))) fields.set(name, value ?? null);
  }
  return fields;
}

/** The row that has these fields; what none of them tells is as it is before anybody has written. */
export function rowOfFields(
  table: MergedTable,
  key: string | string[],
  fields: ReadonlyMap<string, unknown>,
): Row {
  const { key: keyFields, groups = {}, maps = [], blank = {}, optional = [] } = SHAPES[table];
  const keys = [key].flat();
  const row = new Map<string, unknown>(keyFields.map((field, index) => [field, keys[index]]));
  for (const [name, value] of Object.entries(blank)) row.set(name, structuredClone(value));
  for (const name of maps) row.set(name, {});
  const parts = new Map<string, [string, unknown][]>(maps.map((name) => [name, []]));
  for (const [name, value] of fields) {
    const map = parts.get(headOf(name));
    if (map) {
      if (value !== null && !isMap(table, name)) map.push([name.slice(headOf(name).length + 1), value]);
    } else if (value === null && optional.includes(name)) continue;
    else if (Object.hasOwn(groups, name))
      for (const member of groups[name]!) row.set(member, (value as Row | null)?.[member] ?? null);
    else row.set(name, value ?? emptyOf(table, name));
  }
  for (const [name, map] of parts) row.set(name, Object.fromEntries(map));
  const whole: Row = Object.fromEntries(row);
  return table === 'articles' ? uniteArticle(whole) : whole;
}

/** Equality of plain data, in whatever order the fields of an object come. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(Reflect.get(a, key), Reflect.get(b, key)))
  );
}
