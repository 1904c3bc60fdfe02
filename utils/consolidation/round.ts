import type { Criterion } from '@/utils/model/award.ts';
import type { Verdict } from '@/utils/model/entries.ts';
import { agreementOf, type ConsolidatedEntry, consolidateEntry, type RoundAgreement } from './consolidate.ts';
import type { Opinion } from './opinion.ts';

/** What one reviewer says of one entry, as short as it can be told. */
export interface Said {
  verdict: Verdict | null;
  /** The sum; null where a criterion has no points yet. */
  points: number | null;
  marks: number;
}

/** One entry in the table of a round. */
export interface RoundRow {
  id: string;
  entry: ConsolidatedEntry;
  /** In the order of the round's reviewers; null where one said nothing. */
  said: (Said | null)[];
  /** Whether two reviewers have come to different verdicts. */
  isDisputed: boolean;
}

/** What several reviewers say of the entries of one award. */
export interface Round {
  /** Those who said anything of any entry: oneself first where that is so, then by name. */
  reviewers: string[];
  rows: RoundRow[];
  agreement: RoundAgreement;
}

/**
 * Puts the opinions of a round side by side.
 * @param opinions by the entry's id, in the order in which entries are shown
 * @param criteria of their award
 */
export function consolidateRound(
  opinions: ReadonlyMap<string, readonly Opinion[]>,
  criteria: readonly Criterion[],
): Round {
  const entries = [...opinions].map(([id, said]) => ({ id, entry: consolidateEntry(said, criteria) }));
  const reviewers = [...new Set(entries.flatMap(({ entry }) => entry.reviewers))].sort();
  return {
    reviewers,
    rows: entries.map(({ id, entry }) => ({
      id,
      entry,
      said: reviewers.map((name) => saidBy(name, entry)),
      isDisputed: Object.values(entry.verdicts).filter((count) => count > 0).length > 1,
    })),
    agreement: agreementOf(entries.map(({ entry }) => entry)),
  };
}

function saidBy(reviewer: string, { reviewers, decisions, total, marks }: ConsolidatedEntry): Said | null {
  const at = reviewers.indexOf(reviewer);
  if (at < 0) return null;
  return { verdict: decisions[at]!.verdict, points: total.points[at]!, marks: marks[at]! };
}
