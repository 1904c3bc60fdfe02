import type { AnnotationKind, Span } from '@/utils/model/records.ts';
import { sameWriting } from '../cut/writing.ts';
import { figureDiffers, widen } from '../figure/figures.ts';
import { SEED_WORDS } from '../link/passages.ts';
import type { Projection } from './projection.ts';

/**
 * What a place in today's text is to a quote: the `same` words in their own surroundings; `changed` words in the same
 * surroundings; an `echo`, the same words where nothing around them tells that they are these; or some `other` text.
 */
export type Verdict = 'same' | 'changed' | 'echo' | 'other';

/** How much must speak for a place. Support counts both sides together, from 0 to 2. */
export interface Demands {
  /** For equal words. */
  equal: number;
  /** So many equal words need no support, nor twice as many where others come between. */
  enoughWords: number;
  /** For words that are {@link ALIKE}. */
  alike: number;
  /** On each side (of 1) for other words in the quote's place, however different. */
  eachSide: number;
  /** Whether other figures nearby are one of the things that may have changed, or tell that it is another place. */
  otherFigures: boolean;
}

/**
 * Of a place reached by aligning whole texts: everything around it has been accounted for, and what is as long as a
 * seed stood once in both.
 */
export const ALIGNED: Demands = {
  equal: 0.5,
  enoughWords: SEED_WORDS,
  alike: 0.5,
  eachSide: 0.55,
  otherFigures: true,
};
/** Of a place found by quote and context alone: a sentence that reads alike may stand elsewhere. */
export const ALONE: Demands = {
  equal: 1.3,
  enoughWords: Number.POSITIVE_INFINITY,
  alike: 1.5,
  eachSide: 0.85,
  otherFigures: false,
};

/** Equal words with less support than this, and too few to tell anything by themselves, are no echo even. */
const ECHO = 0.25;
/** Quotes at least so similar (of 1) are versions of one another. */
const ALIKE = 0.5;
/** What stands in a quote's place may be so many times as long or as short, and a little more. */
const GROWTH = 3;
const GROWTH_UNITS = 24;

const WORD = /[\p{L}\p{N}]/u;

/** A span in the text that it counts in. */
export interface Passage {
  text: string;
  span: Span;
}

/** The text of a passage with the words it cuts through: their tone may be written in the part that is cut off. */
function whole({ text, span }: Passage): string {
  const { start, end } = widen(text, span);
  return text.slice(start, end);
}

/**
 * Judges a place for a quote.
 * @param old the quote in the text it was taken from, or in as much of it as is known
 * @param place where it may stand in `text` today
 */
export function judge(
  old: Passage,
  text: string,
  place: Projection,
  kind: AnnotationKind,
  demands: Demands,
): Verdict {
  const exact = old.text.slice(old.span.start, old.span.end);
  const now = text.slice(place.span.start, place.span.end);
  if (!sameWriting(exact, now) && !sameWriting(whole(old), whole({ text, span: place.span })))
    return judgeChanged(exact, now, place, demands);
  const support = place.left + place.right;
  const enough = support >= demands.equal && (demands.otherFigures || !place.otherFigures);
  if (!enough && place.words < demands.enoughWords)
    return support >= ECHO || place.words >= SEED_WORDS ? 'echo' : 'other';
  return figureDiffers(old, { text, span: place.span }, kind === 'statistic') ? 'changed' : 'same';
}

function isFarLonger(a: number, b: number): boolean {
  return a > b * GROWTH + GROWTH_UNITS;
}

function judgeChanged(exact: string, now: string, place: Projection, demands: Demands): Verdict {
  const { left, right, similarity } = place;
  if (place.otherFigures && !demands.otherFigures) return 'other';
  const length = now.length - place.noted;
  if (isFarLonger(length, exact.length) || isFarLonger(exact.length, length)) return 'other';
  // Where only a full stop is left in a passage's place, the passage is gone.
  if (WORD.test(exact) && !WORD.test(now)) return 'other';
  const isLong = similarity * place.words >= 2 * demands.enoughWords;
  if (similarity >= ALIKE && (isLong || left + right >= demands.alike)) return 'changed';
  return Math.min(left, right) >= demands.eachSide ? 'changed' : 'other';
}
