import type { Reviews } from '@/components/desk/use-reviews.ts';
import { isRuling, type RecordedRuling, type Rulings } from '@/utils/consolidation/index.ts';
import { vietnamDay } from '@/utils/model/days.ts';
import type { Ruling } from '@/utils/model/entries.ts';
import { THIS_REVIEWER } from '@/utils/model/records.ts';
import { same } from '@/utils/model/same.ts';
import { now } from '@/utils/platform/id.ts';

const NO_RULING: Ruling = { verdict: null, rank: '', reason: '', decidedOn: null };

/** A subcommittee's decision as it is shown and written. */
export interface RulingUse {
  /** Empty where none is recorded, or others recorded different ones. */
  shown: Ruling;
  /** Who recorded what is shown; nobody where nothing is. */
  recordedBy: string[];
  /** Whether it was recorded in this library. */
  isOwn: boolean;
  /** What others recorded otherwise. */
  beside: RecordedRuling[];
  /** Writes fields over what is shown; the first word of a decision is dated today. */
  edit: (fields: Partial<Ruling>) => void;
  /** Records what somebody else recorded. */
  take: (ruling: Ruling) => void;
  withdraw: () => void;
}

/** The decision on an entry: what was written here holds at once, before it is stored. @param rulings as stored, of everybody */
export function rulingUse(entryId: string, rulings: Rulings, reviews: Reviews): RulingUse {
  const own = reviews.byEntry?.get(entryId)?.ruling ?? null;
  const isOwn = isRuling(own);
  const byOthers = [...(rulings.held ? [rulings.held] : []), ...rulings.others].flatMap((one) => {
    const reviewers = one.reviewers.filter((reviewer) => reviewer !== THIS_REVIEWER);
    return reviewers.length > 0 ? [{ ...one, reviewers }] : [];
  });
  const taken = !isOwn && byOthers.length === 1 ? byOthers[0]! : null;
  const shown = isOwn ? own : (taken?.ruling ?? own ?? NO_RULING);
  const like = byOthers.find(({ ruling }) => same(ruling, shown));
  const write = (ruling: Ruling | null) => reviews.edit(entryId, { ruling });
  return {
    shown,
    recordedBy: [...(isOwn ? [THIS_REVIEWER] : []), ...(like?.reviewers ?? [])],
    isOwn,
    beside: byOthers.filter((one) => one !== like),
    edit: (fields) =>
      write({ ...(shown === NO_RULING ? { ...NO_RULING, decidedOn: vietnamDay(now()) } : shown), ...fields }),
    take: write,
    withdraw: () => write(null),
  };
}
