import type * as v from 'valibot';
import {
  type ColleagueRecords,
  EXCHANGED,
  type ExchangeRecords,
  NO_RECORDS,
} from '@/utils/dossier/exchange/file.ts';
import { exchangePieces } from '@/utils/dossier/exchange/write.ts';
import { type History, keyOf, MERGED_TABLES, type MergedTable, type RecordKey } from '@/utils/merge/index.ts';
import type { Annotation, Article } from '@/utils/model/records.ts';
import { damagedField, mendedArticle } from '@/utils/schema/damage.ts';
import { takeAllRows } from '../database/all-rows.ts';
import { withDatabase } from '../database/database.ts';
import type { ColleagueRecord, StoredHistory } from '../database/imported.ts';
import type { ButNhoDatabase } from '../database/tables.ts';
import { getReviewerName } from '../desk/reviewer.ts';
import type { ExchangeScope } from './scope.ts';
import { scopedRows } from './scope.ts';

export type { ExchangeScope } from './scope.ts';

/** How an export is dated, watched and stopped. */
export interface ExchangeOptions {
  /** ISO 8601, UTC. */
  exportedAt: string;
  /** Who exports; left out, the name that is kept. */
  reviewer?: string;
  /** Told the share that is done, from 0 to 1. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal | undefined;
}

/** A file, and what stands in it. */
export interface ExchangeExport {
  blob: Blob;
  records: ExchangeRecords;
}

/** Pieces of text put into one part of the file before others get their turn. */
const PIECES = 4;

/**
 * Everything that is known of some articles or entries, or of all, as an exchange file (docs/exchange-format.md): with marks in the
 * trash, with the times of all fields, and with what stands beside them. What colleagues wrote is in a file of everything alone.
 */
export async function exportExchange(
  scope: ExchangeScope,
  { exportedAt, reviewer: named, onProgress = () => {}, signal }: ExchangeOptions,
): Promise<ExchangeExport> {
  const reviewer = named ?? (await getReviewerName()) ?? '';
  const records = await withDatabase((database) => readRecords(database, scope));
  const all = Math.max(1, Object.values(records).flat().length / 200 + 2 * Object.keys(records).length);
  const parts: string[] = [];
  for (const piece of exchangePieces({ exportedAt, reviewer }, records)) {
    parts.push(piece);
    if (parts.length % PIECES > 0) continue;
    signal?.throwIfAborted();
    onProgress(Math.min(1, parts.length / all));
    // A page goes on being one while a large file is written.
    await new Promise((resolve) => setTimeout(resolve));
  }
  onProgress(1);
  return { blob: new Blob(parts, { type: 'application/json' }), records };
}

async function readRecords(database: ButNhoDatabase, scope: ExchangeScope): Promise<ExchangeRecords> {
  const records: ExchangeRecords = { ...NO_RECORDS };
  Object.assign(records, await scopedRows(database, scope, wholeOf));
  const isEverything = scope === 'everything';
  const wholeHistories = (rows: readonly StoredHistory[]) =>
    rows.map(asWritten).filter((row) => damagedField(EXCHANGED.histories, row) === null);
  const histories = isEverything
    ? await takeAllRows(database.histories, wholeHistories)
    : wholeHistories(await historiesOf(database, records));
  const ids = new Set(records.articles.map(({ id }) => id));
  const aliases = await database.aliases.toArray();
  return {
    ...records,
    aliases: aliases.filter(({ to }) => isEverything || ids.has(to)),
    histories,
    colleagues: isEverything ? colleaguesOf(await database.colleagues.toArray()) : [],
  };
}

/** Damaged rows are left out; of a damaged article what is sound is told. */
function wholeOf(name: keyof typeof EXCHANGED, rows: readonly object[]): object[] {
  if (name === 'articles') return rows.flatMap((row) => mendedArticle(row as Article) ?? []);
  const schema: v.GenericSchema = EXCHANGED[name];
  return rows.filter((row) => damagedField(schema, row) === null);
}

/** Keys of histories read at once. */
const BATCH = 500;

async function historiesOf(database: ButNhoDatabase, records: ExchangeRecords): Promise<StoredHistory[]> {
  const keys = MERGED_TABLES.flatMap((table) =>
    records[table].map((row): [MergedTable, RecordKey] => [table, keyOf(table, row)]),
  );
  const histories: StoredHistory[] = [];
  for (let start = 0; start < keys.length; start += BATCH)
    for (const one of await database.histories.bulkGet(keys.slice(start, start + BATCH)))
      if (one) histories.push(one);
  return histories;
}

/** A history without what only the store needs. */
export const asWritten = ({ table, key, stamps, beside, over }: StoredHistory): History => ({
  table,
  key,
  stamps,
  beside,
  over,
});

/** What colleagues wrote, colleague by colleague. */
export function colleaguesOf(rows: readonly ColleagueRecord[]): ColleagueRecords[] {
  return [...new Set(rows.map(({ reviewer }) => reviewer))].map((reviewer) => {
    const theirs = rows.filter((row) => row.reviewer === reviewer);
    const ofTable = <Row>(table: ColleagueRecord['table']) =>
      theirs.filter((one) => one.table === table && one.row !== null).map(({ row }) => row as Row);
    return {
      reviewer,
      annotations: ofTable<Annotation>('annotations'),
      reviews: ofTable('reviews'),
      findings: ofTable('findings'),
      histories: theirs.flatMap(({ history }) => (history ? [asWritten(history)] : [])),
    };
  });
}
