import { SEED_A, SEED_B, stepA, stepB } from '@/utils/suggest/lexicon/vocabulary.ts';
import { fold } from '@/utils/text/fold.ts';
import type { Draft, FigureSpan, Finding } from './finding.ts';

/** Characters of its block before a figure that tell equal ones apart. */
const CONTEXT = 24;
/** Characters in which so many letters are found, figures left out. */
const FARTHER = 60;

/**
 * Names findings so that an answer to one is found again: by its kind, its figures, and the words before each in its block, without white
 * space. A change elsewhere on the page changes nothing; another figure is another finding, at the same place. Equal ones are numbered.
 */
export function fingerprints(text: string, title: string | null, drafts: readonly Draft[]): Finding[] {
  const number = numbering();
  const numberPlace = numbering();
  return drafts.map((draft) => {
    const before = ({ start, in: where }: FigureSpan, characters: number): string =>
      lettersOf(
        (where === 'title' ? (title ?? '') : text)
          .slice(Math.max(0, start - characters), start)
          .split('\n')
          .at(-1)!,
      );
    const figure = ({ start, end, in: where }: FigureSpan): string =>
      lettersOf((where === 'title' ? (title ?? '') : text).slice(start, end));
    const parts = draft.spans.map((span) => `${before(span, CONTEXT)}|${figure(span)}`);
    const places = draft.spans.map((span) => before(span, FARTHER).replace(FIGURES, '').slice(-CONTEXT));
    return {
      ...draft,
      fingerprint: number(`${draft.kind}-${hashOf(parts.join('¦'))}`),
      place: numberPlace(`${draft.kind}-${hashOf(places.join('¦'))}`),
    };
  });
}

const FIGURES = /[\d.,%/]/g;

function numbering(): (key: string) => string {
  const seen = new Map<string, number>();
  return (key) => {
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}-${count}`;
  };
}

const lettersOf = (words: string): string => fold(words).replace(/\s+/g, '');

const RADIX = 36;

/** The two hashes of words, 64 bits in all: no two findings of a library will share them by chance. */
export function hashOf(words: string): string {
  let a = SEED_A;
  let b = SEED_B;
  for (let at = 0; at < words.length; at += 1) {
    a = stepA(a, words.charCodeAt(at));
    b = stepB(b, words.charCodeAt(at));
  }
  return (a >>> 0).toString(RADIX) + (b >>> 0).toString(RADIX);
}
