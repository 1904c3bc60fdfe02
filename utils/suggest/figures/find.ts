import type { Lexicon } from '../lexicon/lexicon.ts';
import { type Reading, TAKEN } from '../reading.ts';
import { type Figure, isNumber, readFigure } from './figure.ts';

/** Every figure of an article that is not part of a name, in order. */
export function findFigures({ tokens, taken, lines }: Reading, lexicon: Lexicon): Figure[] {
  const figures: Figure[] = [];
  for (const line of lines) {
    let lowest = line.from;
    for (let at = line.from; at < line.to; ) {
      if (taken[at] === TAKEN) lowest = at + 1;
      if (taken[at] || !isNumber(tokens, at)) {
        at += 1;
        continue;
      }
      let to = at + 1;
      while (to < line.to && to < at + LONGEST_FIGURE && taken[to] !== TAKEN) to += 1;
      const { figure, next } = readFigure(tokens, lexicon, at, lowest, to);
      if (figure) figures.push(figure);
      at = figure?.to ?? next;
      if (figure) lowest = at;
    }
  }
  return figures;
}

/** Tokens from a number to the end of its unit; longer runs are not read. */
const LONGEST_FIGURE = 24;
