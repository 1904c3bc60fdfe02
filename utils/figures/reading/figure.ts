import type { Comparator, Span } from '@/utils/model/records.ts';
import type { Rational } from '../arithmetic/rational.ts';

/** How a number is printed: alone, as “a/b”, as “a - b”. */
export type Form = 'number' | 'ratio' | 'range';

/** A number of a text with all that its own words say: what can be calculated with. Offsets are UTF-16 units. */
export interface Figure extends Span {
  /** With the words that approximate it before, and its unit behind. */
  outer: Span;
  form: Form;
  /** In base units (đồng, người, m², %): of a ratio the number above, of a range the lower end. */
  value: Rational;
  /** Of a ratio the number below, of a range the upper end. */
  second: Rational | null;
  /** What the printed number is multiplied by to come to base units. */
  factor: Rational;
  /** The unit as printed, in small letters: “tỷ đồng”, “chi bộ”. */
  unit: string;
  /** The place value of the last printed digit, in base units. */
  step: Rational;
  /** The place value of the last digit that is no zero. */
  round: Rational;
  comparator: Comparator | null;
  /** What it measures in: `count`, `percent`, `points`, `multiple`, `bare`, else the name of the base unit (`đồng`, `m2/người`). */
  dimension: string;
  /** What is counted, in small letters (“chi bộ”); empty for all others. */
  noun: string;
  /** The word by which a noun is told, and the class of nouns that it belongs to; empty where there is none. */
  head: string;
  family: string;
  /** The value as a floating number: to pass over what cannot fit, never to decide. */
  size: number;
  /** Printed in words. */
  isWritten: boolean;
  /** Printed as whole things are counted: exact. */
  isExact: boolean;
  /** In how many brackets of its passage it stands. */
  depth: number;
  /** Its place among the figures of its passage. */
  at: number;
  /** The number of its sentence; one that goes on with “trong đó” has the number of the one before. */
  sentence: number;
}

/** A day, month or year as printed; 0 for what is not. */
export interface PrintedDate extends Span {
  day: number;
  month: number;
  year: number;
  /** Of a span of days or years, where it ends. */
  until: { day: number; year: number } | null;
}

/** A stretch in which figures may belong together: a block of the text with the list that it announces. */
export interface Passage extends Span {
  figures: Figure[];
  /** “một”, “năm” before a counted thing: far more often an article or a year, so only what fits is a number. */
  weak: Figure[];
}

/** A text, read. */
export interface Article {
  text: string;
  /** The text in small letters, of the same length. */
  lower: string;
  figures: Figure[];
  dates: PrintedDate[];
  /** By the numbers that figures have of them. */
  sentences: Span[];
  passages: Passage[];
}
