import { type DeskRow, deskRow } from '@/utils/entries/desk.ts';
import { orderRows } from '@/utils/entries/order.ts';
import type { Award } from '@/utils/model/award.ts';
import { listAwards } from './awards.ts';
import { type DeskChoice, getDeskChoice } from './choice.ts';
import { listEntries } from './entries.ts';
import { listArticlesAt } from './known-articles.ts';
import { listReviews } from './reviews.ts';

/** The award that is worked on; null while there is none. */
export const chosenAward = (awards: readonly Award[], { awardId }: DeskChoice): Award | null =>
  awards.find(({ id }) => id === awardId) ?? awards[0] ?? null;

/** What is to be read, in the reviewer's order. */
export interface ToRead {
  award: Award;
  rows: DeskRow[];
}

/** The entries that the reviewer works through, as a page of the extension would list them; null while there is no award. */
export async function listToRead(): Promise<ToRead | null> {
  const [awards, choice] = await Promise.all([listAwards(), getDeskChoice()]);
  const award = chosenAward(awards, choice);
  if (!award) return null;
  const [entries, reviews] = await Promise.all([listEntries(award.id), listReviews()]);
  const byEntry = new Map(reviews.map((review) => [review.entryId, review]));
  const isWanted = (subcommittee: string | null) =>
    choice.subcommittee === null || (subcommittee ?? '') === choice.subcommittee;
  const rows = entries
    .filter(({ subcommittee }) => isWanted(subcommittee))
    .map((entry) => deskRow(entry, byEntry.get(entry.id), award));
  const addresses = entries.flatMap(({ parts }) => parts.map(({ address }) => address));
  // Their days alone are asked for, not their texts.
  const days = choice.order === 'deadline' ? await listArticlesAt(addresses) : new Map();
  return { award, rows: orderRows(rows, choice.order, award, days) };
}
