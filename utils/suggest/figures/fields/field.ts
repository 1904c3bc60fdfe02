import { type Tokens, textBetween } from '../../tokens.ts';
import type { FieldRule } from '../../types.ts';
import type { Range } from '../sentence/ground.ts';

/** A field of a figure, as it was read. */
export interface FieldReading {
  text: string;
  rule: FieldRule;
  /** The words that decided. */
  words: Range;
  /** Right too seldom to be handed on unseen. */
  isDoubtful: boolean;
}

/** The words of a stretch, as the text has them, in one line. */
export const wordsIn = (tokens: Tokens, { from, to }: Range): string =>
  to > from ? textBetween(tokens, from, to).replaceAll('\n', ' ') : '';
