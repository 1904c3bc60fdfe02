import type { Entry } from '@/utils/model/entries.ts';
import { THIS_REVIEWER } from '@/utils/model/records.ts';
import { same } from '@/utils/model/same.ts';
import { damagedField } from '@/utils/schema/damage.ts';
import { award, entry, review } from '@/utils/schema/desk.ts';
import { withEntryKeys } from '../entry-keys.ts';
import { writeStamped } from '../stamped.ts';
import { changeStacks, type DeskStacks, readStacks } from './stacks.ts';
import { type DeskStep, reversed, type StepEdit, type StepTable, stepOf } from './step.ts';

const SCHEMAS = { awards: award, entries: entry, reviews: review };

/** What came of a step that was taken back, or done again. */
export interface Replayed {
  step: DeskStep;
  /** Records that read no more as the step left them: others have written there since. */
  leftAlone: number;
}

/**
 * Takes a step back, or does it again: each field that still reads as the step left it becomes what it was. What was
 * written since stays. A step of which nothing can be written any more is passed over.
 * @param isWanted which steps may be taken; the newest of them is
 * @returns null where there is none
 */
export async function replayStep(
  from: keyof DeskStacks,
  isWanted: (step: DeskStep) => boolean,
): Promise<Replayed | null> {
  const to = from === 'done' ? 'undone' : 'done';
  for (;;) {
    const step = (await readStacks())[from].findLast(isWanted);
    if (!step) return null;
    const written = await write(from === 'done' ? reversed(step) : step);
    const isAny = written > 0;
    await changeStacks((stacks) => ({
      ...stacks,
      [from]: stacks[from].filter(({ id }) => id !== step.id),
      [to]: isAny ? [...stacks[to], { ...step, at: Date.now() }] : stacks[to],
    }));
    if (isAny) return { step, leftAlone: step.edits.length - written };
  }
}

/**
 * Takes edits back that were just made, as beside the message that tells of them; their steps can come again.
 */
export async function takeBack(edits: readonly (StepEdit | null)[]): Promise<void> {
  const own = edits.filter((edit) => edit !== null);
  await write(reversed(stepOf(own, Date.now())));
  const taken = new Map(own.map(({ table, id, fields }) => [`${table} ${id}`, fields]));
  const isTaken = (step: DeskStep) =>
    step.edits.every(({ table, id, fields }) => same(taken.get(`${table} ${id}`), fields));
  const again = (step: DeskStep) => ({ ...step, at: Date.now() });
  await changeStacks(({ done, undone }) => ({
    done: done.filter((step) => !isTaken(step)),
    undone: [...undone, ...done.filter(isTaken).map(again).reverse()],
  }));
}

/** @returns how many records could be written */
async function write({ edits }: DeskStep): Promise<number> {
  let written = 0;
  for (const table of new Set(edits.map((edit) => edit.table))) {
    const own = edits.filter((edit) => edit.table === table);
    await writeStamped(table, async (database) => {
      const rows = await database.table(table).bulkGet(own.map(keyOf));
      const changed = own.flatMap((edit, at) => rewritten(table, rows[at], edit));
      written += changed.length;
      return table === 'entries' ? (changed as Entry[]).map(withEntryKeys) : changed;
    });
  }
  return written;
}

const keyOf = ({ table, id }: StepEdit): string | string[] =>
  table === 'reviews' ? [id, THIS_REVIEWER] : id;

function rewritten<Row extends object>(
  table: StepTable,
  stored: Row | undefined,
  { fields }: StepEdit,
): Row[] {
  if (!stored || damagedField(SCHEMAS[table], stored) !== null) return [];
  const now = stored as Record<string, unknown>;
  const asLeft = Object.entries(fields).filter(([field, { was }]) => same(now[field], was));
  if (asLeft.length === 0) return [];
  return [{ ...stored, ...Object.fromEntries(asLeft.map(([field, { is }]) => [field, is])) }];
}
