import { plain } from '@/utils/article/index.ts';
import type { Entry, Review, Verdict } from '@/utils/model/entries.ts';

export const ENTRY_STATES = ['unread', 'reading', 'reviewed'] as const;
/** How far a reviewer has come with an entry. */
export type EntryState = (typeof ENTRY_STATES)[number];

/** An entry with what the reviewer says of it; `review` is undefined until something is written. */
export interface DeskRow {
  entry: Entry;
  review: Review | undefined;
}

/** What of a review is still missing before it counts as one. */
export function missingIn(review: Review | undefined): ('verdict' | 'reason')[] {
  const { verdict = null, reason = '' } = review?.decision ?? {};
  return [
    ...(verdict === null ? ['verdict' as const] : []),
    ...(reason.trim() === '' ? ['reason' as const] : []),
  ];
}

/** An entry is reviewed with a verdict and its reason, and is being read once a part was opened or anything written. */
export function stateOf(review: Review | undefined): EntryState {
  if (missingIn(review).length === 0) return 'reviewed';
  if (!review) return 'unread';
  const { decision, opened, remark } = review;
  const isTouched = decision.verdict !== null || decision.reason.trim() !== '' || remark.trim() !== '';
  return isTouched || opened.length > 0 ? 'reading' : 'unread';
}

/** What is shown of a list. Null stands for all. */
export interface DeskFilter {
  subcommittee: string | null;
  state: EntryState | null;
  verdict: Verdict | null;
  /** Words to look for, diacritics or not. */
  words: string;
}

export const NO_FILTER: DeskFilter = { subcommittee: null, state: null, verdict: null, words: '' };

/** What an entry is searched by. */
export const searchText = ({ code, title, authors, outlet }: Entry): string =>
  plain([code, title, authors, outlet].filter(Boolean).join(' '));

/** Those rows that a filter lets through. @param texts {@link searchText} of each entry by its id, made once */
export function filterRows(
  rows: readonly DeskRow[],
  { subcommittee, state, verdict, words }: DeskFilter,
  texts: ReadonlyMap<string, string>,
): DeskRow[] {
  const sought = plain(words).split(' ').filter(Boolean);
  return rows.filter(({ entry, review }) => {
    if (subcommittee !== null && (entry.subcommittee ?? '') !== subcommittee) return false;
    if (state !== null && stateOf(review) !== state) return false;
    if (verdict !== null && review?.decision.verdict !== verdict) return false;
    const text = texts.get(entry.id) ?? '';
    return sought.every((word) => text.includes(word));
  });
}

/** How far a subcommittee has come. */
export interface Progress {
  /** '' for entries that belong to none. */
  subcommittee: string;
  reviewed: number;
  all: number;
}

/**
 * Progress of each subcommittee that has entries.
 * @param order the award's subcommittees; those it does not name come after them, in the order of the list
 */
export function progressOf(rows: readonly DeskRow[], order: readonly string[] = []): Progress[] {
  const found = new Map<string, Progress>();
  for (const { entry, review } of rows) {
    const subcommittee = entry.subcommittee ?? '';
    const progress = found.get(subcommittee) ?? { subcommittee, reviewed: 0, all: 0 };
    progress.all += 1;
    if (stateOf(review) === 'reviewed') progress.reviewed += 1;
    found.set(subcommittee, progress);
  }
  const placeOf = ({ subcommittee }: Progress) => {
    const place = order.findIndex((name) => plain(name) === plain(subcommittee));
    return place < 0 ? order.length : place;
  };
  return [...found.values()].sort((a, b) => placeOf(a) - placeOf(b));
}

/**
 * The entry to read next: the first unread one after this one, else from the top; where none is unread, one that is not
 * finished.
 * @param currentId null when none is chosen: then from the top
 */
export function nextToRead(rows: readonly DeskRow[], currentId: string | null): Entry | null {
  const at = rows.findIndex(({ entry }) => entry.id === currentId);
  const inOrder = [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))];
  const next =
    inOrder.find(({ review }) => stateOf(review) === 'unread') ??
    inOrder.find(({ review }) => stateOf(review) === 'reading');
  return next?.entry ?? null;
}

/** The address to open of an entry: its first part that was not opened, else its first one; null where it has none. */
export function partToOpen({ parts }: Entry, review: Review | undefined): string | null {
  const opened = new Set(review?.opened);
  return (parts.find(({ address }) => !opened.has(address)) ?? parts[0])?.address ?? null;
}
