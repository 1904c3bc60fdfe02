import type { Entry, Review } from '@/utils/model/entries.ts';
import type { Annotation } from '@/utils/model/records.ts';

/**
 * What is left of a record whose trash was emptied: its id, and that it was deleted. The id stays, so that no older copy of the
 * record, in a file or on another computer, brings it back.
 */

/** A mark without anything that was marked or written. */
export const emptiedMark = (mark: Annotation, at: string): Annotation => ({
  ...mark,
  source: '',
  target: { ...mark.target, start: 0, end: 0, exact: '', prefix: '', suffix: '' },
  currentQuote: null,
  keptAsEvidence: false,
  note: '',
  flag: null,
  campaign: null,
  statistic: null,
  updatedAt: at > mark.updatedAt ? at : mark.updatedAt,
  deletedAt: mark.deletedAt ?? at,
});

/** Whether it is one. */
export const isEmptied = ({ deletedAt, target, note }: Annotation): boolean =>
  deletedAt !== null && target.exact === '' && target.end === 0 && note === '';

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
