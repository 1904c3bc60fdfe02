import type { Lexicon } from '../../lexicon/lexicon.ts';
import { type Tokens, textOf, WORD } from '../../tokens.ts';
import type { Figure } from '../figure.ts';
import { type Bounds, composeFigure, type FigureReading } from '../read-figure.ts';
import type { NumberWords } from './number-words.ts';
import { readWritten, type WrittenAmount } from './written.ts';

/** Words that are far more often no number when they stand alone: “một” (a), “năm” (year), “tư” (private). */
const AMBIGUOUS_ALONE = new Set(['một', 'năm', 'tư', 'mốt', 'lăm']);

/**
 * Reads a figure written in words where the text counts something known with it.
 * @returns null when no number word stands at the token
 */
export function readWrittenFigure(
  tokens: Tokens,
  lexicon: Lexicon,
  words: NumberWords,
  at: number,
  bounds: Bounds,
): FigureReading | null {
  const amount = tokens.kinds[at] === WORD ? readWritten(tokens, words, at) : null;
  if (!amount || amount.to > bounds.to) return null;
  const { figure, unit } = composeWritten(tokens, lexicon, words, amount, bounds);
  const isAlone = amount.to === at + 1 && AMBIGUOUS_ALONE.has(textOf(tokens, at).toLowerCase());
  const isPart = amount.form === 'ratio';
  const isCounted =
    figure.kind === 'multiple' ||
    (unit?.isKnown === true && unit.kind !== 'duration' && unit.kind !== 'multiple');
  return { figure: !isAlone && (isPart || isCounted) ? figure : null, next: Math.max(amount.to, figure.to) };
}

/** A written amount with its unit and lead; “hàng nghìn” means at least a thousand. */
export function composeWritten(
  tokens: Tokens,
  lexicon: Lexicon,
  words: NumberWords,
  amount: WrittenAmount,
  bounds: Bounds,
): ReturnType<typeof composeFigure> {
  const composed = composeFigure(tokens, lexicon, amount, bounds);
  const figure: Figure = { ...composed.figure, rule: 'written' };
  const isMultiple = figure.unit === null && tokens.ids[amount.from - 1] === words.times;
  if (isMultiple) Object.assign(figure, { kind: 'multiple', unit: 'lần' });
  if (amount.isVague) figure.comparator ??= 'at_least';
  return { ...composed, figure };
}
