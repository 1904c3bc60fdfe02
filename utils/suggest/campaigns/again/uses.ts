import type { Span } from '@/utils/model/records.ts';
import { type Reading, TAKEN } from '../../reading.ts';
import { tokenAt } from '../../tokens.ts';

const LETTER = /[\p{L}\p{M}\d]/u;

/** Where some words stand again, as UTF-16 offsets and as tokens. */
export interface Use extends Span {
  from: number;
  to: number;
}

/** Every place from `offset` on where these very words stand, whole and not yet part of anything. */
export function freeUses({ tokens, taken }: Reading, words: string, offset: number): Use[] {
  const { text } = tokens;
  const found: Use[] = [];
  let start = text.indexOf(words, offset);
  for (; start >= 0; start = text.indexOf(words, start + words.length)) {
    const end = start + words.length;
    if (LETTER.test(text[start - 1] ?? ' ') || LETTER.test(text[end] ?? ' ')) continue;
    const from = tokenAt(tokens, start);
    const to = tokenAt(tokens, end);
    if (!taken.subarray(from, to).includes(TAKEN)) found.push({ start, end, from, to });
  }
  return found;
}
