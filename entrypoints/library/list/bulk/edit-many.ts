import type { Notice } from '@/components/desk/RunningLine.tsx';
import type { Headway } from '@/components/lists/HeadwayBar.tsx';
import { explain } from '@/components/words/explain.ts';
import type { Entry } from '@/utils/model/entries.ts';
import { newId } from '@/utils/platform/id.ts';
import { type EntryEdit, putEntries, undoEntries } from '@/utils/store/desk/entries.ts';

/** Entries written at once: few enough that it is seen how far it has come, all or none of them. */
const PORTION = 100;

/**
 * Edits many entries, portion by portion.
 * @param edit what becomes of an entry
 * @param say what was done to so many
 * @returns how all of it is taken back. What cannot be written any more is said, with what was
 */
export async function editMany(
  entries: readonly Entry[],
  edit: (entry: Entry, at: number) => Partial<Entry>,
  say: (count: number) => string,
  onHeadway: (headway: Headway | null) => void,
): Promise<Notice> {
  const edits = entries.map(
    (before, at): EntryEdit => ({ before, after: { ...before, ...edit(before, at) } }),
  );
  const done: EntryEdit[] = [];
  const stepId = newId();
  let problem = '';
  try {
    for (let from = 0; from < edits.length; from += PORTION) {
      onHeadway({ done: from, all: edits.length });
      const portion = edits.slice(from, from + PORTION);
      await putEntries(
        portion.map(({ after }) => after),
        stepId,
      );
      done.push(...portion);
    }
  } catch (error) {
    problem = ` ${explain(error)}`;
  }
  onHeadway(null);
  return done.length > 0
    ? { text: say(done.length) + problem, undo: () => undoEntries(done) }
    : { text: problem.trim() };
}

/**
 * The places that bring entries before or after all others of their award, in the order in which they stand.
 * @param all the award's entries, in the order given
 */
export function placesAt(
  end: 'first' | 'last',
  moved: readonly Entry[],
  all: readonly Entry[],
): { entry: Entry; position: number }[] {
  const ids = new Set(moved.map(({ id }) => id));
  const others = all.filter(({ id }) => !ids.has(id));
  const first = all.filter(({ id }) => ids.has(id));
  const ordered = end === 'first' ? [...first, ...others] : [...others, ...first];
  return ordered.flatMap((entry, position) => (entry.position === position ? [] : [{ entry, position }]));
}
