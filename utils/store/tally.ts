import type { DBCore, DBCoreMutateRequest, DBCoreTable, DBCoreTransaction, Dexie } from 'dexie';
import type { Fault } from '@/utils/model/fault.ts';
import type { Annotation } from '@/utils/model/records.ts';
import { newId } from '@/utils/platform/id.ts';

/** Where a library stands: the one row of the table `tally`, written with every change in the same transaction. */
export interface Tally {
  id: 'library';
  /** Made up when the library was: one that comes after a loss is another one. */
  library: string;
  /** The number of the newest change; changes are numbered from 1 without gaps. */
  change: number;
  /** Marks outside of the trash. */
  marks: number;
  /** Lost libraries that were restored into this one, or that the reviewer gave up. */
  absorbed: string[];
  /** Set while rows are missing that were here once, until they are restored or given up. */
  loss?: LossNote;
}

/** What is kept of a loss from its notice to its end. */
export interface LossNote {
  noticedAt: string;
  /** Whether a page has told the reviewer. */
  isTold: boolean;
  /**
   * The rows written or deleted since, which a restore leaves as they are. Without those that tell by themselves
   * which form of them is newer, and those that never change.
   */
  touched: [table: string, key: unknown][];
}

/**
 * Tables that are in no second copy: the tally itself, a panel's memberships with their keys, which no file can hold, and how far
 * a panel's log was sent and read, which the log tells again.
 */
const UNCOUNTED = new Set([
  'tally',
  'memberships',
  'outbox',
  'scans',
  'arrived',
  'refused',
  'bookmarks',
  'visits',
  'people',
]);

export const isUncounted = (table: string): boolean => UNCOUNTED.has(table);

/** What became of a row: null where it was deleted. */
export type Write = [table: string, key: unknown, row: object | null];

/** One committed transaction: every row it wrote, and where the library stood after it. */
export interface Change {
  tally: Tally;
  writes: Write[];
}

/** What this context has changed and not yet brought into the second copy. */
export class ChangeLog {
  /** Writing transactions that were begun, whatever became of them. */
  begun = 0;
  /** Committed changes in order. */
  readonly committed: Change[] = [];
  /** Why nothing may be written now, if so. */
  refusal: Fault | null = null;
}

export const newTally = (): Tally => ({
  id: 'library',
  library: newId(),
  change: 0,
  marks: 0,
  absorbed: [],
});

/**
 * Numbers every writing transaction of a database and notes what it wrote. The number stands in the transaction
 * itself, so no change is counted twice or not at all, whichever context makes it and whenever that is stopped.
 */
export function countChanges(database: Dexie, log: ChangeLog): void {
  database.use({ stack: 'dbcore', name: 'tally', create: (core) => counting(core, log) });
}

/** A change under way; its tally is read with its first row. */
interface OpenChange extends Change {
  started: PromiseLike<void> | null;
}

function counting(core: DBCore, log: ChangeLog): DBCore {
  const open = new WeakMap<DBCoreTransaction, OpenChange>();
  return {
    ...core,
    transaction(tables, mode, options) {
      if (mode !== 'readwrite') return core.transaction(tables, mode, options);
      if (log.refusal) throw log.refusal;
      log.begun += 1;
      const transaction = core.transaction([...new Set([...tables, 'tally'])], mode, options);
      const change: OpenChange = { tally: newTally(), writes: [], started: null };
      open.set(transaction, change);
      // What Dexie calls a transaction here is the browser's own.
      (transaction as unknown as IDBTransaction).addEventListener('complete', () => {
        if (change.writes.length > 0) log.committed.push({ tally: change.tally, writes: change.writes });
      });
      return transaction;
    },
    table(name) {
      const table = core.table(name);
      if (isUncounted(name)) return table;
      return {
        ...table,
        mutate(request) {
          const change = open.get(request.trans);
          // An upgrade is no change: the second copy goes through the same upgrade when it is read.
          return change ? counted(core.table('tally'), table, request, change) : table.mutate(request);
        },
      };
    },
  };
}

/** Writes rows, then the tally that counts them. */
async function counted(
  tallies: DBCoreTable,
  table: DBCoreTable,
  request: DBCoreMutateRequest,
  change: OpenChange,
) {
  const { trans } = request;
  const { tally } = change;
  const writes = writesOf(table, request);
  change.started ??= tallies.get({ trans, key: 'library' }).then((stored: Tally | undefined) => {
    Object.assign(tally, stored);
    tally.change += 1;
  });
  await change.started;
  const before: (Annotation | undefined)[] =
    table.name === 'annotations' ? await table.getMany({ trans, keys: writes.map(([, key]) => key) }) : [];
  const done = await table.mutate(request);
  writes.forEach((write, index) => {
    if (index in done.failures) return;
    const [name, key, row] = write;
    change.writes.push(write);
    if (name === 'annotations') tally.marks += alive(row as Annotation | null) - alive(before[index]);
    if (!TELLS_ITSELF.has(name)) tally.loss?.touched.push([name, key]);
  });
  await tallies.mutate({ type: 'put', trans, values: [tally] });
  return done;
}

/** Marks and stamped records say which form of them is newer, or tell of an import; texts and changes never change. */
const TELLS_ITSELF = new Set([
  'annotations',
  'snapshots',
  'awards',
  'entries',
  'reviews',
  'findings',
  'changes',
  'histories',
  'aliases',
  'colleagues',
  'imports',
  'imported',
]);

const alive = (mark: Annotation | null | undefined): number => (mark && !mark.deletedAt ? 1 : 0);

function writesOf({ name, schema }: DBCoreTable, request: DBCoreMutateRequest): Write[] {
  switch (request.type) {
    case 'deleteRange':
      throw new Error(`Rows of ${name} are deleted by their keys: the second copy must know which.`);
    case 'delete':
      return request.keys.map((key) => [name, key, null]);
    default:
      return request.values.map((row) => [name, schema.primaryKey.extractKey!(row), row]);
  }
}
