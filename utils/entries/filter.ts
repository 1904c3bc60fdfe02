import { plain } from '@/utils/article/index.ts';
import {
  ELIGIBILITY_ANSWERS,
  type EligibilityAnswer,
  VERDICTS,
  type Verdict,
} from '@/utils/model/entries.ts';
import { MARK_FLAGS, type MarkFlag } from '@/utils/model/records.ts';
import type { DeskRow } from './desk.ts';
import { ENTRY_STATES, type EntryState } from './review-state.ts';

/** Who of a panel is to review an entry, as far as one looks for it. */
export const GIVEN_TO = ['me'] as const;

/** What is shown of a list. Null stands for all. */
export interface DeskFilter {
  /** '' for entries that belong to none. */
  subcommittee: string | null;
  /** Those that the secretariat of a panel gave to this reviewer. */
  given: (typeof GIVEN_TO)[number] | null;
  state: EntryState | null;
  verdict: Verdict | null;
  eligibility: EligibilityAnswer | null;
  /** Of work, as the list calls it. */
  type: string | null;
  /** The award's level in whose window all parts appeared, by its name. */
  level: string | null;
  /** Those with a mark that was flagged so. */
  flag: MarkFlag | null;
  /** Those with a mark of this campaign (utils/search/groups.ts). */
  campaign: string | null;
}

export const NO_FILTER: DeskFilter = {
  subcommittee: null,
  given: null,
  state: null,
  verdict: null,
  eligibility: null,
  type: null,
  level: null,
  flag: null,
  campaign: null,
};

export type FilterName = keyof DeskFilter;
export const FILTER_NAMES = Object.keys(NO_FILTER) as FilterName[];

/** Which values of a filter there are; of others the list itself says. */
const CHOICES: Partial<Record<FilterName, readonly string[]>> = {
  given: GIVEN_TO,
  state: ENTRY_STATES,
  verdict: VERDICTS,
  eligibility: ELIGIBILITY_ANSWERS,
  flag: MARK_FLAGS,
};

/** A filter from its values as texts, of which those that are none are left out. */
export const filterFrom = (valueAt: (name: FilterName) => string | null): DeskFilter =>
  Object.fromEntries(
    FILTER_NAMES.map((name) => {
      const value = valueAt(name);
      const choices = CHOICES[name];
      return [name, value !== null && choices && !choices.includes(value) ? null : value];
    }),
  ) as unknown as DeskFilter;

/** What the marks of an entry say of it. */
export interface MarkTally {
  marks: number;
  flags: ReadonlySet<MarkFlag>;
  campaigns: ReadonlySet<string>;
}

/** What a filter asks of a row beyond the row. */
export interface RowFacts {
  /** The answer to all rules of eligibility. */
  answerOf: (row: DeskRow) => EligibilityAnswer;
  levelOf: (row: DeskRow) => string | null;
  isGiven: (entryId: string) => boolean;
  /** Undefined while it is not known. */
  marksOf: (entryId: string) => MarkTally | undefined;
}

/** Those rows that a filter lets through. */
export function filterRows(rows: readonly DeskRow[], filter: DeskFilter, facts: RowFacts): DeskRow[] {
  const { subcommittee, state, verdict, eligibility, level, flag, campaign } = filter;
  const type = filter.type === null ? null : plain(filter.type);
  return rows.filter((row) => {
    const { entry, review } = row;
    if (subcommittee !== null && (entry.subcommittee ?? '') !== subcommittee) return false;
    if (filter.given !== null && !facts.isGiven(entry.id)) return false;
    if (state !== null && row.state !== state) return false;
    if (verdict !== null && review?.decision.verdict !== verdict) return false;
    if (type !== null && plain(entry.type ?? '') !== type) return false;
    const marks = flag !== null || campaign !== null ? facts.marksOf(entry.id) : undefined;
    if (flag !== null && !marks?.flags.has(flag)) return false;
    if (campaign !== null && !marks?.campaigns.has(campaign)) return false;
    if (level !== null && facts.levelOf(row) !== level) return false;
    return eligibility === null || facts.answerOf(row) === eligibility;
  });
}
