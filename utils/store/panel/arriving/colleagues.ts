import type { RecordKey } from '@/utils/merge/index.ts';
import type { ColleagueRecord, ColleagueTable } from '../../database/imported.ts';
import type { ButNhoDatabase } from '../../database/tables.ts';
import type { StoredRecord } from '../../stamps/stored-record.ts';
import type { Held } from './laying.ts';

type Key = [reviewer: string, table: string, key: RecordKey];

/** What is stored of a colleague’s records, in the order of the keys. */
export async function readTheirs(
  { colleagues }: ButNhoDatabase,
  reviewer: string,
  table: string,
  keys: readonly RecordKey[],
): Promise<StoredRecord[]> {
  const rows = await colleagues.bulkGet(keys.map((key): Key => [reviewer, table, key]));
  return rows.map((row) => ({ row: row?.row ?? undefined, history: row?.history ?? undefined }));
}

/** Writes a colleague’s records; of one that is not whole, or was deleted for good, the row is null. */
export async function writeTheirs(
  { colleagues }: ButNhoDatabase,
  reviewer: string,
  table: string,
  written: readonly Held[],
): Promise<void> {
  await colleagues.bulkPut(
    written.map(({ key, stored: { row, history } }): ColleagueRecord => {
      const { entryId = null, articleId = null } = (row ?? {}) as { entryId?: string; articleId?: string };
      const { asking: _, ...kept } = history ?? {};
      return {
        reviewer,
        table: table as ColleagueTable,
        key,
        entryId,
        articleId,
        row: row ?? null,
        history: history ? (kept as ColleagueRecord['history']) : null,
      };
    }),
  );
}
