import { toFault } from '@/utils/model/fault.ts';
import type { Annotation } from '@/utils/model/records.ts';
import { now } from '@/utils/platform/id.ts';
import { withDatabase } from '../database/database.ts';
import { readRecords } from '../stamps/records.ts';
import type { LossNote, Tally } from '../tally.ts';
import { isMerged, joinLost, type LostRow, lostRowsOf, nameOf, rowToRestore } from './lost-row.ts';
import { readLibrary, type StoredLibrary } from './read-library.ts';
import { touchedSince } from './restore-rows.ts';
import { lostLibraries, newestChanges, readMemory } from './standing.ts';

/** Rows compared at once. */
const BATCH = 500;

/** What the browser has lost of what the reviewer saved. */
export interface Loss {
  noticedAt: string;
  /** Marks there were, outside of the trash. */
  marks: number;
  /** Those of them that are gone, or there in an older form only. */
  missing: number;
  /** Changes that no copy can tell of any more. */
  unread: number;
  /** When the newest readable copy was written; null when there is none. */
  copiedAt: string | null;
  /** The database does not open at all. */
  isUnopenable: boolean;
}

export interface FoundLoss {
  /** Null when nothing is missing that anybody could want back. */
  loss: Loss | null;
  /** The lost libraries, and those that they had absorbed. */
  libraries: string[];
  /** All that the second copy knows of them. */
  rows: LostRow[];
}

/** What is in the database, as far as it opens. @throws Fault where it does not for another reason than damage */
async function openTally(): Promise<{ tally: Tally | undefined; isUnopenable: boolean }> {
  try {
    return { tally: await withDatabase((database) => database.tally.get('library')), isUnopenable: false };
  } catch (error) {
    const fault = toFault(error, 'storage');
    if (fault.code !== 'storage') throw fault;
    return { tally: undefined, isUnopenable: true };
  }
}

const isMark = ({ table, row }: LostRow): boolean =>
  table === 'annotations' && row !== undefined && !(row as Annotation).deletedAt;

/**
 * Looks for what was lost, in the database and in the second copy.
 * @returns null when nothing was, or when it was dealt with
 * @throws Fault when the database cannot be read for another reason than damage
 */
export async function findLoss(): Promise<FoundLoss | null> {
  const { tally, isUnopenable } = await openTally();
  const memory = await readMemory();
  const newest = newestChanges(memory);
  const stored = new Map<string, StoredLibrary>();
  for (const library of lostLibraries(memory, tally))
    stored.set(
      library,
      await readLibrary(
        memory.files.filter((file) => file.library === library),
        newest.get(library) ?? 0,
      ),
    );
  const absorbed = new Set([...stored.values()].flatMap((one) => one.tally?.absorbed ?? []));
  const lost = [...stored].filter(([library]) => !absorbed.has(library)).sort(([, a], [, b]) => a.at - b.at);
  if (lost.length === 0 && !isUnopenable) return null;

  const rows = joinRows(lost.map(([, one]) => one));
  const untold = lost.map(([library, one]) => {
    const counted = memory.counters.find((counter) => counter.library === library)?.marks ?? 0;
    return Math.max(0, counted - lostRowsOf(one.rows).filter(isMark).length);
  });
  const unreadMarks = untold.reduce((sum, count) => sum + count, 0);
  const toRestore = isUnopenable ? rows : await missingRows(rows, tally?.loss);
  const copiedAt = Math.max(0, ...lost.map(([, one]) => one.at));
  const loss: Loss = {
    noticedAt: tally?.loss?.noticedAt ?? now(),
    marks: rows.filter(isMark).length + unreadMarks,
    missing: toRestore.filter(isMark).length + unreadMarks,
    unread: lost.reduce((sum, [, one]) => sum + one.unread, 0),
    copiedAt: copiedAt > 0 ? new Date(copiedAt).toISOString() : null,
    isUnopenable,
  };
  const isMissing = isUnopenable || toRestore.length > 0 || loss.unread > 0;
  return { loss: isMissing ? loss : null, libraries: [...stored.keys(), ...absorbed], rows };
}

/** The rows of several lost libraries, older ones first, as one: what a later one deleted stays deleted. */
function joinRows(libraries: readonly StoredLibrary[]): LostRow[] {
  const joined = new Map<string, LostRow>();
  for (const { rows, tally } of libraries) {
    for (const [table, key] of tally?.loss?.touched ?? []) joined.delete(nameOf(table, key));
    for (const row of lostRowsOf(rows)) {
      const name = nameOf(row.table, row.key);
      joined.set(name, joinLost(joined.get(name), row));
    }
  }
  return [...joined.values()];
}

/** Those of the rows that a restore would write. */
async function missingRows(rows: readonly LostRow[], loss: LossNote | undefined): Promise<LostRow[]> {
  const isTouched = touchedSince(loss ?? { touched: [] });
  const missing: LostRow[] = [];
  for (const name of new Set(rows.map(({ table }) => table))) {
    const ofTable = rows.filter(({ table }) => table === name);
    for (let start = 0; start < ofTable.length; start += BATCH) {
      const batch = ofTable.slice(start, start + BATCH);
      const keys = batch.map(({ key }) => key as string);
      const held = await withDatabase(async (database) =>
        isMerged(name)
          ? readRecords(database, name, keys)
          : (await database.table(name).bulkGet(keys)).map((row) => ({ row, history: undefined })),
      );
      missing.push(
        ...batch.filter((row, index) => rowToRestore(row, held[index]!, isTouched(name, row.key))),
      );
    }
  }
  return missing;
}
