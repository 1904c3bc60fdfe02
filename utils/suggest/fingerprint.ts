import type { Tokens } from './tokens.ts';

/** Tokens before and after that tell two equal suggestions apart. */
const CONTEXT = 3;
const RADIX = 36;

/**
 * A name for a suggestion that survives changes elsewhere on the page: its kind, its words in small letters, and a few words
 * on each side, hashed. Equal ones are numbered in their order.
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
  const parts = [
    [from, to],
    [Math.max(0, from - CONTEXT), from],
    [to, Math.min(tokens.count, to + CONTEXT)],
  ].map(([start, end]) => hashOf(tokens, start!, end!).toString(RADIX));
  const key = `${kind}-${parts.join('-')}`;
  const count = (seen.get(key) ?? 0) + 1;
  seen.set(key, count);
  return count === 1 ? key : `${key}-${count}`;
}

function hashOf({ hashes }: Tokens, from: number, to: number): number {
  let hash = 17;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ hashes[at]!, 0x01000193) ^ (hash >>> 13);
  return hash >>> 0;
}
