import { smallOf } from './lexicon/characters.ts';
import { SEED_A, stepA } from './lexicon/vocabulary.ts';
import { BREAK, type Tokens } from './tokens.ts';

/** Tokens before and after that tell two equal suggestions apart. */
const CONTEXT = 3;
const RADIX = 36;

/**
 * A name for a suggestion that survives changes elsewhere on the page: its kind, its words in small letters, and a few words
 * on each side in its block, hashed. Equal ones are numbered in their order.
 * @param from first token of the suggestion
 * @param to token after its last
 * @param seen counts how often each fingerprint was given, for one article
 */
export function fingerprint(
  kind: string,
  tokens: Tokens,
  from: number,
  to: number,
  seen: Map<string, number>,
): string {
  const words = hashOf(tokens, from, to).toString(RADIX);
  let first = from;
  while (first > 0 && from - first < CONTEXT && tokens.kinds[first - 1] !== BREAK) first -= 1;
  let last = to;
  while (last < tokens.count && last - to < CONTEXT && tokens.kinds[last] !== BREAK) last += 1;
  const before = hashOf(tokens, first, from);
  const after = hashOf(tokens, to, last);
  const key = `${kind}-${words}-${(before ^ Math.imul(after, 31)) >>> 0}`;
  const count = (seen.get(key) ?? 0) + 1;
  seen.set(key, count);
  return count === 1 ? key : `${key}-${count}`;
}

/** Hashes the letters, digits and signs of some tokens, in small letters; their spacing does not count. */
function hashOf({ text, starts, ends }: Tokens, from: number, to: number): number {
  let hash = SEED_A;
  for (let token = from; token < to; token += 1)
    for (let at = starts[token]!; at < ends[token]!; at += 1)
      hash = stepA(hash, smallOf(text.charCodeAt(at)));
  return hash >>> 0;
}
