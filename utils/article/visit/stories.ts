import { shapeOf, similarity } from './likeness.ts';
import type { SeenLine } from './sight/seen-lines.ts';
import { hasSentence } from './words.ts';

/** Lines less alike (of 1) are no two states of one sentence. */
const ALIKE = 0.5;

/** Whether a line came in by itself after the page had been read, and not with words of the marked article. */
export const isLate = ({ story: { batch } }: SeenLine, marked: ReadonlySet<string>): boolean =>
  batch !== null && !batch.some((line) => marked.has(line));

/** Whether a line was seen to change by itself so many times, only in its figures, and never was what was marked. */
export function isTicking(
  { text, story: { earlier } }: SeenLine,
  times: number,
  marked: ReadonlySet<string>,
): boolean {
  const shape = shapeOf(text);
  return earlier.length >= times && earlier.every((state) => shapeOf(state) === shape && !marked.has(state));
}

/** Whether a line was seen to take the place of quite other sentences, none of the article: adverts in turn. */
export const takesTurns = ({ text, story: { earlier } }: SeenLine, marked: ReadonlySet<string>): boolean =>
  earlier.length > 0 &&
  earlier.every((state) => !marked.has(state) && hasSentence(state) && similarity(state, text) < ALIKE);
