import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CheatDialog } from '@/components/commands/CheatSheet.tsx';
import { Key } from '@/components/commands/Key.tsx';
import { useLibraryKeys } from '@/components/commands/use-library-keys.ts';
import { useDeskHistory } from '@/components/desk/history/use-desk-history.ts';
import { useUndoKeys } from '@/components/desk/history/use-undo-keys.ts';
import { AddToEntry } from '@/components/desk/page/AddToEntry.tsx';
import { EntryHere } from '@/components/desk/page/EntryHere.tsx';
import type { PageToAdd } from '@/components/desk/page/entry-acts.ts';
import { FurtherParts } from '@/components/desk/page/FurtherParts.tsx';
import { NextToRead } from '@/components/desk/page/NextToRead.tsx';
import { useWork } from '@/components/desk/page/use-work.ts';
import { type Notice, RunningLine } from '@/components/desk/RunningLine.tsx';
import { useSnippets } from '@/components/desk/review/use-snippets.ts';
import { useReviews } from '@/components/desk/use-reviews.ts';
import { Problem } from '@/components/Problem.tsx';
import { useLive } from '@/components/use-live.ts';
import { explain } from '@/components/words/explain.ts';
import type { PageLink } from '@/utils/entries/series/propose-parts.ts';
import type { Verdict } from '@/utils/model/entries.ts';
import { newId } from '@/utils/platform/id.ts';
import { callBackground } from '@/utils/platform/messages/messages.ts';
import { openPartIn } from '@/utils/platform/open-part.ts';
import { linksOf } from '@/utils/platform/page-links.ts';
import { getDeskChoice } from '@/utils/store/desk/choice.ts';
import { StoreTold } from '../told.ts';
import { isToolbarPopup } from '../toolbar-popup.ts';

interface PageEntryProps {
  /** Null until it is known. */
  tabId: number | null;
  /** Of the page's addresses and its article's record; null until they are known. */
  keys: readonly string[] | null;
  /** What the page is taken into an entry with; null for one that is no article. */
  page: Omit<PageToAdd, 'links'> | null;
}

/** What the open page is in the reviewer's work: the verdict on its entry, or the way into one, and what comes next. */
export function PageEntry({ tabId, keys, page }: PageEntryProps) {
  const reviews = useReviews();
  const { work, fault } = useWork(keys, reviews);
  const choice = useLive(getDeskChoice, []);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [links, setLinks] = useState<readonly PageLink[]>([]);
  const snippets = useSnippets(setNotice);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const { part = null, next = null, award = null, entries = [] } = work ?? {};
  const entryId = part?.row.entry.id ?? null;
  useUndoKeys(useDeskHistory({ entryId, onNotice: setNotice, settled: reviews.settled }));
  const hasWork = award !== null && page !== null;
  useEffect(() => {
    if (hasWork && tabId !== null) void linksOf(tabId).then(setLinks);
  }, [hasWork, tabId]);
  /** Leaves the page, once all that was written of it is in the store. */
  const move = async (go: (from: number) => Promise<unknown>) => {
    // What is being typed is saved as the field is left.
    reasonField.current?.blur();
    try {
      if (tabId === null || !(await reviews.settled())) return;
      await go(tabId);
      if (isToolbarPopup()) window.close();
    } catch (error) {
      setNotice({ text: explain(error) });
    }
  };
  const readNext = () => void move((from) => callBackground('nextEntry', { id: newId(), tabId: from }));
  const open = (entryId: string, address: string) => void move((from) => openPartIn(from, entryId, address));
  const decide = (verdict: Verdict) => {
    if (!part) return;
    reviews.decide(part.row.entry.id, verdict);
    reasonField.current?.focus();
  };
  const close = () => {
    const { activeElement } = document;
    const isWriting = activeElement instanceof HTMLElement && activeElement.matches('input, textarea');
    if (isWriting) activeElement.blur();
    else if (isToolbarPopup()) window.close();
  };
  const isTold = useContext(StoreTold);
  useLibraryKeys(isHelpOpen ? 'help' : part ? 'entry' : null, {
    'entry.next': () => entries.length > 0 && readNext(),
    'answer.yes': () => decide('proposed'),
    'answer.ask': () => decide('undecided'),
    'answer.no': () => decide('notProposed'),
    'note.edit': () => reasonField.current?.focus(),
    help: () => setHelpOpen(true),
    close: () => (isHelpOpen ? setHelpOpen(false) : close()),
  });
  if (!award) return fault && !isTold && <Problem text={explain(fault)} />;
  const atHand = page && { ...page, links };
  return (
    <section class="page-entry stack">
      {isHelpOpen && <CheatDialog surface="library" onClose={() => setHelpOpen(false)} />}
      {fault && (
        <div class="row">
          <Problem text={i18n.t('library.notSaved', [explain(fault)])} />
          <button type="button" onClick={reviews.retry}>
            {i18n.t('toast.retry')}
          </button>
        </div>
      )}
      {part && (
        <EntryHere
          key={part.row.entry.id}
          part={part}
          pageTitle={page?.title ?? null}
          reviews={reviews}
          snippets={snippets}
          keys
          reasonField={reasonField}
          onOpen={(address) => open(part.row.entry.id, address)}
        />
      )}
      {part && atHand && <FurtherParts page={atHand} entry={part.row.entry} onNotice={setNotice} />}
      {!part && atHand && (
        <AddToEntry
          page={atHand}
          award={award}
          subcommittee={choice.value?.subcommittee ?? null}
          entries={entries}
          onNotice={setNotice}
        />
      )}
      <RunningLine notice={notice} onNotice={setNotice} />
      {tabId !== null && entries.length > 0 && (
        <NextToRead
          next={next}
          isMain={part !== null || page === null}
          keyHint={<Key of="entry.next" />}
          onNext={readNext}
        />
      )}
    </section>
  );
}
