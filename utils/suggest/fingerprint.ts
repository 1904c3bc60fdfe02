import type { Span } from '../model.ts';
import { fold } from '../text/fold.ts';

/** Characters before and after the words that tell two equal ones apart. */
const CONTEXT = 24;

/**
 * A name for a suggestion that survives small changes of the page: its kind, its folded words, and whole words around.
 * Equal ones are numbered in their order.
 * @param seen counts how often each fingerprint was given, for one article
 */
export function fingerprint(
  kind: string,
  text: string,
  { start, end }: Span,
  seen: Map<string, number>,
): string {
  const before = fold(text.slice(Math.max(0, start - CONTEXT), start)).replace(/^\S* /, '');
  const after = fold(text.slice(end, end + CONTEXT)).replace(/ \S*$/, '');
  const key = [kind, fold(text.slice(start, end)), before.trim(), after.trim()]
    .join('|')
    .replace(/\s+/g, ' ');
  const count = (seen.get(key) ?? 0) + 1;
  seen.set(key, count);
  return count === 1 ? key : `${key}#${count}`;
}
