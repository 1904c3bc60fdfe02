import type { Entry } from '@/utils/model/entries.ts';
import { THIS_REVIEWER } from '@/utils/model/records.ts';
import { same } from '@/utils/model/same.ts';
import { damagedField } from '@/utils/schema/damage.ts';
import { award, entry, review } from '@/utils/schema/desk.ts';
import { withEntryKeys } from '../entry-keys.ts';
import { writeStamped } from '../stamped.ts';
import { changeStacks, type DeskStacks } from './stacks.ts';
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
  let replayed: Replayed | null = null;
  await changeStacks(async (stacks) => {
    const left = [...stacks[from]];
    for (;;) {
      const at = left.findLastIndex(isWanted);
      const [step] = at < 0 ? [] : left.splice(at, 1);
      if (!step) return { ...stacks, [from]: left };
      const written = await write(from === 'done' ? reversed(step) : step);
      if (written === 0) continue;
      replayed = { step, leftAlone: step.edits.length - written };
      return { ...stacks, [from]: left, [to]: [...stacks[to], { ...step, at: Date.now() }] };
    }
  });
  return replayed;
}

/**
 * Takes edits back that were just made, as beside the message that tells of them; their steps can come again.
 */
export async function takeBack(edits: readonly (StepEdit | null)[]): Promise<void> {
  const own = edits.filter((edit) => edit !== null);
  const taken = new Map(own.map(({ table, id, fields }) => [`${table} ${id}`, fields]));
  const isTaken = (step: DeskStep) =>
    step.edits.every(({ table, id, fields }) => same(taken.get(`${table} ${id}`), fields));
  const again = (step: DeskStep) => ({ ...step, at: Date.now() });
  await changeStacks(async ({ done, undone }) => {
    await write(reversed(stepOf(own, Date.now())));
    return {
      done: done.filter((step) => !isTaken(step)),
      undone: [...undone, ...done.filter(isTaken).map(again).reverse()],
    };
  });
}

/** Records that are written in one transaction. */
const PORTION = 100;

/** @returns how many records could be written */
async function write({ edits }: DeskStep): Promise<number> {
  let written = 0;
  for (const table of new Set(edits.map((edit) => edit.table))) {
    const all = edits.filter((edit) => edit.table === table);
    for (let from = 0; from < all.length; from += PORTION) {
      const own = all.slice(from, from + PORTION);
      let changed: object[] = [];
      await writeStamped(table, async (database) => {
        const rows = await database.table(table).bulkGet(own.map(keyOf));
        changed = own.flatMap((edit, at) => rewritten(table, rows[at], edit));
        return table === 'entries' ? (changed as Entry[]).map(withEntryKeys) : (changed as Entry[]);
      });
      written += changed.length;
    }
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
  const next: Record<string, unknown> = { ...now };
  // A field that was not there goes again.
  for (const [field, { is }] of asLeft)
    if (is === undefined) delete next[field];
    else next[field] = is;
  return [next as Row];
}
