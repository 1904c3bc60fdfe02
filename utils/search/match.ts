import type { Span } from '@/utils/model/records.ts';
import { bare } from '@/utils/text/search.ts';
import { isSpelt, type Query, type Term } from './query.ts';

/** A text with what is looked through in place of it, made once. */
export interface Searched {
  /** NFC. */
  text: string;
  /** As long as the text: an offset in one is an offset in the other. */
  bare: string;
}

/** @param text of any form; what is kept of it is NFC */
export function searched(text: string): Searched {
  const composed = text.normalize('NFC');
  // A phrase may go on in the next line.
  return { text: composed, bare: bare(composed).replaceAll('\n', ' ') };
}

/** Stands between pieces of one text that no phrase goes across; nobody types it. */
export const BREAK = '\u0001';

/** How well a text fits, best first. */
export interface Fit {
  /** Every word is spelt as it was typed; one that was typed without diacritics fits any. */
  isExact: boolean;
  /** The words stand next to each other, in order. */
  isPhrase: boolean;
  /** The first place that is the best. */
  place: Span;
}

/** Of a short word the wrong spelling may stand in a text a thousand times before the right one. */
const MOST_TRIES = 300;

interface Place {
  start: number;
  isExact: boolean;
}

const isExactAt = (text: string, start: number, { words }: Term): boolean =>
  words.every((word) => {
    const from = start + word.start;
    return isSpelt(text.slice(from, from + word.bare.length), word);
  });

/** The first place that is spelt as it was typed, else the first one. */
function find({ text, bare: plainText }: Searched, term: Term): Place | null {
  const first = plainText.indexOf(term.bare);
  if (first < 0) return null;
  for (let at = first, tries = 0; at >= 0 && tries < MOST_TRIES; tries += 1) {
    if (isExactAt(text, at, term)) return { start: at, isExact: true };
    at = plainText.indexOf(term.bare, at + 1);
  }
  return { start: first, isExact: false };
}

const spanOf = ({ start }: Place, term: Term): Span => ({ start, end: start + term.bare.length });

/** @returns how a text fits a query; null where one of its words is missing */
export function match(doc: Searched, { terms, phrase }: Query): Fit | null {
  for (const term of terms) if (!doc.bare.includes(term.bare)) return null;
  const whole = phrase && find(doc, phrase);
  const places = terms.map((term) => find(doc, term)!);
  const areAllExact = places.every(({ isExact }) => isExact);
  if (phrase && whole && (whole.isExact || !areAllExact)) {
    // What was put between quotation marks must be spelt as typed, too.
    const isExact = whole.isExact && areAllExact;
    return { isExact, isPhrase: true, place: spanOf(whole, phrase) };
  }
  // The longest word says most about the place.
  const at = terms.reduce(
    (best, term, index) => (term.bare.length > terms[best]!.bare.length ? index : best),
    0,
  );
  return { isExact: areAllExact, isPhrase: terms.length === 1, place: spanOf(places[at]!, terms[at]!) };
}

/**
 * Every place in a line at which something that is looked for stands, in order, none inside of another.
 * @param isExact whether only what is spelt as it was typed counts
 */
export function placesIn(doc: Searched, { terms, phrase }: Query, isExact: boolean): Span[] {
  const all = [...(phrase ? [phrase] : []), ...terms].flatMap((term) => {
    const found: Span[] = [];
    for (let at = doc.bare.indexOf(term.bare); at >= 0; at = doc.bare.indexOf(term.bare, at + 1))
      if (!isExact || isExactAt(doc.text, at, term)) found.push(spanOf({ start: at, isExact }, term));
    return found;
  });
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Span[] = [];
  for (const span of all) if (span.start >= (apart.at(-1)?.end ?? 0)) apart.push(span);
  return apart;
}
