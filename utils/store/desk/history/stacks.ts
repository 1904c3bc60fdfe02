import { isRecord } from '@/utils/model/is-record.ts';
import { browser } from '@/utils/platform/browser.ts';
import { type DeskStep, joined, type StepEdit, stepOf, stepsIn } from './step.ts';

/** Steps that can go back, and steps that can come again; each with the newest last. */
export interface DeskStacks {
  done: readonly DeskStep[];
  undone: readonly DeskStep[];
}

/** Where they are kept: in the browser's memory, for all pages of the extension together, as long as it runs. */
const KEY = 'deskSteps';

/** Steps that are kept: more are undone by nobody. */
const MOST = 100;
const FEW = 5;

/** Who changes them: one page at a time. */
const LOCK = 'but-nho-desk-steps';

/** Kept as text: the browser gives the fields of an object back in another order, which tells records apart. */
export async function readStacks(): Promise<DeskStacks> {
  const kept: unknown = (await browser.storage.session.get(KEY))[KEY];
  const stacks: unknown = typeof kept === 'string' ? JSON.parse(kept) : null;
  return isRecord(stacks)
    ? { done: stepsIn(stacks.done), undone: stepsIn(stacks.undone) }
    : { done: [], undone: [] };
}

/**
 * Changes the stacks; whoever else wants to waits until this is done, records that are written included: a key that is pressed
 * twice takes two steps, in their order.
 * @param change gives what the stacks become
 */
export const changeStacks = (
  change: (stacks: DeskStacks) => DeskStacks | Promise<DeskStacks>,
): Promise<void> =>
  navigator.locks.request(LOCK, async () => {
    const { done, undone } = await change(await readStacks());
    const keep = (most: number) =>
      browser.storage.session.set({
        [KEY]: JSON.stringify({ done: done.slice(-most), undone: undone.slice(-most) }),
      });
    // Should the browser's memory be full, history is shorter.
    await keep(MOST).catch(() => keep(FEW));
  });

/** Takes what was done to some entries out of all steps: they were emptied for good. */
export function forgetSteps(entryIds: readonly string[]): Promise<void> {
  const gone = new Set(entryIds);
  const left = (steps: readonly DeskStep[]) =>
    steps.flatMap((step) => {
      const edits = step.edits.filter(({ table, id }) => table === 'awards' || !gone.has(id));
      return edits.length > 0 ? { ...step, edits } : [];
    });
  return changeStacks(({ done, undone }) => ({ done: left(done), undone: left(undone) }));
}

const listeners = new Set<(step: DeskStep) => void>();

/** Has somebody told what is done in this very page. @returns ends it */
export function hearSteps(tell: (step: DeskStep) => void): () => void {
  listeners.add(tell);
  return () => void listeners.delete(tell);
}

/**
 * Records what was written as a step, and ends what could come again; typing that goes on is one step. What cannot be kept
 * is written all the same: it just cannot be taken back by keys.
 * @param id of the step that it is a portion of; left out, it is one of its own
 */
export async function recordStep(edits: readonly (StepEdit | null)[], id?: string): Promise<void> {
  const written = edits.filter((edit) => edit !== null);
  if (written.length === 0) return;
  let step = stepOf(written, Date.now(), id);
  try {
    await changeStacks(({ done }) => {
      const last = done.at(-1);
      const both = last ? joined(last, step) : null;
      if (both) step = both;
      return { done: both ? [...done.slice(0, -1), both] : [...done, step], undone: [] };
    });
  } catch {
    return;
  }
  for (const tell of listeners) tell(step);
}
