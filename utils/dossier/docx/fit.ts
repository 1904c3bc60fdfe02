import type { DossierWords } from '../dossier-words.ts';
import type { DossierEntry } from '../model.ts';
import { type Extent, tellSentences } from '../telling/sentences.ts';
import { widthOf } from './letters.ts';
import { MM, SIZE, TEXT_WIDTH } from './styles.ts';

/** Sentences as they are, but for those that take half a page. */
const WHOLE: Extent = { longest: 600, around: 200 };
const SHORTER: Extent = { longest: 180, around: 70 };
const SHORT: Extent = { longest: 110, around: 40 };
const SHORTEST: Extent = { longest: 70, around: 25 };

/** Lines of 11 pt on a page; what heads and the said-once lines of an annex take of them. */
const PAGE_LINES = 57;
const HEADS = 15;
/** What a form leaves free of its page at least. */
const LEFT_ON_FORM = 4;
/** So much more goes on a page in the smaller letters. */
const TIGHTER = 1.04;
/** A row of a table with its rules, in lines. */
const ROW = 1.12;

/** How an annex is set so that an ordinary entry takes two pages. */
export interface Fit {
  extent: Extent;
  /** Size of its letters in half-points. */
  size: number;
  /** Else it begins below the signature. */
  isOnOwnPage: boolean;
}

/** Where there is no need to save room. */
export const ROOMY: Fit = { extent: WHOLE, size: SIZE.table, isOnOwnPage: true };

/**
 * Chooses how much of each sentence is told, how large, and where the annex begins: all of it on a page of its own where it has room
 * there; else sentences are told around the marked words, then it begins below the signature, and at last in smaller letters.
 */
export function annexFit(sheet: DossierEntry, words: DossierWords): Fit {
  const rows = tableLines(sheet);
  const linesWith = (extent: Extent) => HEADS + rows + sentenceLines(sheet, extent, words);
  for (const extent of [WHOLE, SHORTER])
    if (linesWith(extent) <= PAGE_LINES) return { extent, size: SIZE.table, isOnOwnPage: true };
  const lines = linesWith(SHORT);
  const both = PAGE_LINES + LEFT_ON_FORM;
  const isOnOwnPage = lines <= PAGE_LINES;
  if (lines <= both) return { extent: SHORT, size: SIZE.table, isOnOwnPage };
  return { extent: lines <= both * TIGHTER ? SHORT : SHORTEST, size: SIZE.tight, isOnOwnPage };
}

/** Rows of the tables, in lines: what a figure is measured against and who says so takes a second one. */
function tableLines({ campaigns, statistics, checkCounts }: DossierEntry): number {
  const rows = campaigns.length + statistics.length + checkCounts.fails + checkCounts.ask;
  const told = statistics.filter(({ mark: { annotation } }) => {
    const { baseline = null, attribution = null } = annotation.statistic ?? {};
    return baseline !== null || attribution !== null;
  });
  return rows * ROW + told.length;
}

const sentenceLines = (sheet: DossierEntry, extent: Extent, words: DossierWords): number =>
  tellSentences(sheet, extent, words).reduce((sum, { pieces, remarks }) => {
    const text = [...pieces.map((piece) => piece.words), ...remarks].join(' ');
    return sum + Math.ceil(widthOf(text, SIZE.table) / (TEXT_WIDTH / MM - 7)) + 0.15;
  }, 0);
