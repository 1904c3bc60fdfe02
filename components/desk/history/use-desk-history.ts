import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { explain } from '@/components/words/explain.ts';
import { type Replayed, replayStep } from '@/utils/store/desk/history/replay.ts';
import { type DeskStacks, hearSteps, readStacks, watchStacks } from '@/utils/store/desk/history/stacks.ts';
import type { DeskStep } from '@/utils/store/desk/history/step.ts';
import type { Notice } from '../RunningLine.tsx';
import { sayStep } from './say-step.ts';

/** What was done at the desk, as a page of the extension takes it back. */
export interface DeskHistory {
  /** The steps that undo and redo would take; null where there is none. */
  undoable: DeskStep | null;
  redoable: DeskStep | null;
  undo: () => void;
  redo: () => void;
}

interface DeskHistoryUse {
  /** The entry beside which the page stands, whose steps alone are taken; undefined where all are shown. */
  entryId?: string | null;
  /** Told what was done, and what was taken back. */
  onNotice: (notice: Notice) => void;
  /** Resolves when nothing that was written is on its way to the store. */
  settled: () => Promise<unknown>;
}

const NONE: DeskStacks = { done: [], undone: [] };

/** One history for all that is written at the desk, wherever that was: library, panel, popup. */
export function useDeskHistory({ entryId, onNotice, settled }: DeskHistoryUse): DeskHistory {
  const [stacks, setStacks] = useState(NONE);
  const latest = useRef({ onNotice, settled });
  latest.current = { onNotice, settled };
  const isShown = useMemo(
    () =>
      ({ edits }: DeskStep) =>
        entryId === undefined || edits.every(({ table, id }) => table !== 'awards' && id === entryId),
    [entryId],
  );
  useEffect(() => {
    readStacks().then(setStacks, () => {});
    return watchStacks(setStacks);
  }, []);
  const replay = async (from: keyof DeskStacks, isWanted: (step: DeskStep) => boolean) => {
    try {
      await latest.current.settled();
      const replayed = await replayStep(from, isWanted);
      latest.current.onNotice(await noticeOf(from, replayed));
    } catch (error) {
      latest.current.onNotice({ text: explain(error) });
    }
  };
  // Entries and awards are told of by whoever writes them.
  useEffect(
    () =>
      hearSteps(async (step) => {
        if (step.edits[0]!.table !== 'reviews' || !isShown(step)) return;
        const text = i18n.t('deskStep.written', [await sayStep(step)]);
        const undo = undoOf(({ id }) => id === step.id, latest.current.settled);
        latest.current.onNotice({ text, ...undo });
      }),
    [isShown],
  );
  return {
    undoable: stacks.done.findLast(isShown) ?? null,
    redoable: stacks.undone.findLast(isShown) ?? null,
    undo: () => void replay('done', isShown),
    redo: () => void replay('undone', isShown),
  };
}

/** What a message offers to take back the newest of some steps, and what is said then: the one before is offered next. */
export function undoOf(
  isWanted: (step: DeskStep) => boolean,
  settled: () => Promise<unknown> = async () => {},
): Required<Pick<Notice, 'undo' | 'next'>> {
  let next: Notice | null = null;
  return {
    async undo() {
      await settled();
      const told = await noticeOf('done', await replayStep('done', isWanted));
      const hasMore = (await readStacks()).done.some(isWanted);
      next = hasMore ? { ...told, ...undoOf(isWanted, settled) } : told;
    },
    next: () => next,
  };
}

/** What is said of a step that went back, or came again; what others have written since was left as it is. */
async function noticeOf(from: keyof DeskStacks, replayed: Replayed | null): Promise<Notice> {
  if (!replayed) return { text: i18n.t('toast.leftAlone', 1) };
  const says = i18n.t(from === 'done' ? 'toast.undone' : 'toast.redone', [await sayStep(replayed.step)]);
  const { leftAlone } = replayed;
  return { text: leftAlone > 0 ? `${says} ${i18n.t('toast.leftAlone', leftAlone)}` : says };
}
