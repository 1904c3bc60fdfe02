import {
  type DBCore,
  type DBCoreMutateRequest,
  type DBCoreTable,
  type DBCoreTransaction,
  Dexie,
} from 'dexie';
import * as v from 'valibot';
import {
  type Edit,
  editOf,
  type History,
  isStamped,
  MERGED_TABLES,
  type MergedTable,
  recordOf,
  writtenOf,
} from '@/utils/merge/index.ts';
import { stamps as stampsSchema } from '@/utils/schema/desk.ts';
import { type OwnClock, readClock } from './own-clock.ts';
import { storable } from './stored-record.ts';

/**
 * Every edit of a record leaves its change, and each field the time when it was written: in the same transaction, whoever
 * writes and however. What only a page was seen to say, an anchor status or a metadata field, is no edit.
 * @param incoming transactions whose records bring their own times: what is merged, and not written here
 */
export function stampEdits(database: Dexie, incoming: WeakSet<object>): void {
  database.use({ stack: 'dbcore', name: 'stamps', create: (core) => stamping(core, incoming) });
}

/** Transactions that people’s edits are written in. */
const writing = new WeakSet<DBCoreTransaction>();

const isMerged = (name: string): name is MergedTable => (MERGED_TABLES as readonly string[]).includes(name);

function stamping(core: DBCore, incoming: WeakSet<object>): DBCore {
  const clocks = new WeakMap<DBCoreTransaction, Promise<OwnClock>>();
  const clockOf = (trans: DBCoreTransaction) => {
    const clock = clocks.get(trans) ?? readClock(core, trans);
    clocks.set(trans, clock);
    return clock;
  };
  return {
    ...core,
    transaction(tables, mode, options) {
      const all = mode === 'readwrite' ? [...new Set([...tables, 'histories', 'changes', 'tally'])] : tables;
      const transaction = core.transaction(all, mode, options);
      if (mode === 'readwrite') writing.add(transaction);
      return transaction;
    },
    table(name) {
      const table = core.table(name);
      if (!isMerged(name)) return table;
      return {
        ...table,
        mutate: (request) =>
          // An upgrade edits nothing.
          !writing.has(request.trans) || incoming.has(request.trans)
            ? table.mutate(request)
            : stamped(core, table, name, request, clockOf),
      };
    },
  };
}

async function stamped(
  core: DBCore,
  table: DBCoreTable,
  name: MergedTable,
  request: DBCoreMutateRequest,
  clockOf: (trans: DBCoreTransaction) => Promise<OwnClock>,
) {
  if (request.type === 'deleteRange') return table.mutate(request);
  const { trans } = request;
  const rows: (object | null)[] =
    request.type === 'delete' ? request.keys.map(() => null) : [...request.values];
  const keys: string[] =
    request.type === 'delete'
      ? request.keys
      : request.values.map((row) => table.schema.primaryKey.extractKey!(row));
  const before: (object | undefined)[] = await table.getMany({ trans, keys });
  const edited = keys.flatMap((key, index) =>
    isEdited(name, key, before[index], rows[index]!) ? [index] : [],
  );
  const histories = core.table('histories');
  const held: (History | undefined)[] =
    edited.length === 0
      ? []
      : await histories.getMany({ trans, keys: edited.map((index) => [name, keys[index]!]) });
  const clock = edited.length === 0 ? null : await inZone(clockOf(trans));
  const edits = new Map<number, Edit & { t: string }>();
  edited.forEach((index, place) => {
    const record = recordOf(name, keys[index]!, before[index], held[place]);
    const t = clock!.next();
    const edit = editOf(record, { table: name, key: keys[index]!, row: rows[index]! }, t);
    if (edit) edits.set(index, { ...edit, t });
  });
  const done = await inZone(table.mutate(withStamps(name, request, before, edits)));
  const written = [...edits].filter(([index]) => !(index in done.failures));
  if (written.length === 0) return done;
  for (const [, { change, t }] of written) clock!.log(change, t);
  const kept = written.flatMap(([, { record }]) => storable(record).history ?? []);
  const { changes, row } = clock!.take();
  await inZone(whole(kept.length > 0 ? histories.mutate({ trans, type: 'put', values: kept }) : null));
  await inZone(whole(core.table('changes').mutate({ trans, type: 'add', values: changes })));
  await inZone(whole(core.table('tally').mutate({ trans, type: 'put', values: [row] })));
  return done;
}

/** Dexie knows its transaction by the zone that its own promises carry along, and others do not. */
const inZone = <T>(promise: Promise<T>): PromiseLike<T> => Dexie.Promise.resolve(promise);

/** Whether a row is more than seen otherwise; told without its history, which so is read for edits alone. */
const isEdited = (table: MergedTable, key: string, before: object | undefined, row: object | null): boolean =>
  (before !== undefined || row !== null) &&
  editOf(recordOf(table, key, before, undefined), { table, key, row }, '') !== null;

/** Rows that hold the times of their fields themselves get them; nobody else’s idea of them is taken. */
function withStamps(
  name: MergedTable,
  request: DBCoreMutateRequest,
  before: readonly (object | undefined)[],
  edits: ReadonlyMap<number, Edit>,
): DBCoreMutateRequest {
  if (!isStamped(name) || (request.type !== 'put' && request.type !== 'add')) return request;
  const values = request.values.map((row, index) => {
    // A damaged row stays as it is.
    if (!v.is(stampsSchema, row.stamps)) return row;
    const edit = edits.get(index);
    const { stamps } = (edit ? writtenOf(edit.record).row : before[index]) as { stamps?: object };
    return { ...row, stamps: stamps ?? {} };
  });
  return { ...request, values };
}

/** A change that is not written takes the edit with it. */
async function whole(request: Promise<{ numFailures: number; failures: Record<number, Error> }> | null) {
  const done = await request;
  if (done && done.numFailures > 0)
    throw Object.values(done.failures)[0] ?? new Error('a change was not written');
}
