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

const stacksIn = (value: unknown): DeskStacks =>
  isRecord(value) ? { done: stepsIn(value.done), undone: stepsIn(value.undone) } : { done: [], undone: [] };

export async function readStacks(): Promise<DeskStacks> {
  return stacksIn((await browser.storage.session.get(KEY))[KEY]);
}

/** @param change gives what the stacks become */
export const changeStacks = (change: (stacks: DeskStacks) => DeskStacks): Promise<void> =>
  navigator.locks.request(LOCK, async () => {
    const { done, undone } = change(await readStacks());
    const keep = (most: number) =>
      browser.storage.session.set({ [KEY]: { done: done.slice(-most), undone: undone.slice(-most) } });
    // Should the browser's memory be full, history is shorter.
    await keep(MOST).catch(() => keep(FEW));
  });

/** Has somebody told the stacks whenever they change, in whichever page. @returns ends it */
export function watchStacks(tell: (stacks: DeskStacks) => void): () => void {
  const hear = (changes: Record<string, { newValue?: unknown }>) => {
    if (KEY in changes) tell(stacksIn(changes[KEY]!.newValue));
  };
  browser.storage.session.onChanged.addListener(hear);
  return () => browser.storage.session.onChanged.removeListener(hear);
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
 */
export async function recordStep(edits: readonly (StepEdit | null)[]): Promise<void> {
  const written = edits.filter((edit) => edit !== null);
  if (written.length === 0) return;
  let step = stepOf(written, Date.now());
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
