import type { Engine } from '@/utils/suggest/engine.ts';
import { endOfTime } from '@/utils/suggest/figures/calendar/calendar.ts';
import { readWritten } from '@/utils/suggest/figures/number/written.ts';
import { smallOf } from '@/utils/suggest/lexicon/characters.ts';
import { openReading } from '@/utils/suggest/reading.ts';
import { BREAK, isCapital, NUMBER, type Tokens, textOf, tokenAt, WORD } from '@/utils/suggest/tokens.ts';
import { isYear, readDateAt } from './dates.ts';
import type { Article, Figure, PrintedDate } from './figure.ts';
import { inheritCounted, inheritNouns, inheritScaled, inheritUnits, readOutOf } from './inherit.ts';
import { passagesOf } from './passages.ts';
import { countBefore } from './place-of.ts';
import { composeWritten, readFigureAt } from './read-figure.ts';

/** Tokens from a number to the end of its unit; longer runs are not read. */
const LONGEST_FIGURE = 24;

/** Words that are far more often no number when they stand alone: “một” (a), “năm” (year). */
const WEAK = new Set(['một', 'năm']);
/** Second syllables of “tỷ lệ”, “tỷ trọng”, whose first is no number. */
const OF_RATIO = new Set(['lệ', 'trọng', 'suất', 'giá', 'số']);
const NEVER_ALONE = new Set([
  'tư',
  'mốt',
  'lăm',
  'chục',
  'trăm',
  'nghìn',
  'ngàn',
  'vạn',
  'triệu',
  'tỷ',
  'tỉ',
  'lẻ',
  'linh',
]);

/** Reads a text once: its figures, its dates, and the passages in which they stand. */
export function readArticle(engine: Engine, text: string): Article {
  const { tokens, lines } = openReading(text, engine.vocabulary);
  const lower = inSmallLetters(text);
  const starts = numberStarts(engine);
  const figures: Figure[] = [];
  const dates: PrintedDate[] = [];
  const weak: Figure[] = [];
  let lowest = 0;
  let line = 0;
  for (let at = 0; at < tokens.count; ) {
    // Blocks in other languages are passed over.
    while (line < lines.length && lines[line]!.to <= at) line += 1;
    if (line >= lines.length) break;
    if (at < lines[line]!.from) {
      at = lines[line]!.from;
      lowest = at;
      continue;
    }
    const kind = tokens.kinds[at]!;
    if (kind !== NUMBER && kind !== WORD) {
      at += 1;
      continue;
    }
    const found = kind === NUMBER ? digitsAt(at) : wordsAt(at);
    if (!found) {
      at += 1;
      continue;
    }
    if (found.figure) figures.push(found.figure);
    at = Math.max(at + 1, found.next);
    lowest = at;
  }
  takeListed(lower, figures, weak);
  inheritScaled(figures);
  readOutOf(lower, figures);
  inheritNouns(figures);
  inheritCounted(lower, figures);
  inheritUnits(lower, figures);
  return { text, lower, figures, dates, ...passagesOf(tokens, lower, figures, weak) };

  function digitsAt(at: number): { figure: Figure | null; next: number } {
    const to = endOfLine(tokens, at);
    const date = readDateAt(lower, tokens.starts[at]!);
    if (date) {
      dates.push(date);
      return { figure: null, next: tokenAt(tokens, date.end) };
    }
    const time = endOfTime(tokens, engine.lexicon, at);
    if (time > at && !tokens.text.startsWith('%', tokens.ends[time - 1])) return { figure: null, next: time };
    const found = readFigureAt(engine, tokens, at, lowest, to);
    if (found.figure && isBareYear(found.figure)) {
      const { start, end, value } = found.figure;
      dates.push({ start, end, day: 0, month: 0, year: Number(value.n), until: null });
      return { figure: null, next: found.next };
    }
    return found;
  }

  function wordsAt(at: number): { figure: Figure | null; next: number } | null {
    if (!starts.has(tokens.ids[at]!)) return null;
    const amount = readWritten(tokens, engine.numberWords, at);
    if (!amount) return null;
    if (amount.isVague) return { figure: null, next: amount.to };
    // “đầu năm tỷ lệ hộ nghèo là 6,8%”: a rate, no five billions.
    const isRateWord =
      /^t[ỷỉ]$/iu.test(textOf(tokens, amount.to - 1)) &&
      amount.to < tokens.count &&
      OF_RATIO.has(textOf(tokens, amount.to).toLowerCase());
    if (isRateWord) return { figure: null, next: amount.to };
    const word = textOf(tokens, at).toLowerCase();
    const isAlone = amount.to === at + 1;
    // “xã Ba Nam”, “Hai Bà Trưng”: a name, as both words are written.
    if (isAlone && amount.to < tokens.count && isCapital(tokens, at) && isCapital(tokens, amount.to))
      return { figure: null, next: amount.to };
    if (isAlone && !mayBeCounted(engine, tokens, amount.to)) return { figure: null, next: amount.to };
    const found = composeWritten(engine, tokens, amount, lowest, endOfLine(tokens, at));
    const isNothing = found.figure === null || found.figure.dimension === 'bare';
    if (isAlone && WEAK.has(word)) {
      if (found.figure?.dimension === 'count') weak.push(found.figure);
      return { figure: null, next: amount.to };
    }
    if (isNothing || (isAlone && NEVER_ALONE.has(word))) return { figure: null, next: amount.to };
    return found;
  }
}

/** Characters between two items of a list. */
const ITEM = 90;
/** Figures before and behind among which the other items are looked for. */
const LISTED = 3;

/** “một sản phẩm 5 sao, bốn sản phẩm 4 sao”: beside another number in words of the same thing a weak word is a number. */
function takeListed(lower: string, figures: Figure[], weak: Figure[]): void {
  const isListed = (one: Figure): boolean => {
    const at = countBefore(figures, one.start);
    return figures.slice(Math.max(0, at - LISTED), at + LISTED).some((other) => {
      if (!other.isWritten || other.noun !== one.noun) return false;
      const [first, second] = other.start < one.start ? [other, one] : [one, other];
      const between = lower.slice(first.outer.end, second.start);
      return between.length < ITEM && /[,;]| và /.test(between) && !/[.!?:\n]/.test(between);
    });
  };
  // From the last to the first: one that is taken makes a number of the one before it.
  for (let at = weak.length - 1; at >= 0; at -= 1)
    if (weak[at]!.noun !== '' && isListed(weak[at]!)) {
      const [one] = weak.splice(at, 1) as [Figure];
      figures.splice(countBefore(figures, one.start), 0, one);
    }
}

/** The words with which a written number may begin, by engine: one look passes over all other words. */
const STARTS = new WeakMap<Engine, ReadonlySet<number>>();

function numberStarts(engine: Engine): ReadonlySet<number> {
  const known = STARTS.get(engine);
  if (known) return known;
  const { digits, scales, halves, vague, multiples } = engine.numberWords;
  const starts = new Set([...digits.keys(), ...scales.keys(), ...halves, ...vague, ...multiples.keys()]);
  STARTS.set(engine, starts);
  return starts;
}

/** Does something stand behind a number word that is counted, or another word of a share or a multiple? */
function mayBeCounted({ lexicon }: Engine, tokens: Tokens, at: number): boolean {
  if (at >= tokens.count) return false;
  const { terms, classifiers, pieces, units } = lexicon;
  return (
    /^gấp$/i.test(at > 1 ? textOf(tokens, at - 2) : '') ||
    [terms, classifiers, pieces, units].some((trie) => trie.longest(tokens.ids, at, tokens.count) !== 0)
  );
}

function isBareYear({ value, dimension, isExact, form }: Figure): boolean {
  return form === 'number' && isExact && dimension === 'bare' && isYear(Number(value.n)) && value.d === 1n;
}

function endOfLine(tokens: Tokens, at: number): number {
  const most = Math.min(tokens.count, at + LONGEST_FIGURE);
  for (let to = at + 1; to < most; to += 1) if (tokens.kinds[to] === BREAK) return to;
  return most;
}

/** As long as the text: a letter whose small form is longer stays. */
function inSmallLetters(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  let same = '';
  for (let at = 0; at < text.length; at += 1) same += String.fromCharCode(smallOf(text.charCodeAt(at)));
  return same;
}
