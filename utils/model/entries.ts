import type { Stamps } from './award.ts';

/** One part of a work: an article, by its address. */
export interface EntryPart {
  /** As the list had it. */
  address: string;
  /** ISO date that the list states; null where it states none. */
  publishedOn: string | null;
}

/** What is judged: one work, of one or several parts. */
export interface Entry {
  id: string;
  awardId: string;
  /** As the secretariat numbers it, e.g. “BLV-0123”. */
  code: string | null;
  title: string | null;
  /** As the list names them, in one text. */
  authors: string | null;
  outlet: string | null;
  /** Type of work, as the list calls it. */
  type: string | null;
  subcommittee: string | null;
  /** In the order of reading. None for a work that is not on the web. */
  parts: EntryPart[];
  /** Its place in the list as given; entries added later come later. */
  position: number;
  createdAt: string;
  /** Set when it is in the trash. */
  deletedAt: string | null;
  stamps: Stamps;
}

export const VERDICTS = ['proposed', 'undecided', 'notProposed'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A verdict and its reason mean something only together, so they are one field. */
export interface Decision {
  verdict: Verdict | null;
  reason: string;
}

export const ELIGIBILITY_ANSWERS = ['yes', 'ask', 'no'] as const;
/** Whether a rule holds for an entry; `ask` where nobody but a person can say. */
export type EligibilityAnswer = (typeof ELIGIBILITY_ANSWERS)[number];

/** A reviewer's own answer in place of the machine's. */
export interface Overrule {
  answer: EligibilityAnswer;
  reason: string;
}

/**
 * What a subcommittee decided of an entry together, as a reviewer recorded it: one field, because it means something only as a whole.
 * It stands in the review of whoever recorded it, so that it comes with that reviewer's file and tells its author by itself.
 */
export interface Ruling {
  verdict: Verdict | null;
  /** The place or prize proposed, as people write it: “Giải B”, “2”. Empty where none is. */
  rank: string;
  reason: string;
  /** ISO date on which it was decided; null where nobody wrote it. */
  decidedOn: string | null;
}

/** One reviewer's judgement of one entry. */
export interface Review {
  entryId: string;
  /** `THIS_REVIEWER`, as in marks (records.ts). */
  reviewer: string;
  decision: Decision;
  /** On the entry as a whole. */
  remark: string;
  /** Points by the criterion's name. */
  scores: Record<string, number>;
  /** By rule (utils/award/eligibility.ts). */
  overrules: Record<string, Overrule>;
  /** Addresses of the parts that were opened. */
  opened: string[];
  /** Missing or null where this reviewer has recorded none. */
  ruling?: Ruling | null;
  stamps: Stamps;
}

export const FINDING_ANSWERS = ['fault', 'noFault', 'later'] as const;
/** What a reviewer says to a figure check that asks: the article is wrong there, it is not, it is put off. */
export type FindingAnswer = (typeof FINDING_ANSWERS)[number];

/** What a reviewer said to one finding of the figure checks (utils/figures/) in one article. */
export interface AnsweredFinding {
  articleId: string;
  /** Names the finding as long as its figures and its working stand in the article; edited ones make another one. */
  fingerprint: string;
  /** Null where there is only a note. */
  answer: FindingAnswer | null;
  note: string;
  stamps: Stamps;
}

/** One field of one record, as one edit left it. */
export interface FieldChange {
  v: unknown;
  /** The edit's own time. */
  t: string;
  /** The time of the value that it was written over; null where there was none. */
  was: string | null;
  /** The times of values beside that one that the writer saw and decided on, too. */
  over?: string[];
}

/** One edit of one record: never changed, never deleted. */
export interface Change {
  /** The library it was made in (utils/store/tally.ts). */
  by: string;
  /** Counts the library's changes from 1 without gaps. */
  n: number;
  id: string;
  t: string;
  table: string;
  /** The record's primary key. */
  key: string | string[];
  set: Record<string, FieldChange>;
}
