import type { Span } from '@/utils/model/records.ts';
import { anyOf, spell } from '../cut/spelling.ts';
import { baseOf } from './base.ts';
import type { ClauseText } from './clause.ts';
import { countedAfter, dateAfter, nounsIn } from './counted.ts';
import { measuredIn } from './measure.ts';
import { type Places, placesIn } from './place.ts';
import {
  endsInUnit,
  greaterPartOf,
  isDocumentNumber,
  isSection,
  numberedBefore,
  partnerOf,
} from './range.ts';
import { type Sides, sidesIn, signalsIn } from './signals.ts';
import { type FigureTime, timeOf } from './time.ts';

/** Sentences are read so far on each side of a figure, in UTF-16 units: a bound for hostile input. */
const REACH = 400;

/** All that belongs to a figure in its sentence, or to a cell in its row. Whatever differs makes it another statement. */
export interface FigurePhrase {
  /** Comparators, plans and denials before it, and how often or for whom it counts. */
  signals: readonly string[];
  /** More or less, profit or loss: which side of such a matter is named before it. */
  sides: Sides;
  /** Its unit, what it counts, and for whom, up to the words that lead elsewhere. */
  counted: readonly string[];
  /** How many words of what it counts are in the span itself. */
  marked: number;
  /** What is said of the counted, up to the end of the clause. */
  clauseAfter: string;
  /** Bounds on the counted: “dưới 30 tuổi”, “trở lên”. */
  bounds: readonly string[];
  /** What its sentence measures, before it comes to the figure. */
  measured: readonly string[];
  /** The other end of its range; empty where it has none. */
  partner: string;
  /** The greater part of its time, date or measure; empty where it has none. */
  greaterPart: string;
  /** What it is the number of, where it counts nothing. */
  numbered: readonly string[];
  time: FigureTime;
  /** What it is compared with, word by word. */
  base: readonly string[];
  /** Where it was counted. */
  before: Places;
  after: Places;
  /** What its own clause is read from. */
  own: ClauseText;
  /** What its row is called, where it stands in a cell of its own. */
  label: string;
}

const SENTENCE_END = /[!?…;\n]|\.(?!\p{N})/gu;
const CLAUSE_END = /[:()–—“”"]|,(?!\p{N})/gu;
const NOTE_MARK = /\s?\[\d{1,3}\]/gu;

/** The part of a text from the last match of `end` on, and the part before the first one. */
function afterLast(text: string, end: RegExp): string {
  let from = 0;
  for (const match of text.matchAll(end)) from = match.index + match[0].length;
  return text.slice(from);
}

function beforeFirst(text: string, end: RegExp): string {
  const index = text.search(new RegExp(end.source, 'u'));
  return index < 0 ? text : text.slice(0, index);
}

/** Lines longer than this, and lines that end a sentence, are no cells. UTF-16 units. */
const LONGEST_CELL = 40;
/** Cells between a row's label and the figure at most. */
const MOST_CELLS = 8;

/** What a row is called: what stands before a colon in a list, or of a cell the nearest line that begins with a word. */
export function labelOf(text: string, span: Span): string {
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const lineEnd = text.indexOf('\n', span.end);
  const line = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd);
  // A sentence later it is no row but prose.
  const [, name] = /^([^:,.!?…]{1,40}):\s(?!.*[.!?…]\s)/u.exec(text.slice(lineStart, span.start)) ?? [];
  if (name !== undefined) return spell(name.replace(NOTE_MARK, ''));
  if (line.length > LONGEST_CELL || /[.!?…]$/.test(line) || !/^[\p{N}+\-−–<>≤≥~]/u.test(line)) return '';
  let end = lineStart - 1;
  for (let cells = 0; cells < MOST_CELLS && end > 0; cells += 1) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const above = text.slice(start, end);
    if (above.length > LONGEST_CELL || /[.!?…]$/.test(above)) return '';
    if (/^\p{L}/u.test(above)) return spell(above.replace(NOTE_MARK, ''));
    end = start - 1;
  }
  return '';
}

const OTHER_FIGURE = /\p{N}[^,]*,\s/gu;
const BOUND = new RegExp(
  `(?<!\\p{L})(?:${anyOf(['trên', 'dưới', 'từ', 'hơn', 'quá', 'đủ'])} \\p{N}+ ${spell('tuổi')}|${spell('trở')} ${anyOf(['lên', 'xuống'])})(?!\\p{L})`,
  'gu',
);
/** These words lead on to the figure over their comma. */
const LEADING_ON = new RegExp(`(${anyOf(['ngoài ra', 'trong đó', 'trong số đó'])}),`, 'gu');

/** Of a sentence up to a figure the part that is its own: not what leads to another figure, where any is left. */
function ownPart(sentence: string): string {
  const own = afterLast(sentence, OTHER_FIGURE);
  return own.trim() === '' ? sentence : own;
}

/** A text up to the next figure in it. */
function beforeFigure(text: string): string {
  return beforeFirst(text, /\s\p{N}/gu);
}

/** The sentence around a span as it is written, before and after it, without footnote marks. */
export function sentenceAround(text: string, { start, end }: Span): { before: string; after: string } {
  const before = text.slice(Math.max(0, start - REACH), start).replace(NOTE_MARK, '');
  const after = text.slice(end, end + REACH).replace(NOTE_MARK, '');
  return { before: afterLast(before, SENTENCE_END), after: beforeFirst(after, SENTENCE_END) };
}

/** Reads all that belongs to the figure of a span. @param span with the rest of the words and figures that it cuts */
export function readPhrase(text: string, span: Span): FigurePhrase {
  const { before: sentence, after: rest } = sentenceAround(text, span);
  const own = text.slice(span.start, span.end);
  const before = spell(sentence);
  const isOfDocument = isDocumentNumber(before, own);
  const after = spell(rest);
  const clause = afterLast(before, CLAUSE_END);
  const clauseAfter = beforeFirst(after, CLAUSE_END);
  return {
    signals: signalsIn(clause),
    sides: sidesIn(afterLast(before.replace(LEADING_ON, '$1'), CLAUSE_END)),
    counted: isOfDocument
      ? dateAfter(after)
      : isSection(own, before)
        ? []
        : countedAfter(after, endsInUnit(spell(own))),
    marked: nounsIn(own),
    clauseAfter,
    bounds: [...clauseAfter.matchAll(BOUND)].map(([bound]) => bound),
    measured: measuredIn(ownPart(before)),
    partner: partnerOf(before, after),
    greaterPart: greaterPartOf(before),
    numbered: numberedBefore(before),
    time: timeOf(before, clause, clauseAfter),
    base: baseOf(before, after),
    before: placesIn(ownPart(sentence)),
    after: placesIn(beforeFigure(beforeFirst(rest, CLAUSE_END))),
    own: {
      before: afterLast(sentence, CLAUSE_END),
      after: beforeFirst(rest, CLAUSE_END),
      sentence: `${sentence} ${rest}`,
    },
    label: labelOf(text, span),
  };
}
