import type { Tokens } from '../../tokens.ts';
import type { Figure } from '../figure.ts';
import type { Range } from './ground.ts';
import { afterListMark, endsHere } from './signs.ts';

/** A sentence with its figures, in order. `from` stands behind a list mark. */
export interface Sentence extends Range {
  figures: Figure[];
}

/** The sentences in which figures stand. Reads each token once, however long a sentence is. */
export function sentencesOf(tokens: Tokens, figures: readonly Figure[]): Sentence[] {
  const sentences: Sentence[] = [];
  for (const figure of figures) {
    const last = sentences.at(-1);
    if (last && figure.from < last.to) {
      last.figures.push(figure);
      continue;
    }
    const lowest = last?.to ?? 0;
    let from = figure.from;
    while (from > lowest && !endsHere(tokens, from - 1)) from -= 1;
    let to = figure.to;
    while (to < tokens.count && !endsHere(tokens, to)) to += 1;
    sentences.push({ from: Math.min(afterListMark(tokens, from), figure.from), to, figures: [figure] });
  }
  return sentences;
}
