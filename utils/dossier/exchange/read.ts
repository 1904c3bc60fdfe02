import type * as v from 'valibot';
import { keyOf, type RecordKey } from '@/utils/merge/index.ts';
import { isRecord } from '@/utils/model/is-record.ts';
import { failingField } from '@/utils/schema/checked.ts';
import { name as nameSchema, text, time } from '@/utils/schema/values.ts';
import {
  type ColleagueRecords,
  EXCHANGE_FORMAT,
  EXCHANGE_VERSION,
  EXCHANGED,
  type ExchangeRecords,
  NO_RECORDS,
} from './file.ts';
import { recordsOfVersion1 } from './version-1.ts';
import { recordsOfVersion2 } from './version-2.ts';

/** Why a file is refused as a whole. */
export type FileRefusal =
  /** Larger than anything that the product writes. */
  | 'tooLarge'
  | 'empty'
  /** Not what its beginning says it is. */
  | 'damaged'
  /** It ends in the middle. */
  | 'truncated'
  /** Written by a newer version of Bút Nhớ. */
  | 'newer'
  /** None of the formats that are read. */
  | 'unknown';

/** A file that is not read at all; nothing was written. */
export class RefusedFile extends Error {
  override readonly name = 'RefusedFile';

  constructor(readonly reason: FileRefusal) {
    super(reason);
  }
}

/** A record that is not what it should be; the others are good all the same. */
export interface RefusedRecord {
  list: keyof ExchangeRecords;
  /** As it stands in the file. */
  row: unknown;
  reason: 'wrongType' | 'duplicate';
  /** The first field that is wrong. */
  field: string | null;
}

/** What a file holds. */
export interface ReadExchange {
  version: number;
  exportedAt: string;
  reviewer: string;
  records: ExchangeRecords;
  refused: RefusedRecord[];
}

/**
 * Parses JSON. What is nested however deep is read; what is checked of it stops where a record is no record.
 * @throws RefusedFile `truncated` or `damaged`
 */
export function parseJson(written: string): unknown {
  const whole = written.trim();
  if (whole === '') throw new RefusedFile('empty');
  try {
    return JSON.parse(whole);
  } catch {
    const end = { '{': '}', '[': ']' }[whole[0]!];
    if (!end) throw new RefusedFile('unknown');
    throw new RefusedFile(whole.endsWith(end) ? 'damaged' : 'truncated');
  }
}

/** Whether a parsed file says that it is an exchange file. */
export const isExchange = (file: unknown): file is Record<string, unknown> =>
  isRecord(file) && file.format === EXCHANGE_FORMAT;

/**
 * Reads a parsed exchange file of any version that was ever released. Records that are wrong are set aside and named.
 * @throws RefusedFile where the file as a whole is none
 */
export function readExchange(file: Record<string, unknown>): ReadExchange {
  const { version, exportedAt, reviewer } = file;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    throw new RefusedFile('damaged');
  if (version > EXCHANGE_VERSION) throw new RefusedFile('newer');
  const lists = listsOf(version, file);
  const isSound = failingField(time, exportedAt) === null && failingField(text(), reviewer) === null;
  if (
    !isSound ||
    !Object.keys(NO_RECORDS).every((name) => Array.isArray(lists[name as keyof ExchangeRecords]))
  )
    throw new RefusedFile('damaged');
  const refused: RefusedRecord[] = [];
  const records = Object.fromEntries(
    Object.entries(EXCHANGED).map(([name, schema]) => {
      const list = name as keyof typeof EXCHANGED;
      return [list, soundRows(list, schema, lists[list] as unknown[], refused)];
    }),
  ) as unknown as ExchangeRecords;
  records.colleagues = (lists.colleagues as unknown[]).flatMap((one) => soundColleague(one, refused));
  return { version, exportedAt: exportedAt as string, reviewer: reviewer as string, records, refused };
}

/** The lists of a file as today's version has them. */
function listsOf(version: number, file: Record<string, unknown>): Record<string, unknown> {
  if (version > 2) return file;
  const lists = version === 1 ? recordsOfVersion1(file) : file;
  return recordsOfVersion2(lists as Record<keyof ExchangeRecords, unknown>);
}

function soundRows(
  list: keyof typeof EXCHANGED,
  schema: v.GenericSchema,
  rows: readonly unknown[],
  refused: RefusedRecord[],
): unknown[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const field = failingField(schema, row);
    const key = field === null ? JSON.stringify(keyIn(list, row as object)) : '';
    const reason = field !== null ? 'wrongType' : seen.has(key) ? 'duplicate' : null;
    seen.add(key);
    if (reason) refused.push({ list, row, reason, field });
    return reason === null;
  });
}

function keyIn(list: keyof typeof EXCHANGED, row: object): RecordKey | RecordKey[] {
  const fields = row as Record<string, string>;
  switch (list) {
    case 'snapshots':
      return [fields.articleId!, fields.hash!];
    case 'aliases':
      return fields.from!;
    case 'histories':
      return [fields.table!, fields.key!];
    default:
      return keyOf(list, row);
  }
}

function soundColleague(one: unknown, refused: RefusedRecord[]): ColleagueRecords[] {
  const lists = ['annotations', 'reviews', 'findings', 'histories'] as const;
  if (
    !isRecord(one) ||
    failingField(nameSchema, one.reviewer) !== null ||
    !lists.every((list) => Array.isArray(one[list]))
  ) {
    refused.push({ list: 'colleagues', row: one, reason: 'wrongType', field: 'reviewer' });
    return [];
  }
  const sound = lists.map((list) => [
    list,
    soundRows(list, EXCHANGED[list], one[list] as unknown[], refused),
  ]);
  return [{ reviewer: one.reviewer as string, ...Object.fromEntries(sound) } as ColleagueRecords];
}
