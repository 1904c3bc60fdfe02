import type { Span, Statistic } from '../model.ts';
import type { Engine } from './engine.ts';
import { readAmount } from './figures/amount.ts';
import { statisticReader } from './figures/fields.ts';
import { composeFigure, type Figure } from './figures/figure.ts';
import { readWritten } from './figures/written.ts';
import { composeWritten } from './figures/written-figure.ts';
import { NUMBER, type Tokens, tokenAt, tokenize } from './tokens.ts';

/** Characters of the text around a mark that are read. */
const WINDOW = 600;

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
): Statistic | null {
  const from = Math.max(0, start - WINDOW);
  const tokens = tokenize(text.slice(from, end + WINDOW), engine.vocabulary);
  const first = tokenAt(tokens, start - from);
  const last = tokenAt(tokens, end - from);
  const figure = figureIn(engine, tokens, first, last);
  return figure && statisticReader(tokens, engine.contextWords, publishedOn)(figure);
}

/** Digits come first: “hai dự án với 5 tỷ đồng” marked as one is about the money. */
function figureIn(engine: Engine, tokens: Tokens, first: number, last: number): Figure | null {
  const { lexicon, numberWords } = engine;
  const bounds = { lowest: 0, to: tokens.count };
  for (let at = first; at < last; at += 1) {
    const amount = tokens.kinds[at] === NUMBER ? readAmount(tokens, lexicon, at) : null;
    if (amount) return composeFigure(tokens, lexicon, amount, bounds).figure;
  }
  for (let at = first; at < last; at += 1) {
    const amount = readWritten(tokens, numberWords, at);
    if (amount) return composeWritten(tokens, lexicon, numberWords, amount, bounds).figure;
  }
  return null;
}
