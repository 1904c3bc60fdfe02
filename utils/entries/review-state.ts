import type { Award, Criterion } from '@/utils/model/award.ts';
import type { Entry, Review } from '@/utils/model/entries.ts';

export const ENTRY_STATES = ['unread', 'reading', 'reviewed'] as const;
/** How far a reviewer has come with an entry. */
export type EntryState = (typeof ENTRY_STATES)[number];

/** One thing that a review lacks before it counts. */
export type Missing =
  | { what: 'verdict' }
  | { what: 'reason' }
  /** The part at this index was not opened. */
  | { what: 'part'; index: number }
  | { what: 'points'; criterion: string };

/** What reviews of an award are held to. */
export type ReviewRules = Pick<Award, 'criteria'>;

/**
 * What a review lacks before it counts. Of each entry a verdict and its reason are asked; “undecided” is a verdict, too:
 * with its reason it says what the subcommittee is to talk about, and the list can be filtered by it. Nineteen of twenty
 * entries go no further than their reason, and a work may be turned down without reading all of it. One that is proposed
 * goes up: it must have been opened part by part, and scored where there is a score sheet. A sheet that was begun is to be
 * finished, whatever the verdict. Eligibility is not asked: the secretariat looks after it before anybody reads.
 */
export function missingIn(
  { parts }: Pick<Entry, 'parts'>,
  review: Review | undefined,
  { criteria }: ReviewRules,
): Missing[] {
  const { verdict = null, reason = '' } = review?.decision ?? {};
  const missing: Missing[] = [];
  if (verdict === null) missing.push({ what: 'verdict' });
  if (reason.trim() === '') missing.push({ what: 'reason' });
  const isProposed = verdict === 'proposed';
  if (isProposed)
    for (const [index, { address }] of parts.entries())
      if (!review!.opened.includes(address)) missing.push({ what: 'part', index });
  const unscored = unscoredOf(criteria, review?.scores ?? {});
  if (isProposed || unscored.length < criteria.length)
    missing.push(...unscored.map(({ name }): Missing => ({ what: 'points', criterion: name })));
  return missing;
}

/** The criteria without points. */
export const unscoredOf = (criteria: readonly Criterion[], scores: Review['scores']): Criterion[] =>
  criteria.filter(({ name }) => scores[name] === undefined);

/** An entry is reviewed when nothing is missing, and is being read once a part was opened or anything written. */
export function stateOf(review: Review | undefined, missing: readonly Missing[]): EntryState {
  if (missing.length === 0) return 'reviewed';
  if (!review) return 'unread';
  const { decision, opened, remark, scores } = review;
  const isTouched =
    decision.verdict !== null ||
    decision.reason.trim() !== '' ||
    remark.trim() !== '' ||
    Object.keys(scores).length > 0;
  return isTouched || opened.length > 0 ? 'reading' : 'unread';
}
