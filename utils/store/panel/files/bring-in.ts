import { Dexie } from 'dexie';
import { RefusedFile } from '@/utils/dossier/exchange/read.ts';
import type { Roster } from '@/utils/panel/index.ts';
import { newId, now } from '@/utils/platform/id.ts';
import { withDatabase } from '../../database/database.ts';
import { BOOKS, type ImportNote } from '../../database/imported.ts';
import type { Journal } from '../../database/journal.ts';
import type { ButNhoDatabase } from '../../database/tables.ts';
import { printOf } from '../../import/journal/print.ts';
import { blankItem, Told } from '../../import/told.ts';
import { TOLD_TABLES, type ToldImport, type ToldTable } from '../../import/types.ts';
import { merging } from '../../stamps/records.ts';
import { unpacked } from '../arriving/incoming.ts';
import { type CheckedFile, readChecked } from './read.ts';
import { type TakenPanelFile, takeChecked } from './take.ts';
import { itemOf, type Written, writtenIn } from './written.ts';

/** Records of an import that are journalled in one row. */
const SLICE = 2000;

/** What files of panels would bring. */
export interface PanelFiles extends ToldImport {
  format: 'panel';
  /** Of each file, in their order. */
  taken: TakenPanelFile[];
  /** What is written when the reviewer says yes. */
  plan: CheckedFile[];
}

/**
 * Reads files of panels, checks them, and tells what taking them in would do: it is done as it will be, and not kept.
 * @param name what they are called together
 * @throws RefusedFile, PanelFault as `readChecked`, of the first that cannot be read
 */
export async function previewPanelFiles(files: readonly Blob[], name: string): Promise<PanelFiles> {
  const rosters = new Map<string, Roster>();
  const plan: CheckedFile[] = [];
  for (const file of files) plan.push(await readChecked(file, rosters));
  return previewChecked(plan, name);
}

/** Tells what taking checked files in would do. @throws RefusedFile `empty` where nothing stands in them */
export async function previewChecked(plan: CheckedFile[], name: string): Promise<PanelFiles> {
  const isEmpty = ({ arrived, refused, roster }: CheckedFile) =>
    arrived.length + refused.length === 0 && roster === null;
  if (plan.every(isEmpty)) throw new RefusedFile('empty');
  const texts = await unpacked(plan.flatMap(({ arrived }) => arrived));
  const { taken, told } = await withDatabase((database) =>
    trying(database, async (journal) => {
      const taken = await takeAll(database, plan, texts);
      return { taken, told: await tell(database, plan, await writtenIn(database, journal), taken) };
    }),
  );
  const newest = plan.reduce((last, { writtenAt }) => (writtenAt > last ? writtenAt : last), '');
  return {
    ...{ file: name, format: 'panel', version: null, exportedAt: newest },
    ...{ reviewer: writersOf(plan), as: { owner: 'own' }, ...told, taken, plan },
  };
}

/**
 * Takes in what was previewed, all of it in one transaction, with how it is taken back. What was written here since is merged
 * with it, too.
 */
export async function applyPanelFiles({ plan, file }: PanelFiles): Promise<ImportNote> {
  const texts = await unpacked(plan.flatMap(({ arrived }) => arrived));
  return withDatabase((database) =>
    merging(database, async () => {
      const journal = begin(database);
      await takeAll(database, plan, texts);
      const written = await writtenIn(database, journal);
      const records = written.map(({ table, key, before, after }) => ({
        ...{ table, key, before, after: printOf(table, key, after) },
      }));
      const counted = written.filter(
        ({ table }) => table !== 'aliases' && !(BOOKS as readonly string[]).includes(table),
      );
      const note: ImportNote = {
        id: newId(),
        at: now(),
        file,
        reviewer: writersOf(plan),
        added: counted.filter(({ before }) => !before.row).length,
        changed: counted.filter(({ before }) => before.row).length,
        isWhole: true,
        undoneAt: null,
      };
      for (let slice = 0; slice * SLICE < records.length; slice += 1)
        await database.imported.put({
          ...{ importId: note.id, slice },
          records: records.slice(slice * SLICE, (slice + 1) * SLICE),
        });
      await database.imports.put(note);
      return note;
    }),
  );
}

/** Begins to note what an open transaction writes over. */
function begin(database: ButNhoDatabase): Journal {
  const journal: Journal = new Map();
  database.journals.set(Dexie.currentTransaction.idbtrans, journal);
  return journal;
}

/** Runs a transaction for what comes in, and keeps nothing of it. */
async function trying<Result>(
  database: ButNhoDatabase,
  work: (journal: Journal) => Promise<Result>,
): Promise<Result> {
  let tried: { result: Result } | null = null;
  try {
    await merging(database, async () => {
      tried = { result: await work(begin(database)) };
      Dexie.currentTransaction.abort();
    });
  } catch (error) {
    // That it was broken off is no fault.
    if (!tried) throw error;
  }
  return tried!.result;
}

async function takeAll(
  database: ButNhoDatabase,
  plan: readonly CheckedFile[],
  texts: Parameters<typeof takeChecked>[2],
): Promise<TakenPanelFile[]> {
  const taken: TakenPanelFile[] = [];
  for (const file of plan) taken.push(await takeChecked(database, file, texts));
  return taken;
}

/** The names of people by what the log calls them, as far as the rosters name them. */
const namesIn = (plan: readonly CheckedFile[]): Map<string, string> =>
  new Map(
    plan.flatMap(({ membership }) =>
      (membership.roster?.devices ?? []).map(({ who, name }): [string, string] => [who, name]),
    ),
  );

/** Who wrote the files, without this library's own person. */
function writersOf(plan: readonly CheckedFile[]): string {
  const names = namesIn(plan);
  const others = plan.filter(({ who, membership }) => who !== membership.who);
  return [...new Set(others.map(({ who }) => names.get(who) ?? who))].join(', ');
}

const isTold = (table: string): table is ToldTable => (TOLD_TABLES as readonly string[]).includes(table);

async function tell(
  database: ButNhoDatabase,
  plan: readonly CheckedFile[],
  written: readonly Written[],
  taken: readonly TakenPanelFile[],
): Promise<Pick<ToldImport, 'totals' | 'counts' | 'items'>> {
  const told = new Told();
  const names = namesIn(plan);
  for (const one of written) {
    const item = await itemOf(database, one, (who) => names.get(who) ?? who);
    if (item) told.add(item);
  }
  for (const { reason, table, who } of taken.flatMap(({ refused }) => refused)) {
    const words = who === '' ? null : (names.get(who) ?? who);
    told.add({ ...blankItem(isTold(table) ? table : 'annotations', 'refused', words), reason });
  }
  return told.told();
}
