import type { Entry, Review } from '@/utils/model/entries.ts';
import type { Annotation, Target, TextTarget } from '@/utils/model/records.ts';
import { orderOf } from '@/utils/model/target.ts';

/**
 * What is left of a record whose trash was emptied: its id, and that it was deleted. The id stays, so that no older copy of the
 * record, in a file or on another computer, brings it back.
 */

/** A mark without anything that was marked or written. */
export const emptiedMark = (mark: Annotation, at: string): Annotation => ({
  ...mark,
  source: '',
  target: emptiedTarget(mark.target),
  currentQuote: null,
  keptAsEvidence: false,
  note: '',
  flag: null,
  campaign: null,
  statistic: null,
  updatedAt: at > mark.updatedAt ? at : mark.updatedAt,
  deletedAt: mark.deletedAt ?? at,
});

/** Of a text which one, and nothing of where in it or of which file. */
function emptiedTarget(target: Target): TextTarget {
  const { scope, snapshotHash } =
    target.type === 'text' ? target : ({ scope: 'page', snapshotHash: 'none' } as const);
  return { type: 'text', scope, exact: '', prefix: '', suffix: '', start: 0, end: 0, snapshotHash };
}

/** Whether it is one. */
export const isEmptied = ({ deletedAt, target, note }: Annotation): boolean =>
  deletedAt !== null && target.exact === '' && note === '' && orderOf(target) === 0;

/** An entry of which nothing is known any more. */
export const emptiedEntry = (entry: Entry, at: string): Entry => ({
  ...entry,
  code: null,
  title: null,
  authors: null,
  outlet: null,
  type: null,
  subcommittee: null,
  parts: [],
  deletedAt: entry.deletedAt ?? at,
});

export const isEmptiedEntry = ({ deletedAt, code, title, parts }: Entry): boolean =>
  deletedAt !== null && code === null && title === null && parts.length === 0;

/** A review in which nothing is written any more. */
export const emptiedReview = (review: Review): Review => ({
  ...review,
  decision: { verdict: null, reason: '' },
  remark: '',
  scores: {},
  overrules: {},
  opened: [],
  ...(review.ruling ? { ruling: null } : {}),
});
