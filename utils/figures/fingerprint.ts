import { SEED_A, SEED_B, stepA, stepB } from '@/utils/suggest/lexicon/vocabulary.ts';
import { fold } from '@/utils/text/fold.ts';
import type { Draft, Finding } from './finding.ts';

/** Characters of its block before a figure that tell equal ones apart. */
const CONTEXT = 24;

/**
 * Names findings so that an answer to one is found again: by its kind, its figures, and the words before each in its block, without white
 * space. A change elsewhere on the page changes nothing; another figure is another finding. Equal ones are numbered.
 */
export function fingerprints(text: string, title: string | null, drafts: readonly Draft[]): Finding[] {
  const seen = new Map<string, number>();
  return drafts.map((draft) => {
    const parts = draft.spans.map(({ start, end, in: where }) => {
      const source = where === 'title' ? (title ?? '') : text;
      const before = source
        .slice(Math.max(0, start - CONTEXT), start)
        .split('\n')
        .at(-1)!;
      return `${lettersOf(before)}|${lettersOf(source.slice(start, end))}`;
    });
    const key = `${draft.kind}-${hashOf(parts.join('¦'))}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return { ...draft, fingerprint: count === 1 ? key : `${key}-${count}` };
  });
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
