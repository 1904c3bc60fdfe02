import type { Span } from '@/utils/model/records.ts';
import { sentenceAround } from './sentence-around.ts';

/** A stretch of a line: words around, or one of the figures that the line is about. */
export interface LinePiece {
  words: string;
  isFigure: boolean;
}

/** Figures that stand no further apart than this, in UTF-16 units, are shown in one line. */
const TOGETHER = 260;

/**
 * Figures in the words around them: those of one passage in one line, others each in its own sentence.
 * @param text an article text
 * @param spans places of figures in it, in its order
 */
export function figuresInLines(text: string, spans: readonly Span[]): LinePiece[][] {
  const passages: Span[][] = [];
  for (const span of spans) {
    const passage = passages.at(-1);
    const last = passage?.at(-1);
    const between = last && text.slice(last.end, span.start);
    if (passage && between !== undefined && between.length <= TOGETHER && !between.includes('\n'))
      passage.push(span);
    else passages.push([span]);
  }
  return passages.map((passage) => lineOf(text, passage));
}

function lineOf(text: string, figures: readonly Span[]): LinePiece[] {
  const pieces: LinePiece[] = [];
  const say = (words: string, isFigure = false) => {
    if (words !== '') pieces.push({ words, isFigure });
  };
  let at = figures[0]!.start;
  say(sentenceAround(text, figures[0]!).before);
  for (const { start, end } of figures) {
    say(text.slice(at, start));
    say(text.slice(start, end), true);
    at = end;
  }
  say(sentenceAround(text, figures.at(-1)!).after);
  return pieces;
}
