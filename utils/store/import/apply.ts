import type { History, RecordKey } from '@/utils/merge/index.ts';
import { newId, now } from '@/utils/platform/id.ts';
import { withDatabase } from '../database/database.ts';
import type { ColleagueRecord, ImportedRecord, ImportNote } from '../database/imported.ts';
import type { ButNhoDatabase } from '../database/tables.ts';
import { followClock } from '../stamps/own-clock.ts';
import { merging, writeRecords } from '../stamps/records.ts';
import { colleagueToStore } from './colleague-record.ts';
import { compare, isMerged } from './compare.ts';
import { heldOf, namesTaken } from './held.ts';
import { printOf } from './print.ts';
import type { ImportPreview, IncomingRecord } from './types.ts';
import { undoImport } from './undo.ts';

/** Records written in one transaction: an ordinary import is one. */
const SLICE = 2000;

/** How an import is watched and stopped. */
export interface ImportOptions {
  /** Told the share that is written, from 0 to 1. */
  onProgress?: (share: number) => void;
  /** Stops it; what was written by then is taken back. */
  signal?: AbortSignal;
}

/** What the preference of the reviewer’s name is called (../desk/reviewer.ts). */
const NAME = 'reviewerName';

/**
 * Brings in what was previewed. What was written here since the preview is merged with it, too. Should it not come to its
 * end, everything that was written is taken back.
 * @throws what the store throws, or the signal's reason
 */
export async function applyImport(
  preview: ImportPreview,
  { onProgress = () => {}, signal }: ImportOptions = {},
): Promise<ImportNote> {
  const { plan, as } = preview;
  signal?.throwIfAborted();
  let note: ImportNote = {
    id: newId(),
    at: now(),
    file: preview.file,
    reviewer: as.owner === 'own' ? '' : as.reviewer,
    added: 0,
    changed: 0,
    isWhole: false,
    undoneAt: null,
  };
  const all = plan.records.length + plan.colleagues.length;
  try {
    let done = 0;
    let slice = 0;
    const count = Math.max(1, Math.ceil(all / SLICE));
    for (; slice < count; slice++) {
      signal?.throwIfAborted();
      const records = plan.records.slice(slice * SLICE, (slice + 1) * SLICE);
      const rest = Math.max(0, slice * SLICE - plan.records.length);
      const colleagues =
        records.length < SLICE ? plan.colleagues.slice(rest, rest + SLICE - records.length) : [];
      note = await withDatabase((database) =>
        merging(database, () =>
          writeSlice(database, { ...note, isWhole: slice === count - 1 }, slice, {
            ...preview.plan,
            records,
            colleagues,
          }),
        ),
      );
      done += records.length + colleagues.length;
      onProgress(all === 0 ? 1 : done / all);
    }
    return note;
  } catch (error) {
    // What is not whole is not left standing. Where even this fails, the list of imports says so.
    await undoImport(note.id).catch(() => {});
    throw error;
  }
}

/** Writes some records and how they are taken back, in a transaction for what comes in. */
async function writeSlice(
  database: ButNhoDatabase,
  note: ImportNote,
  slice: number,
  { records, colleagues, aliases, reviewerName }: ImportPreview['plan'],
): Promise<ImportNote> {
  const journal: ImportedRecord[] = [];
  let added = 0;
  const held = await heldOf(database, records);
  const taken = await namesTaken(database, records);
  const results = records.map((record, index) =>
    taken.has(record) ? null : compare(record, held[index]!).stored,
  );
  for (const [index, record] of records.entries()) {
    const stored = results[index];
    if (!stored) continue;
    const before = held[index]!;
    if (!before.row) added += 1;
    journal.push({
      table: record.table,
      key: record.key,
      before,
      after: printOf(record.table, record.key, stored),
    });
  }
  for (const table of new Set(records.map((one) => one.table)))
    await writeTable(database, table, records, results);
  const theirs = await writeColleagues(database, colleagues);
  journal.push(...theirs);
  if (slice === 0) {
    for (const alias of aliases) {
      const row = await database.aliases.get(alias.from);
      journal.push({
        table: 'aliases',
        key: alias.from,
        before: { row, history: undefined },
        after: printOf('aliases', alias.from, { row: alias, history: undefined }),
      });
      await database.aliases.put(alias);
    }
    if (reviewerName !== null && !(await database.preferences.get(NAME))) {
      const row = { key: NAME, value: reviewerName };
      await database.preferences.put(row);
      journal.push({
        table: 'preferences',
        key: NAME,
        before: { row: undefined, history: undefined },
        after: printOf('preferences', NAME, { row, history: undefined }),
      });
    }
  }
  const written: ImportNote = {
    ...note,
    added: note.added + added + theirs.filter(({ before }) => !before.row).length,
    changed: note.changed + journal.filter(({ before }) => before.row).length,
  };
  await database.imported.put({ importId: note.id, slice, records: journal });
  await database.imports.put(written);
  await followClock(database, [
    ...stampsIn(results.map((one) => one?.history)),
    ...stampsIn(colleagues.map(({ history }) => history)),
  ]);
  return written;
}

async function writeTable(
  database: ButNhoDatabase,
  table: IncomingRecord['table'],
  records: readonly IncomingRecord[],
  results: readonly ReturnType<typeof compare>['stored'][],
): Promise<void> {
  const written = records.flatMap((record, index) => {
    const stored = record.table === table ? results[index] : null;
    return stored ? [{ key: record.key, stored }] : [];
  });
  if (isMerged(table)) await writeRecords(database, table, written);
  else await database.table(table).bulkPut(written.flatMap(({ stored }) => stored.row ?? []));
}

async function writeColleagues(
  database: ButNhoDatabase,
  colleagues: readonly ColleagueRecord[],
): Promise<ImportedRecord[]> {
  const keys = colleagues.map(({ reviewer, table, key }): [string, string, RecordKey] => [
    reviewer,
    table,
    key,
  ]);
  const held = await database.colleagues.bulkGet(keys);
  const rows = colleagues.map((record, index) => colleagueToStore(record, held[index]));
  await database.colleagues.bulkPut(rows);
  return rows.map((row, index) => ({
    table: 'colleagues',
    key: keys[index],
    before: { row: held[index], history: undefined },
    after: printOf('colleagues', keys[index], { row, history: undefined }),
  }));
}

const stampsIn = (histories: readonly (History | null | undefined)[]): string[] =>
  histories.flatMap((history) => (history ? Object.values(history.stamps) : []));
