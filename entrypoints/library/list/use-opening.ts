import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { keepEntries } from '@/components/desk/page/entry-acts.ts';
import { explain } from '@/components/words/explain.ts';
import { type DeskRow, nextEntry, partToOpen } from '@/utils/entries/desk.ts';
import { nameOfEntry } from '@/utils/entries/duplicates.ts';
import type { Entry } from '@/utils/model/entries.ts';
import { now } from '@/utils/platform/id.ts';
import type { Hit } from '@/utils/search/scan.ts';
import { keepOpened } from '@/utils/store/desk/reviews.ts';
import type { PageProps } from '../address/page-props.ts';
import { useReading } from '../reading/use-reading.ts';

/** Which entry is chosen, and the ways from the list to what it is about. */
export function useOpening(
  { reviews, readingTab, go, onNotice }: Pick<PageProps, 'reviews' | 'readingTab' | 'go' | 'onNotice'>,
  shown: readonly DeskRow[],
  grid: RefObject<HTMLElement | null>,
) {
  // Whoever could not open an entry elsewhere names it in the address.
  const [currentId, setCurrentId] = useState<string | null>(location.hash.slice(1) || null);
  const { openSighting } = useReading(readingTab, onNotice);
  const open = async (entry: Entry, address: string) => {
    setCurrentId(entry.id);
    try {
      await keepOpened(entry.id, address);
      if ((await readingTab.open(address)) === null)
        onNotice({ text: i18n.t('library.notOpened', [address]) });
    } catch (error) {
      onNotice({ text: explain(error) });
    }
  };
  const read = (entry: Entry) => {
    const address = partToOpen(entry, reviews.byEntry?.get(entry.id));
    if (address === null) setCurrentId(entry.id);
    else void open(entry, address);
  };
  const readNext = () => {
    // What is being typed belongs to the entry that is left.
    grid.current?.focus();
    const next = nextEntry(shown, currentId);
    if (!next) onNotice({ text: i18n.t('library.allRead') });
    else if (next.address === null) setCurrentId(next.entry.id);
    else void open(next.entry, next.address);
  };
  const goToEntry = ({ work }: Pick<Hit, 'work'>) => {
    if (!work.entry) return;
    setCurrentId(work.entry.id);
    go({ words: '', shown: 'all' });
  };
  const openHit = (hit: Hit) => {
    if (hit.part)
      void openSighting(
        { work: hit.work, part: hit.part, mark: hit.mark },
        hit.where === 'texts' ? hit.fit.place : null,
      );
    else goToEntry(hit);
  };
  const remove = async (entry: Entry) => {
    const edit = { before: entry, after: { ...entry, deletedAt: now() } };
    try {
      const removed = await keepEntries([edit], i18n.t('library.removed', [nameOfEntry(entry)]));
      setCurrentId(null);
      onNotice(removed);
    } catch (error) {
      onNotice({ text: explain(error) });
    }
  };
  return { currentId, setCurrentId, open, read, readNext, openHit, goToEntry, remove };
}

export type Opening = ReturnType<typeof useOpening>;
