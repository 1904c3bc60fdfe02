import type { Vocabulary } from './lexicon/vocabulary.ts';
import { BREAK, type Tokens, tokenize, WORD } from './tokens.ts';

/** An article being read: its tokens, and which of them already belong to a name, a document or a date. */
export interface Reading {
  readonly tokens: Tokens;
  /** `TAKEN` or `TYPE_WORD` where a token belongs to something that was read before. */
  readonly taken: Uint8Array;
  readonly lines: readonly Line[];
}

/** A token of a name, a document or a date. */
export const TAKEN = 1;
/** A type word before a quoted name: no other name starts there, but it may be counted (“12 CLB “…””). */
export const TYPE_WORD = 2;

/** One block of the article. Token indices, end exclusive. */
export interface Line {
  from: number;
  to: number;
}

/** Blocks of which fewer words are known are not Vietnamese, or too broken to read. */
const LEAST_KNOWN_SHARE = 0.4;

/** Reads a text into tokens; only the blocks in Vietnamese become lines. */
export function openReading(text: string, vocabulary: Vocabulary): Reading {
  const tokens = tokenize(text, vocabulary);
  const { kinds, ids, count } = tokens;
  const lines: Line[] = [];
  let from = 0;
  let words = 0;
  let known = 0;
  for (let at = 0; at <= count; at += 1) {
    const kind = at < count ? kinds[at] : BREAK;
    if (kind === WORD) {
      words += 1;
      if (ids[at] !== 0) known += 1;
    } else if (kind === BREAK) {
      if (known >= words * LEAST_KNOWN_SHARE) lines.push({ from, to: at });
      from = at + 1;
      words = 0;
      known = 0;
    }
  }
  return { tokens, taken: new Uint8Array(count), lines };
}

/** Marks tokens as belonging to something. */
export function take({ taken }: Reading, from: number, to: number, as = TAKEN): void {
  taken.fill(as, from, to);
}
