import type { PagePlace, Rect } from '@/utils/model/page-place.ts';
import type { Span } from '@/utils/model/records.ts';

export type { PagePlace, Rect };

/**
 * A run of letters as a page of a PDF paints it. Lengths are in units of the page as it is shown (1/72 inch, already
 * turned by the page's own rotation), the origin is its upper left corner.
 */
export interface PageRun {
  /** As the file's character map reads it; white space and empty runs are welcome. */
  text: string;
  /** Left edge. */
  x: number;
  /** The line that the letters stand on, measured from the top of the page. */
  baseline: number;
  width: number;
  /** Of the letters. */
  size: number;
  /** A key of {@link PageWords.fonts}. */
  font: string;
  /** The reader of the file saw the line end here. */
  endsLine?: boolean;
  /** Not painted from left to right: never part of the text. */
  isTurned?: boolean;
  /** How many of its letters have a shape and read as a blank. */
  holes?: number;
}

/** What the file says of a font. */
export interface FontFacts {
  /** Its own name, e.g. “ABCDEF+VNI-Times”; empty where the file has none. */
  name: string;
  isBold?: boolean;
  isItalic?: boolean;
}

/** The words of one page, in the order in which they are painted. */
export interface PageWords {
  /** From 1. */
  number: number;
  /** As the file labels the page, else its number. */
  label: string;
  width: number;
  height: number;
  runs: readonly PageRun[];
  fonts: Readonly<Record<string, FontFacts>>;
}

/** A rectangle of a page, in ‰ of its width and height. */
export interface PageArea {
  /** From 1. */
  page: number;
  box: Rect;
}

/** The parts of pages that the article fills; runs whose middle lies in none of them are not read. */
export type Frame = readonly PageArea[];

/** What a page's words are worth. From `good` and `foreign` pages there is text, from the others none. */
export type Verdict = 'good' | 'foreign' | 'noText' | 'legacyFont' | 'badOcr' | 'holes';

export interface PageGate {
  /** From 1. */
  page: number;
  verdict: Verdict;
  /** Runs that were left out of a readable page since their own font does not read, by their index in it. */
  leftOut: readonly number[];
}

/**
 * `note`: small type at the foot of a column, kept at the end of the text. `row`: a row of a table, its cells in order,
 * parted by a blank.
 */
export type ParagraphKind = 'heading' | 'body' | 'row' | 'note';

export interface PageParagraph extends Span {
  /** Where it begins, from 1. */
  page: number;
  kind: ParagraphKind;
}

/** A stretch of the text that one run shows. Between two pieces the text has at most a separator that no run shows. */
export interface Piece extends Span {
  /** From 1. */
  page: number;
  /** Its index in {@link PageWords.runs}. */
  run: number;
  /** In units of the page. */
  rect: Rect;
}

/** What pages read as: an article text with a map of places. */
export interface Layout {
  /** Canonical (see utils/text/canonical.ts): one paragraph a line. */
  text: string;
  paragraphs: readonly PageParagraph[];
  /** In the order of the text. */
  pieces: readonly Piece[];
  /** One per page. */
  gates: readonly PageGate[];
}

/** Fields of an article's head as the print says them; null where it does not. */
export interface PageHead {
  title: string | null;
  author: string | null;
  /** ISO date. */
  publishedOn: string | null;
  outlet: string | null;
  /** Label of the page where the article begins. */
  page: string;
}
