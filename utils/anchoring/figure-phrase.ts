import type { Span } from '../model.ts';
import { fold } from '../text/fold.ts';
import { signalsIn } from './figure-signals.ts';
import { DATE_WORDS, MAGNITUDES, PHRASE_ENDS, UNITS } from './figure-words.ts';

/** Sentences are read so far on each side of a figure, in UTF-16 units: a bound for hostile input. */
const REACH = 400;
/** Words after a figure that tell what it counts. */
const COUNTED_WORDS = 3;

/** All that belongs to a figure in its sentence, or to a cell in its row. Whatever differs makes it another statement. */
export interface FigurePhrase {
  /** Comparators, directions, plans and denials before it. */
  signals: readonly string[];
  /** Its unit, what it counts, and for whom, up to the words that lead elsewhere. */
  counted: readonly string[];
  /** The other end of its range; empty where it has none. */
  partner: string;
  /** The figures of the time that its sentence opens with: “Trong 6 tháng đầu năm 2022, …”. */
  time: readonly string[];
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

const TOKEN = /[\p{L}\p{M}]+|\p{N}+(?:[.,/]\p{N}+)*%?|\/|\S/gu;

/** Words after a figure up to punctuation, or to a word that leads on to something else. */
function countedAfter(text: string): string[] {
  const words: string[] = [];
  for (const [token] of text.matchAll(TOKEN)) {
    const isNumber = /^\p{N}/u.test(token);
    const last = words.at(-1) ?? '';
    if (isNumber && !(DATE_WORDS.has(last) || UNITS.has(last))) break;
    if (!isNumber && token !== '/' && !/^\p{L}/u.test(token)) break;
    if (PHRASE_ENDS.has(token) && !DATE_WORDS.has(token)) break;
    words.push(token);
    const nouns = words.filter((word) => !MAGNITUDES.has(word) && word !== '/').length;
    if (nouns >= COUNTED_WORDS) break;
  }
  return words;
}

/** Alternatives of a pattern over folded text. */
const anyOf = (words: string) => `(?:${words.split('|').map(fold).join('|')})`;

const UNIT = '(?:\\s?(?:\\p{L}+|%)){0,2}?';
const FIGURE = '\\p{N}+(?:[.,/]\\p{N}+)*';
const TO = anyOf('-|đến|tới|lên đến|lên tới|lên|xuống còn|xuống|còn');
const PARTNER_AFTER = new RegExp(`^${UNIT}\\s?${TO}\\s?(${FIGURE})`, 'u');
const PARTNER_BEFORE = new RegExp(`(${FIGURE})${UNIT}\\s?${TO}\\s?$`, 'u');

/** The other end of a range, on whichever side it stands. Both sides folded. */
function partnerOf(before: string, after: string): string {
  return PARTNER_AFTER.exec(after)?.[1] ?? PARTNER_BEFORE.exec(before)?.[1] ?? '';
}

const TIME_OPENING = new RegExp(
  `^\\s*${anyOf('trong|đến|tới|tính đến|giai đoạn|năm|tháng|quý|từ|cuối|đầu|sau|nhiệm kỳ|khóa|vụ|ngày|hết')}(?=\\s)[^,]*(?=,)`,
  'u',
);
const NUMERALS = new Map(
  ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'].map((word, value) => [
    fold(word),
    String(value),
  ]),
);

const NUMERAL = new RegExp(`\\p{L}+(?= ${anyOf('năm|quý|tháng|tuần|ngày')}(?!\\p{L}))`, 'gu');

/** The figures of the time a sentence opens with, where the marked one stands after it. @param sentence folded, up to it */
function timeOf(sentence: string): string[] {
  const [opening = ''] = TIME_OPENING.exec(sentence) ?? [];
  // “năm” is five only before a unit of time; as a year's name a figure follows it.
  const figures = opening.replace(NUMERAL, (word) => NUMERALS.get(word) ?? word);
  return figures.match(/\p{N}+(?:[.,/]\p{N}+)*/gu) ?? [];
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
  const [, name] = /^([^:.!?…]{1,40}):\s/u.exec(text.slice(lineStart, span.start)) ?? [];
  if (name !== undefined) return fold(name);
  if (line.length > LONGEST_CELL || /[.!?…]$/.test(line) || !/^[\p{N}+\-−–<>≤≥~]/u.test(line)) return '';
  let end = lineStart - 1;
  for (let cells = 0; cells < MOST_CELLS && end > 0; cells += 1) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const above = text.slice(start, end);
    if (above.length > LONGEST_CELL || /[.!?…]$/.test(above)) return '';
    if (/^\p{L}/u.test(above)) return fold(above);
    end = start - 1;
  }
  return '';
}

/** Reads all that belongs to the figure of a span. @param span with the rest of the words and figures that it cuts */
export function readPhrase(text: string, span: Span): FigurePhrase {
  const before = fold(
    afterLast(text.slice(Math.max(0, span.start - REACH), span.start), SENTENCE_END).replace(NOTE_MARK, ''),
  );
  const after = fold(
    beforeFirst(text.slice(span.end, span.end + REACH).replace(NOTE_MARK, ''), SENTENCE_END),
  );
  const clause = afterLast(before, CLAUSE_END);
  return {
    signals: signalsIn(clause),
    counted: countedAfter(after),
    partner: partnerOf(before, after),
    time: timeOf(before),
    label: labelOf(text, span),
  };
}
