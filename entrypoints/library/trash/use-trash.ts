import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Notice } from '@/components/desk/RunningLine.tsx';
import type { Headway } from '@/components/lists/HeadwayBar.tsx';
import { explain } from '@/components/words/explain.ts';
import { now } from '@/utils/platform/id.ts';
import { announceChange } from '@/utils/platform/messages/messages.ts';
import type { Binned } from '@/utils/search/bin.ts';
import type { HeldMark } from '@/utils/search/shelf.ts';
import { putEntries } from '@/utils/store/desk/entries.ts';
import {
  emptyEntries,
  emptyMarks,
  restoreEntries,
  restoreMarks,
  trashMarks,
  type Written,
} from '@/utils/store/trash/bin.ts';

/** Marks that are written at once: between two portions the page has its turn. */
const PORTION = 500;

/** Tells the readers that have these articles open. */
const announceAll = (articles: Written): Promise<unknown> =>
  Promise.all(articles.map((id) => announceChange(id).catch(() => {})));

/** The marks of some things in the trash, and the entries. */
const partsOf = (binned: readonly Binned[]) => ({
  marks: binned.flatMap((one) =>
    one.what === 'mark' ? one.mark.id : one.what === 'article' ? one.marks.map(({ id }) => id) : [],
  ),
  entries: binned.flatMap((one) => (one.what === 'entry' ? one.entry : [])),
});

/** What is done with the trash, and how far it has come. */
export function useTrash(onNotice: (notice: Notice) => void) {
  const [headway, setHeadway] = useState<Headway | null>(null);
  const inPortions = async (ids: readonly string[], write: (ids: readonly string[]) => Promise<Written>) => {
    for (let from = 0; from < ids.length; from += PORTION) {
      setHeadway({ done: from, all: ids.length });
      await announceAll(await write(ids.slice(from, from + PORTION)));
    }
  };
  const attempt = async (work: () => Promise<Notice>) => {
    try {
      onNotice(await work());
    } catch (error) {
      onNotice({ text: explain(error) });
    } finally {
      setHeadway(null);
    }
  };
  /** @param at now */
  const trash = (marks: readonly HeldMark[], at: string) =>
    attempt(async () => {
      const ids = marks.map(({ id }) => id);
      await inPortions(ids, (some) => trashMarks(some, at));
      return {
        text: i18n.t('trash.marksDone', ids.length),
        undo: () => inPortions(ids, (some) => restoreMarks(some, now())).finally(() => setHeadway(null)),
      };
    });
  const restore = (binned: readonly Binned[]) =>
    attempt(async () => {
      const { marks, entries } = partsOf(binned);
      await restoreEntries(entries.map(({ id }) => id));
      await inPortions(marks, (some) => restoreMarks(some, now()));
      return {
        text: i18n.t('trash.restored', binned.length),
        undo: async () => {
          await putEntries(entries);
          // What goes back is told together as it was before.
          for (const { deletedAt, ...one } of binned)
            await announceAll(await trashMarks(partsOf([{ ...one, deletedAt } as Binned]).marks, deletedAt));
        },
      };
    });
  const empty = (binned: readonly Binned[]) =>
    attempt(async () => {
      const { marks, entries } = partsOf(binned);
      await emptyEntries(
        entries.map(({ id }) => id),
        now(),
      );
      const all = marks.length;
      await announceAll(await emptyMarks(marks, now(), (done) => setHeadway({ done, all })));
      return { text: i18n.t('trash.emptied', binned.length) };
    });
  return { headway, trash, restore, empty };
}
