import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useLive } from '@/components/use-live.ts';
import type { Review, Verdict } from '@/utils/model/entries.ts';
import { type Fault, toFault } from '@/utils/model/fault.ts';
import { editReview, emptyReview, listReviews, type ReviewEdit } from '@/utils/store/desk/reviews.ts';
import { endTyping } from '../end-typing.ts';
import { forgetEdit, keepEdit, lostEdits } from './kept-edits.ts';

/** An edit that is shown although the store has not answered, or has refused. */
interface Pending {
  edit: ReviewEdit;
  state: 'saving' | 'saved' | 'failed';
}

export interface Reviews {
  /** By the entry's id, as the reviewer sees them; undefined until they are read. */
  byEntry: ReadonlyMap<string, Review> | undefined;
  /** Shows an edit at once and saves it. */
  edit: (entryId: string, edit: ReviewEdit) => void;
  /** Writes a verdict; its reason stays. */
  decide: (entryId: string, verdict: Verdict) => void;
  /** Writes down what is being typed, which is saved when the typing rests, should the page go before that. */
  type: (entryId: string, edit: ReviewEdit) => void;
  /** Resolves when nothing is on its way to the store: to whether all is there. */
  settled: () => Promise<boolean>;
  /** Why something is not saved; null when all is. */
  fault: Fault | null;
  /** Saves again what was refused. */
  retry: () => void;
}

/** The reviewer's reviews, and the one way to write them. */
export function useReviews(): Reviews {
  const live = useLive(listReviews, []);
  const [pending, setPending] = useState<ReadonlyMap<string, Pending>>(new Map());
  const [fault, setFault] = useState<Fault | null>(null);
  const latest = useRef(pending);
  const stored = useMemo(
    () => live.value && new Map(live.value.map((review) => [review.entryId, review])),
    [live.value],
  );
  const under = useRef(stored);
  under.current = stored;
  const saves = useRef(new Set<Promise<void>>());
  const change = useCallback((make: (now: Map<string, Pending>) => void) => {
    const next = new Map(latest.current);
    make(next);
    latest.current = next;
    setPending(next);
  }, []);

  // What the store says now holds; what is on its way to it stays before that.
  useEffect(() => {
    const isSaved = [...latest.current].filter(([, one]) => one.state === 'saved');
    if (isSaved.length > 0) change((next) => isSaved.forEach(([id]) => void next.delete(id)));
  }, [live.value, change]);

  /** What an edit is written over: the review as it is stored, and with what is on its way there. */
  const underOf = useCallback((entryId: string, before: Pending | undefined): Review[] => {
    const held = under.current?.get(entryId) ?? emptyReview(entryId);
    return before ? [held, { ...held, ...before.edit }] : [held];
  }, []);

  const save = useCallback(
    async (entryId: string, written: ReviewEdit, shown: ReviewEdit) => {
      try {
        await editReview(entryId, written);
        change((next) => {
          // Else a later edit of the same review is still on its way.
          if (next.get(entryId)?.edit !== shown) return;
          next.set(entryId, { edit: shown, state: 'saved' });
        });
        forgetEdit(entryId, written);
        if (![...latest.current.values()].some(({ state }) => state === 'failed')) setFault(null);
      } catch (error) {
        change((next) => {
          const now = next.get(entryId);
          if (now) next.set(entryId, { ...now, state: 'failed' });
        });
        setFault(toFault(error, 'storage'));
      }
    },
    [change],
  );
  const edit = useCallback(
    (entryId: string, made: ReviewEdit) => {
      const before = latest.current.get(entryId);
      const shown = { ...before?.edit, ...made };
      change((next) => next.set(entryId, { edit: shown, state: 'saving' }));
      // What is saved is not written again: another tab may have written there since.
      const written = before?.state === 'saved' ? made : shown;
      keepEdit(entryId, written, underOf(entryId, before));
      const saving = save(entryId, written, shown).finally(() => saves.current.delete(saving));
      saves.current.add(saving);
    },
    [change, save, underOf],
  );
  const type = (entryId: string, made: ReviewEdit) => {
    const before = latest.current.get(entryId);
    const unsaved = before && before.state !== 'saved' ? before.edit : {};
    keepEdit(entryId, { ...unsaved, ...made }, underOf(entryId, before));
  };
  const settled = async () => {
    while (saves.current.size > 0) await Promise.all(saves.current);
    return [...latest.current.values()].every(({ state }) => state === 'saved');
  };
  // What was written into a page that was taken away counts as written now.
  const isRead = stored !== undefined;
  useEffect(() => {
    if (isRead) for (const [entryId, lost] of lostEdits(under.current!)) edit(entryId, lost);
  }, [isRead, edit]);
  const retry = () => {
    for (const [entryId, one] of latest.current) if (one.state === 'failed') edit(entryId, one.edit);
  };
  useGuard(() => [...latest.current.values()].some(({ state }) => state !== 'saved'));

  // One and the same until something was written: lists of thousands are made of it.
  const byEntry = useMemo(() => {
    const all = stored && new Map(stored);
    if (all)
      for (const [entryId, one] of pending)
        all.set(entryId, { ...(all.get(entryId) ?? emptyReview(entryId)), ...one.edit });
    return all;
  }, [stored, pending]);
  const decide = (entryId: string, verdict: Verdict) => {
    const { decision } = byEntry?.get(entryId) ?? emptyReview(entryId);
    edit(entryId, { decision: { ...decision, verdict } });
  };
  return { byEntry, edit, decide, type, settled, fault: live.fault ?? fault, retry };
}

/** The browser asks before the page is left while something is not saved. */
function useGuard(isUnsaved: () => boolean): void {
  const latest = useRef(isUnsaved);
  latest.current = isUnsaved;
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      // A field that is being typed in saves itself when it is left.
      endTyping();
      if (latest.current()) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, []);
}
