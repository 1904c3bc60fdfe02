import type { Table } from 'dexie';
import type { Entry } from '@/utils/model/entries.ts';
import { newId, now } from '@/utils/platform/id.ts';
import { wholeRows } from '@/utils/schema/damage.ts';
import { entry as schema } from '@/utils/schema/desk.ts';
import { takeAllRows } from '../database/all-rows.ts';
import { withDatabase } from '../database/database.ts';
import { type StoredEntry, withoutEntryKeys } from './entry-keys.ts';
import { takeBack } from './history/replay.ts';
import { recordStep } from './history/stacks.ts';
import { editOf, type StepEdit } from './history/step.ts';
import { writeStamped } from './stamped.ts';

/** The entries of an award outside of the trash, in the order given, without damaged rows. */
export function listEntries(awardId: string): Promise<Entry[]> {
  return readInOrder((entry) => entry.awardId === awardId);
}

/** The entries of all awards outside of the trash, as they were added, without damaged rows. */
export function listAllEntries(): Promise<Entry[]> {
  return readInOrder(() => true);
}

/** An entry, be it in the trash; null where there is none that is whole. */
export const findEntry = (id: string): Promise<Entry | null> =>
  withDatabase(
    async ({ entries }) =>
      wholeRows(
        schema,
        [await entries.get(id)].flatMap((row) => row ?? []),
      )[0] ?? null,
  );

const readInOrder = (isWanted: (row: Entry) => boolean): Promise<Entry[]> =>
  withDatabase(async ({ entries }) => {
    const whole = await takeAllRows<StoredEntry, Entry>(entries as Table, (rows) =>
      wholeRows(
        schema,
        rows.filter((row) => !row.deletedAt && isWanted(row)),
      ).map(withoutEntryKeys),
    );
    return whole.sort((a, b) => a.position - b.position);
  });

/** What an entry says of a work, apart from its record. */
type EntryFields = Omit<Entry, 'id' | 'awardId' | 'position' | 'createdAt' | 'deletedAt' | 'stamps'>;

/** New entries of an award in the order given, after those that are there. */
export function newEntries(
  awardId: string,
  made: readonly EntryFields[],
  present: readonly Entry[],
): Entry[] {
  const last = Math.max(-1, ...present.map(({ position }) => position));
  return made.map((fields, index) => ({
    ...fields,
    id: newId(),
    awardId,
    position: last + 1 + index,
    createdAt: now(),
    deletedAt: null,
    stamps: {},
  }));
}

/**
 * Keeps entries as they are given, new or edited, all or none.
 * @param stepId of the one piece of work that this is a portion of: it goes back, and comes again, as a whole
 */
export async function putEntries(rows: readonly Entry[], stepId?: string): Promise<void> {
  let edits: (StepEdit | null)[] = [];
  await writeStamped('entries', async ({ entries }) => {
    const held = await entries.bulkGet(rows.map(({ id }) => id));
    edits = rows.map((row, at) => editOf('entries', row.id, held[at] ?? null, row));
    return rows;
  });
  await recordStep(edits, stepId);
}

/** An entry before and after something was done to it; `before` is null where it was made. */
export interface EntryEdit {
  before: Entry | null;
  after: Entry;
}

/**
 * Takes edits of entries back: what was made goes to the trash, and each field that still reads as the edit left it
 * becomes what it was. What was written since stays.
 */
export const undoEntries = (edits: readonly EntryEdit[]): Promise<void> =>
  takeBack(edits.map(({ before, after }) => editOf('entries', after.id, before, after)));
