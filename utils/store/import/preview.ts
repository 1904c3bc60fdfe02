import { type ExchangeRecords, NO_RECORDS } from '@/utils/dossier/exchange/file.ts';
import { RefusedFile, type RefusedRecord } from '@/utils/dossier/exchange/read.ts';
import { withDatabase } from '../database/database.ts';
import type { ButNhoDatabase } from '../database/tables.ts';
import { getReviewerName } from '../desk/reviewer.ts';
import { compare } from './compare.ts';
import { heldOf, namesTaken } from './held.ts';
import { aliasesOf, type KnownIds, knownColleague, knownIdsOf } from './plan/identity.ts';
import { colleagueRecords, ownRecords } from './plan/incoming.ts';
import type { PlacedMarks } from './plan/place.ts';
import { plainName } from './plan/plain-name.ts';
import { missingReferences } from './plan/references.ts';
import { type ReadFile, readImport } from './read-file.ts';
import { blankItem, Told } from './told.ts';
import {
  IMPORT_TABLES,
  type ImportAs,
  type ImportItem,
  type ImportPlan,
  type ImportPreview,
  type ImportTable,
  type IncomingRecord,
} from './types.ts';
import { wordsOf } from './words.ts';

/** Records compared at once: a slice of some ten milliseconds. */
const SLICE = 250;

/**
 * Reads a file and compares it with what is here; nothing is written.
 * @param as whose records they become; left out, the name in the file says it
 * @throws RefusedFile where the file as a whole cannot be read
 */
export async function previewImport(file: File, as?: ImportAs): Promise<ImportPreview> {
  return previewRead(await readImport(file), file.name, as);
}

/** Compares what was read with what is here. @param file what it is called */
export async function previewRead(read: ReadFile, file: string, as?: ImportAs): Promise<ImportPreview> {
  const name = await getReviewerName();
  // What finds quotes in texts comes when a file of others is looked at: no other page of the library waits for it.
  const placing = read.format === 'exchange' ? null : await import('./plan/place.ts');
  const preview = await withDatabase(async (database) => {
    const placed = read.format === 'exchange' ? null : await placing!.placeMarks(database, read.marks);
    const { records, refused, reviewer, head } = contentOf(read, placed);
    const known = await knownIdsOf(database, records);
    const chosen = knownOwner(as ?? guessedOwner(read.format === 'exchange' ? reviewer : '', name), known);
    const plan = planOf(records, chosen, known, reviewer, name);
    const tallied = new Told();
    for (const item of refused) tallied.add(item);
    for (const mark of placed?.refused ?? [])
      tallied.add({
        ...blankItem('annotations', 'refused', mark.mark.exact ?? mark.mark.address),
        reason: mark.reason,
      });
    if (chosen.owner === 'colleague') countColleague(tallied, plan, records);
    plan.records = await compareAll(database, plan.records, tallied, chosen, placed);
    const isEmpty = Object.values(tallied.totals).every((count) => count === 0);
    // Thrown in here, it would pass for a fault of the store.
    if (isEmpty && plan.colleagues.length === 0) return null;
    return { file, format: read.format, ...head, reviewer, as: chosen, ...tallied.told(), plan };
  });
  if (!preview) throw new RefusedFile('empty');
  return preview;
}

interface Content {
  records: ExchangeRecords;
  refused: ImportItem[];
  reviewer: string;
  head: Pick<ImportPreview, 'version' | 'exportedAt'>;
}

function contentOf(read: ReadFile, placed: PlacedMarks | null): Content {
  if (read.format !== 'exchange') {
    const reviewer = read.marks.find(({ author }) => author !== '')?.author ?? '';
    return { records: placed!.records, refused: [], reviewer, head: { version: null, exportedAt: null } };
  }
  const { version, exportedAt, reviewer, records, refused } = read.content;
  return { records, refused: refused.flatMap(refusedItem), reviewer, head: { version, exportedAt } };
}

const isTable = (list: string): list is ImportTable => (IMPORT_TABLES as readonly string[]).includes(list);

/** What is wrong beside the records themselves is told as of the marks, whose it is mostly. */
const refusedItem = ({ list, row, reason, field }: RefusedRecord): ImportItem[] => [
  {
    ...blankItem(isTable(list) ? list : 'annotations', 'refused', wordsOf(row)),
    reason,
    detail: isTable(list) ? field : [list, field].filter(Boolean).join('.'),
  },
];

/** Records of somebody with another name are a colleague's. */
function guessedOwner(reviewer: string, own: string | null): ImportAs {
  const isOther = reviewer.trim() !== '' && own !== null && plainName(reviewer) !== plainName(own);
  return isOther ? { owner: 'colleague', reviewer: reviewer.trim() } : { owner: 'own' };
}

/** Somebody whose file came before is called as then. */
const knownOwner = (as: ImportAs, known: KnownIds): ImportAs =>
  as.owner === 'own' ? as : { ...as, reviewer: knownColleague(as.reviewer, known) };

function planOf(
  records: ExchangeRecords,
  as: ImportAs,
  known: KnownIds,
  reviewer: string,
  own: string | null,
): ImportPlan {
  const isOwn = as.owner === 'own';
  const others = records.colleagues.filter(
    (one) => own === null || plainName(one.reviewer) !== plainName(own),
  );
  const colleagues = [
    ...(isOwn ? [] : colleagueRecords(as.reviewer, records, known)),
    ...others.flatMap((one) => colleagueRecords(knownColleague(one.reviewer, known), one, known)),
  ];
  const { awards, entries, articles, snapshots } = records;
  const taken = isOwn
    ? records
    : { ...NO_RECORDS, awards, entries, articles, snapshots, histories: records.histories };
  // What is known under another id here is that record already.
  const isOther = ({ id }: { id: string }) => !known.awards.has(id) && !known.entries.has(id);
  const own_ = { ...taken, awards: taken.awards.filter(isOther), entries: taken.entries.filter(isOther) };
  return {
    records: ownRecords(own_, known).filter((one) => isOwn || one.row !== undefined),
    colleagues,
    aliases: [...aliasesOf(known), ...records.aliases],
    reviewerName: isOwn && own === null && reviewer.trim() !== '' ? reviewer.trim() : null,
  };
}

/** A colleague's own records are counted as new, and what the colleague taught the machine is left out, and said. */
function countColleague(tallied: Told, plan: ImportPlan, records: ExchangeRecords): void {
  for (const { table, row } of plan.colleagues) tallied.add(blankItem(table, 'new', wordsOf(row)));
  for (const table of ['rejections', 'lessons', 'campaigns'] as const)
    for (const row of records[table])
      tallied.add({ ...blankItem(table, 'refused', wordsOf(row)), reason: 'notOwn' });
}

/** @returns the records that are to be written */
async function compareAll(
  database: ButNhoDatabase,
  records: readonly IncomingRecord[],
  tallied: Told,
  as: ImportAs,
  marks: PlacedMarks | null,
): Promise<IncomingRecord[]> {
  const wanted: IncomingRecord[] = [];
  const taken = await namesTaken(database, records);
  const missing = await missingReferences(database, records);
  for (let start = 0; start < records.length; start += SLICE) {
    const slice = records.slice(start, start + SLICE);
    const held = await heldOf(database, slice);
    for (const [index, record] of slice.entries()) {
      const { table, key, row } = record;
      const stored = held[index]!;
      const blank = blankItem(table, 'same', wordsOf(row) ?? wordsOf(stored.row));
      const reason = missing.get(record);
      // A colleague’s idea of an entry, or of an article, does not change mine.
      const isMine = as.owner === 'colleague' && (stored.row !== undefined || stored.history !== undefined);
      if (reason) tallied.add({ ...blank, outcome: 'refused', reason });
      else if (taken.has(record) || isMine) tallied.add(blank);
      else {
        const { stored: result, ...told } = compare(record, stored);
        const placed = table === 'annotations' ? (marks?.placed.get(key as string) ?? null) : null;
        tallied.add({ ...blank, ...told, placed });
        if (result) wanted.push(record);
      }
    }
  }
  return wanted;
}
