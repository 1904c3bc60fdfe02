import type { Table } from 'dexie';
import type { ButNhoDatabase } from '../../database/tables.ts';
import type { ImportTable, IncomingRecord, RecordRefusal } from '../types.ts';

/** What a record refers to, and what it is called that it is not there. */
const REFERENCES: Partial<Record<ImportTable, { field: string; to: ImportTable; reason: RecordRefusal }>> = {
  entries: { field: 'awardId', to: 'awards', reason: 'missingAward' },
  reviews: { field: 'entryId', to: 'entries', reason: 'missingEntry' },
  snapshots: { field: 'articleId', to: 'articles', reason: 'missingArticle' },
  annotations: { field: 'articleId', to: 'articles', reason: 'missingArticle' },
  findings: { field: 'articleId', to: 'articles', reason: 'missingArticle' },
  rejections: { field: 'articleId', to: 'articles', reason: 'missingArticle' },
};

const referenceOf = ({ table, row }: IncomingRecord) => {
  const reference = REFERENCES[table];
  const id = reference && row && (row as Record<string, string>)[reference.field];
  return id ? { ...reference, id } : null;
};

/** The records that refer to something that is neither in the file nor here; what refers to such a one is missing, too. */
export async function missingReferences(
  database: ButNhoDatabase,
  records: readonly IncomingRecord[],
): Promise<Map<IncomingRecord, RecordRefusal>> {
  const missing = new Map<IncomingRecord, RecordRefusal>();
  const there = new Map<ImportTable, Set<unknown>>();
  for (const { table, key, row } of records) {
    if (row) there.set(table, (there.get(table) ?? new Set()).add(key));
  }
  // Awards come before entries, and entries before reviews.
  for (const table of Object.keys(REFERENCES) as ImportTable[]) {
    const { to } = REFERENCES[table]!;
    const ofTable = records.filter((one) => one.table === table && referenceOf(one));
    const isThere = (id: string) => there.get(to)?.has(id) === true;
    const unknown = [...new Set(ofTable.map((one) => referenceOf(one)!.id).filter((id) => !isThere(id)))];
    const held = await (database.table(to) as Table<object, string>).bulkGet(unknown);
    const absent = new Set(unknown.filter((_, index) => held[index] === undefined));
    for (const one of ofTable) {
      const { id, reason } = referenceOf(one)!;
      if (!absent.has(id)) continue;
      missing.set(one, reason);
      there.get(table)?.delete(one.key);
    }
  }
  return missing;
}
