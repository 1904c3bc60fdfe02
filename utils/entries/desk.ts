import { plain } from '@/utils/article/index.ts';
import type { Award } from '@/utils/model/award.ts';
import type { Entry, Review } from '@/utils/model/entries.ts';
import { type EntryState, type Missing, missingIn, type ReviewRules, stateOf } from './review-state.ts';

/** An entry with what the reviewer says of it; `review` is undefined until something is written. */
export interface DeskRow {
  entry: Entry;
  review: Review | undefined;
  /** What the review lacks before it counts. */
  missing: readonly Missing[];
  state: EntryState;
}

/** An entry as a row of the desk. */
export function deskRow(entry: Entry, review: Review | undefined, rules: ReviewRules): DeskRow {
  const missing = missingIn(entry, review, rules);
  return { entry, review, missing, state: stateOf(review, missing) };
}

/** An entry with what may be seen of it: read blind, it has neither authors nor outlet. Never to be written. */
export const shownOf = (entry: Entry, { blind }: Pick<Award, 'blind'>): Entry =>
  blind ? { ...entry, authors: null, outlet: null } : entry;

/** What an entry is searched by. */
export const searchText = ({ code, title, authors, outlet }: Entry): string =>
  plain([code, title, authors, outlet].filter(Boolean).join(' '));

/** {@link searchText} of what may be seen of each entry, by its id. */
export const searchTexts = (
  entries: readonly Entry[],
  award: Pick<Award, 'blind'>,
): ReadonlyMap<string, string> =>
  new Map(entries.map((entry) => [entry.id, searchText(shownOf(entry, award))]));

/** Tells of a text of {@link searchText} whether it has all words that are looked for, with diacritics or without. */
export function wordFinder(words: string): (text: string) => boolean {
  const sought = plain(words).split(' ').filter(Boolean);
  return (text) => sought.every((word) => text.includes(word));
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
  for (const { entry, state } of rows) {
    const subcommittee = entry.subcommittee ?? '';
    const progress = found.get(subcommittee) ?? { subcommittee, reviewed: 0, all: 0 };
    progress.all += 1;
    if (state === 'reviewed') progress.reviewed += 1;
    found.set(subcommittee, progress);
  }
  const placeOf = ({ subcommittee }: Progress) => {
    const place = order.findIndex((name) => plain(name) === plain(subcommittee));
    return place < 0 ? order.length : place;
  };
  return [...found.values()].sort((a, b) => placeOf(a) - placeOf(b));
}

/** The entry to read next, and where. */
export interface NextEntry {
  entry: Entry;
  /** Address of the part to open; null for an entry that is not on the web. */
  address: string | null;
}

/**
 * The entry to read next: the first unread one after this one, else from the top; where none is unread, one that is not
 * finished.
 * @param rows in the reviewer's order, only those that are to be read
 * @param currentId null when none is chosen: then from the top
 */
export function nextEntry(rows: readonly DeskRow[], currentId: string | null): NextEntry | null {
  const at = rows.findIndex(({ entry }) => entry.id === currentId);
  const inOrder = [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))];
  const next =
    inOrder.find(({ state }) => state === 'unread') ?? inOrder.find(({ state }) => state === 'reading');
  return next ? { entry: next.entry, address: partToOpen(next.entry, next.review) } : null;
}

/** The address to open of an entry: its first part that was not opened, else its first one; null where it has none. */
export function partToOpen({ parts }: Entry, review: Review | undefined): string | null {
  const opened = new Set(review?.opened);
  return (parts.find(({ address }) => !opened.has(address)) ?? parts[0])?.address ?? null;
}
