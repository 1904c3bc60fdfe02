import type { RefObject } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Notice } from '@/components/desk/RunningLine.tsx';
import { type Snippets, useSnippets } from '@/components/desk/review/use-snippets.ts';
import { useDesk } from '@/components/desk/use-desk.ts';
import { useReviews } from '@/components/desk/use-reviews.ts';
import { endTyping } from '@/components/end-typing.ts';
import { addressKeys } from '@/utils/article/index.ts';
import type { Finding } from '@/utils/award/eligibility.ts';
import { type DeskRow, partToOpen } from '@/utils/entries/desk.ts';
import { findPart } from '@/utils/entries/recognise.ts';
import type { Award } from '@/utils/model/award.ts';
import type { Review, Verdict } from '@/utils/model/entries.ts';
import { Fault } from '@/utils/model/fault.ts';
import { newId } from '@/utils/platform/id.ts';
import { callBackground } from '@/utils/platform/messages/messages.ts';
import { openPartIn } from '@/utils/platform/open-part.ts';
import { registrableDomain } from '@/utils/store/articles/public-suffixes.ts';
import { emptyReview, type ReviewEdit } from '@/utils/store/desk/reviews.ts';
import type { Deeds } from '../deeds.ts';

/** An award and the entry beside which the panel stands, with what can be done with it. */
export interface Work {
  award: Award;
  /** Null where the page is no part of an entry. */
  row: DeskRow | null;
  review: Review | null;
  findings: readonly Finding[];
  reviewed: number;
  all: number;
  snippets: Snippets;
  reasonField: RefObject<HTMLTextAreaElement | null>;
  edit: (edit: ReviewEdit) => void;
  /** Told at every key of what is being typed, which is saved when the typing rests. */
  type: (edit: ReviewEdit) => void;
  /** Why something of the desk cannot be read or is not saved; null when all is well. */
  fault: Fault | null;
  /** Saves again what was refused. */
  retry: () => void;
  /** Resolves when nothing that was written is on its way to the store. */
  settled: () => Promise<boolean>;
  /** Writes a verdict, and takes the keyboard to its reason. */
  decide: (verdict: Verdict) => void;
  /** Opens a part of the entry in the tab. */
  open: (address: string) => void;
  /** Opens the next unread entry in the tab, or the one before this. */
  next: () => void;
  previous: () => void;
}

interface Place {
  tabId: number | null;
  /** Address of the page in the tab; null where the browser keeps it from us. */
  address: string | null;
}

/** @param onNotice told what was done, and how it is taken back @returns null until the entries are read */
export function useWork(
  award: Award,
  { tabId, address }: Place,
  deeds: Deeds,
  onNotice: (notice: Notice) => void,
): Work | null {
  const reviews = useReviews();
  const { rows, findings, fault } = useDesk(award, reviews);
  const snippets = useSnippets(onNotice);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const found = useMemo(() => {
    if (!address || !rows) return null;
    const keys = addressKeys([address], registrableDomain);
    return findPart(
      rows.map(({ entry }) => entry),
      keys,
      registrableDomain,
      award.id,
    );
  }, [address, rows, award.id]);
  if (!rows) return null;
  const row = rows.find(({ entry }) => entry.id === found?.entry.id) ?? null;
  const review = row && (row.review ?? emptyReview(row.entry.id));
  const edit = (edit: ReviewEdit) => {
    if (row) reviews.edit(row.entry.id, edit);
  };
  const attempt = (deed: () => Promise<unknown>) => void deed().catch((error) => deeds.tell(error));
  const show = (id: string, part: string) =>
    attempt(async () => {
      // What is being typed belongs to the entry that is left.
      endTyping();
      if (!(await reviews.settled())) return;
      if (tabId === null) throw new Fault('invalid', part);
      await openPartIn(tabId, id, part);
    });
  return {
    award,
    row,
    review,
    findings: row ? findings(row.entry.id) : [],
    reviewed: rows.filter(({ state }) => state === 'reviewed').length,
    all: rows.length,
    snippets,
    reasonField,
    edit,
    type: (edit) => {
      if (row) reviews.type(row.entry.id, edit);
    },
    fault: fault ?? reviews.fault,
    retry: reviews.retry,
    settled: reviews.settled,
    decide: (verdict) => {
      if (!row) return;
      reviews.decide(row.entry.id, verdict);
      reasonField.current?.focus();
    },
    open: (part) => row && show(row.entry.id, part),
    next: () =>
      attempt(async () => {
        endTyping();
        // What is not saved is said, and stays in sight.
        if (!(await reviews.settled())) return;
        const next = tabId !== null && (await callBackground('nextEntry', { id: newId(), tabId }));
        if (next === null) onNotice({ text: i18n.t('library.allRead') });
      }),
    previous: () => {
      const at = row ? rows.indexOf(row) : rows.length;
      const before = rows.slice(0, at).findLast(({ entry }) => entry.parts.length > 0);
      const part = before && partToOpen(before.entry, before.review);
      if (before && part) show(before.entry.id, part);
    },
  };
}
