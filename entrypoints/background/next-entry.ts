import { nextEntry } from '@/utils/entries/desk.ts';
import { nameOfEntry } from '@/utils/entries/duplicates.ts';
import { isRecord } from '@/utils/model/is-record.ts';
import { browser } from '@/utils/platform/browser.ts';
import { readingUrl, shownIn } from '@/utils/platform/document-page.ts';
import type { BackgroundCalls, Reply } from '@/utils/platform/messages/messages.ts';
import { openPartIn } from '@/utils/platform/open-part.ts';
import { listToRead } from '@/utils/store/desk/desk.ts';
import { partAt } from './part-reading.ts';

/** What was opened, or null where nothing is left to read. */
type Opened = Reply<BackgroundCalls, 'nextEntry'>;

/** Which request was answered last, and how, for as long as the browser runs: the background itself remembers nothing. */
const ANSWERED = 'next entry';

/**
 * Opens the next entry to read in a tab, after the one whose part it shows. What cannot be opened there is shown in the
 * library: an entry that is not on the web, and the list itself where nothing is left or nothing was listed yet.
 * @param id of the request; asked again, it gets the same answer, and no entry is passed over
 */
export async function openNextEntry(tabId: number, id: string): Promise<Opened> {
  const { [ANSWERED]: last } = await browser.storage.session.get(ANSWERED);
  if (isRecord(last) && last.id === id) return last.opened as Opened;
  const opened = await open(tabId);
  await browser.storage.session.set({ [ANSWERED]: { id, opened } });
  return opened;
}

async function open(tabId: number): Promise<Opened> {
  const [toRead, { url }] = await Promise.all([listToRead(), browser.tabs.get(tabId)]);
  const current = url ? await partAt(shownIn(url)) : null;
  const next = toRead && nextEntry(toRead.rows, current?.entry.id ?? null);
  if (!next) {
    await showLibrary(null);
    return null;
  }
  const { entry, address } = next;
  const name = nameOfEntry(entry);
  if (address === null || readingUrl(address) === null) {
    await showLibrary(entry.id);
    return { name, address: null };
  }
  await openPartIn(tabId, entry.id, address);
  return { name, address };
}

/** @param entryId of the entry to show there; null for the list */
async function showLibrary(entryId: string | null): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/library.html${entryId ? `#${entryId}` : ''}`) });
}
