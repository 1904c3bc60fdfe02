import type { Ruling } from '@/utils/model/entries.ts';
import { THIS_REVIEWER } from '@/utils/model/records.ts';
import { same } from '@/utils/model/same.ts';
import type { Opinion } from './opinion.ts';

/** A subcommittee's decision, with who recorded it. */
export interface RecordedRuling {
  /** Those who recorded just this, in the order of the opinions. */
  reviewers: string[];
  ruling: Ruling;
}

/** What is known of a subcommittee's decision on an entry. */
export interface Rulings {
  /** The one that holds: what was recorded in this library, else what all others recorded alike; null where they differ, or nobody recorded any. */
  held: RecordedRuling | null;
  /** What was recorded otherwise. */
  others: RecordedRuling[];
}

/** Whether anything was decided: a day alone is no decision. */
export const isRuling = (ruling: Ruling | null | undefined): ruling is Ruling =>
  ruling != null && (ruling.verdict !== null || ruling.rank.trim() !== '' || ruling.reason.trim() !== '');

/** Tells the decision on an entry from what reviewers recorded of it: two records of one decision are one, and nobody's word goes under another's. */
export function rulingsOf(opinions: readonly Opinion[]): Rulings {
  const all: RecordedRuling[] = [];
  for (const { reviewer, review } of opinions) {
    const ruling = review?.ruling;
    if (!isRuling(ruling)) continue;
    const like = all.find((one) => same(one.ruling, ruling));
    if (like) like.reviewers.push(reviewer);
    else all.push({ reviewers: [reviewer], ruling });
  }
  const own = all.find(({ reviewers }) => reviewers.includes(THIS_REVIEWER));
  const held = own ?? (all.length === 1 ? all[0]! : null);
  return { held, others: all.filter((one) => one !== held) };
}
