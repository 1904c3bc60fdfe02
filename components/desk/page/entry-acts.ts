import { i18n } from '#i18n';
import { nameOfEntry } from '@/utils/entries/duplicates.ts';
import {
  type PageAtHand,
  type PageLink,
  placeAmong,
  placeOfPart,
} from '@/utils/entries/series/propose-parts.ts';
import { seriesName } from '@/utils/entries/series/series.ts';
import type { Entry, EntryPart } from '@/utils/model/entries.ts';
import { type EntryEdit, newEntries, putEntries, undoEntries } from '@/utils/store/desk/entries.ts';
import type { Notice } from '../RunningLine.tsx';

/** What is known of the open page when it is taken into an entry. */
export interface PageToAdd extends PageAtHand {
  authors: string | null;
  outlet: string | null;
  publishedOn: string | null;
}

/** An address and what it calls itself, to become a part. */
export interface PartToAdd extends EntryPart {
  /** The title of the page, or the words of the link to it. */
  title: string | null;
}

/** The open page as a part. */
export const partOf = ({ address, publishedOn, title }: PageToAdd): PartToAdd => ({
  address,
  publishedOn,
  title,
});

/** What a page leads to as a part. */
export const partOfLink = ({ address, text }: PageLink): PartToAdd => ({
  address,
  publishedOn: null,
  title: text,
});

/** An entry with further parts, each in its place in the order of reading. */
function withParts(entry: Entry, parts: readonly PartToAdd[]): Entry {
  const after = { ...entry, parts: [...entry.parts] };
  for (const { title, ...part } of parts)
    after.parts.splice(placeAmong(after, placeOfPart(title, part.address)), 0, part);
  return after;
}

/** Adds parts to an entry. */
export async function addParts(entry: Entry, parts: readonly PartToAdd[]): Promise<Notice> {
  return keepEntries(
    [{ before: entry, after: withParts(entry, parts) }],
    i18n.t('addEntry.partAdded', parts.length, [parts.length, nameOfEntry(entry)]),
  );
}

/**
 * Makes an entry of the open page and further parts.
 * @param entries those of the award: the new one comes after them
 */
export async function makeEntry(
  awardId: string,
  subcommittee: string | null,
  page: PageToAdd,
  parts: readonly PartToAdd[],
  entries: readonly Entry[],
): Promise<Notice> {
  const [blank] = newEntries(
    awardId,
    [
      {
        code: null,
        title: page.title && seriesName(page.title),
        authors: page.authors,
        outlet: page.outlet,
        type: null,
        subcommittee: subcommittee || null,
        parts: [],
      },
    ],
    entries,
  );
  const made = withParts(blank!, [partOf(page), ...parts]);
  return keepEntries([{ before: null, after: made }], i18n.t('addEntry.made', [nameOfEntry(made)]));
}

/** Keeps edits of entries, and tells how they are taken back. */
export async function keepEntries(edits: readonly EntryEdit[], text: string): Promise<Notice> {
  await putEntries(edits.map(({ after }) => after));
  return { text, undo: () => undoEntries(edits) };
}
