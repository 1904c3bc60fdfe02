import type { Lexicon } from '../lexicon/lexicon.ts';
import { type Line, type Reading, TAKEN } from '../reading.ts';
import { isSign, NUMBER, type Tokens } from '../tokens.ts';
import type { Figure } from './figure.ts';
import type { NumberWords } from './number/number-words.ts';
import { readWrittenFigure } from './number/written-figure.ts';
import { type Bounds, type FigureReading, readFigure } from './read-figure.ts';

/** Tokens from a number to the end of its unit; longer runs are not read. */
const LONGEST_FIGURE = 24;

/**
 * Every figure of an article that is not part of a name, in order.
 * @param numberWords where figures in words are wanted too, else null
 */
export function findFigures(reading: Reading, lexicon: Lexicon, numberWords: NumberWords | null): Figure[] {
  const { tokens, taken, lines } = reading;
  const read = (at: number, bounds: Bounds): FigureReading | null =>
    tokens.kinds[at] === NUMBER
      ? readFigure(tokens, lexicon, at, bounds)
      : numberWords && readWrittenFigure(tokens, lexicon, numberWords, at, bounds);
  const figures: Figure[] = [];
  for (const line of lines) {
    let lowest = line.from;
    for (let at = line.from; at < line.to; ) {
      if (taken[at] === TAKEN) lowest = at + 1;
      if (taken[at] || !(tokens.kinds[at] === NUMBER || numberWords)) {
        at += 1;
        continue;
      }
      const found = read(at, { lowest, to: endOfFree(reading, line, at) });
      if (found?.figure) {
        figures.push(withSharedDirection(reading, lexicon, found.figure, figures.at(-1)));
        lowest = found.next;
      }
      at = found?.next ?? at + 1;
    }
  }
  return figures;
}

/**
 * “giảm 9 đơn vị cấp huyện và 563 đơn vị cấp xã”, “tăng 75% về lượng và 121% về giá trị”: the verb holds for both. So it does
 * for “giảm 60 tỷ đồng (tương đương 7%)”, which tells one change twice.
 */
function withSharedDirection(
  { tokens }: Reading,
  lexicon: Lexicon,
  figure: Figure,
  last: Figure | undefined,
): Figure {
  if (figure.direction !== null || !last?.direction) return figure;
  const isListed =
    last.kind === figure.kind &&
    lexicon.is(tokens.ids[figure.from - 1]!, 'and') &&
    (last.to === figure.from - 1 || isSameInOtherRespect(tokens, lexicon, last, figure));
  return isListed || isSameChange(tokens, lexicon, last, figure)
    ? { ...figure, direction: last.direction }
    : figure;
}

/** A share in brackets right after an amount, with at most words of equivalence between. */
function isSameChange(tokens: Tokens, lexicon: Lexicon, last: Figure, figure: Figure): boolean {
  if (figure.kind !== 'percent' || !(isSign(tokens, last.to, '(') || isSign(tokens, last.to, ',')))
    return false;
  let at = last.to + 1;
  while (at < figure.from && lexicon.is(tokens.ids[at]!, 'equivalent')) at += 1;
  return at === figure.from && (isSign(tokens, last.to, '(') || at > last.to + 1);
}

/** Tokens of “về số lượng và” between two figures. */
const LONGEST_RESPECT = 6;

const isSameInOtherRespect = (tokens: Tokens, lexicon: Lexicon, last: Figure, figure: Figure): boolean =>
  figure.from - last.to <= LONGEST_RESPECT &&
  lexicon.is(tokens.ids[last.to]!, 'respect') &&
  lexicon.is(tokens.ids[figure.to]!, 'respect');

/** Where the next name or the line's end stops a figure. */
function endOfFree({ taken }: Reading, line: Line, at: number): number {
  let to = at + 1;
  while (to < line.to && to < at + LONGEST_FIGURE && taken[to] !== TAKEN) to += 1;
  return to;
}
