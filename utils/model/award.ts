/** Limits of an award that may be known only by inference. */
export const PRESUMABLE_RULES = ['maxParts', 'maxAuthors', 'licensedOnly', 'types'] as const;
export type PresumableRule = (typeof PRESUMABLE_RULES)[number];

/** A level of an award: a province's own round, the national one. Works count that were published within its window. */
export interface AwardLevel {
  name: string;
  /** ISO dates, both inclusive; null where the rules name none, or nobody knows them. */
  from: string | null;
  to: string | null;
  /** The window was inferred, e.g. from earlier editions: nothing is ruled out by it. */
  isPresumed: boolean;
}

/** One line of a score sheet. */
export interface Criterion {
  name: string;
  /** The most points it can bring; null where only its name is known. */
  most: number | null;
}

/** A competition in one of its editions, with the rules that entries are held to. What is not known is null or empty. */
export interface Award {
  id: string;
  /** With its edition: “Búa liềm vàng lần thứ VI – năm 2021”. */
  name: string;
  /** The one that is judged first, then those above it. */
  levels: AwardLevel[];
  /** Types of work as the rules call them: “báo in”, “ảnh báo chí”. */
  types: string[];
  maxParts: number | null;
  maxAuthors: number | null;
  /** Whether works count only when they appeared in licensed press. */
  licensedOnly: boolean | null;
  /** Which of the rules above are inferred: nothing is ruled out by them. */
  presumed: PresumableRule[];
  /** The sum of the score sheet, 10 or 100. */
  scale: number | null;
  criteria: Criterion[];
  subcommittees: string[];
  /** Works are judged without knowing who wrote and who published them. */
  blind: boolean;
  createdAt: string;
  /** Set when it is in the trash. */
  deletedAt: string | null;
  stamps: Stamps;
}

/**
 * When each field of a record was written last, as a hybrid logical time (utils/merge/clock.ts): compared as
 * texts, the greater is the later one.
 */
export type Stamps = Record<string, string>;
