import { isSign, NUMBER, type Tokens, WORD } from '../tokens.ts';
import type { NameWords } from './words.ts';

/** Words after the number of a part (“5 rõ ràng”). */
const LONGEST_PART = 2;

/**
 * Where a name ends that counts its own virtues: “3 nhất”, “5 không, 3 sạch”, “4 cùng”. What is counted there is no thing, so the
 * words that do so are few.
 * @param from its first number
 * @returns `from` when no such name stands there
 */
export function endOfCounted(tokens: Tokens, words: NameWords, from: number, limit: number): number {
  let end = from;
  for (let at = from; at + 1 < limit && tokens.kinds[at] === NUMBER; ) {
    if (!words.virtues.has(tokens.ids[at + 1]!)) break;
    end = at + LONGEST_PART;
    at = isSign(tokens, end, ',') || isSign(tokens, end, '-') ? end + 1 : end;
  }
  // “5 không phải …”: a clause goes on.
  const next = end < limit && tokens.kinds[end] === WORD;
  return next && !words.nameEnds.longest(tokens.ids, end, limit) && !words.joints.has(tokens.ids[end]!)
    ? from
    : end;
}
