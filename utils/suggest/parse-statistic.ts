import type { Span } from '@/utils/model/records.ts';
import type { Engine } from './engine.ts';
import { endOfTime, isNamedTime } from './figures/calendar/calendar.ts';
import { readFields } from './figures/fields/fields.ts';
import type { Figure } from './figures/figure.ts';
import { type Amount, readAmount } from './figures/number/amount.ts';
import type { Unit } from './figures/number/unit.ts';
import { readWritten } from './figures/number/written.ts';
import { composeWritten } from './figures/number/written-figure.ts';
import { composeFigure } from './figures/read-figure.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { NUMBER, type Tokens, tokenAt } from './tokens.ts';
import type { StatisticReading } from './types.ts';

/** Characters of the text around a mark that are read. */
export const WINDOW = 600;

/**
 * What a reviewer's own statistic mark means, figures in words included (“ba trường học”, “hơn một nửa”, “hàng nghìn”).
 * The mark says where the number is; its unit, comparator and the rest are read from the sentence around.
 * @param publishedOn the article's ISO date, or null
 * @returns null when no number stands in the mark
 */
export function parseStatisticWith(
  engine: Engine,
  text: string,
  { start, end }: Span,
  publishedOn: string | null,
): StatisticReading | null {
  const from = Math.max(0, start - WINDOW);
  const { reading, figures } = engine.read(text.slice(from, end + WINDOW), []);
  const { tokens } = reading;
  const figure = figureIn(engine, tokens, tokenAt(tokens, start - from), tokenAt(tokens, end - from));
  if (!figure) return null;
  // The figures around it tell which words belong to this one.
  const others = figures.filter((other) => other.to <= figure.from || other.from >= figure.to);
  const all = [...others, figure].sort((a, b) => a.from - b.from);
  const found = readFields(tokens, engine.sentenceWords, all, publishedOn)[all.indexOf(figure)]!;
  return { ...found, reasons: shifted(found.reasons, from) };
}

/** Reasons with their places in the text instead of the part of it that was read. */
function shifted(reasons: StatisticReading['reasons'], by: number): StatisticReading['reasons'] {
  const moved = Object.entries(reasons).map(([field, { rule, words }]) => [
    field,
    { rule, words: words && { start: words.start + by, end: words.end + by } },
  ]);
  return Object.fromEntries(moved);
}

/**
 * Digits come first: “hai dự án với 5 tỷ đồng” marked as one is about the money. A date is no figure: “đến tháng 9 năm
 * 2021, cả xóm đã hiến 4.150 m2 đất” is about the land.
 * @returns the figure of the mark that goes from one token to before another
 */
export function figureIn(engine: Engine, tokens: Tokens, first: number, last: number): Figure | null {
  const { lexicon, numberWords } = engine;
  const bounds = { lowest: 0, to: tokens.count };
  for (let at = first; at < last; ) {
    const end = tokens.kinds[at] === NUMBER ? endOfTime(tokens, lexicon, at) : at;
    const amount = end === at && tokens.kinds[at] === NUMBER ? readAmount(tokens, lexicon, at) : null;
    if (amount) return composeFigure(tokens, lexicon, amount, bounds).figure;
    at = Math.max(end, at + 1);
  }
  for (let at = first; at < last; ) {
    const amount = readWritten(tokens, numberWords, at);
    const composed = amount && composeWritten(tokens, lexicon, numberWords, amount, bounds);
    if (amount && composed && !isTimeInWords(tokens, lexicon, amount, composed.unit)) return composed.figure;
    at = amount ? amount.to : at + 1;
  }
  return null;
}

/** “tháng chín”, “thứ hai”; and “năm nay”, where “năm” is the year and not five. */
function isTimeInWords(tokens: Tokens, lexicon: Lexicon, { from, to, last }: Amount, unit: Unit | null) {
  if (isNamedTime(tokens, lexicon, from, last.value)) return true;
  const isYearWord = to === from + 1 && lexicon.is(tokens.ids[from]!, 'calendar');
  return isYearWord && !unit?.isKnown;
}
