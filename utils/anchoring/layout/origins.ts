import { GRAM_WORDS, indexText, type TextIndex } from '../cut/text-index.ts';
import { someWords, type Words, wordsIn } from '../cut/text-words.ts';
import { cutWords } from '../cut/word-cutter.ts';
import type { WordNumbers } from '../cut/word-numbers.ts';
import { type Lines, lineAt } from '../link/lines.ts';

/** One line is an edited form of another when they share so many of either's word groups (of 1). */
const ALIKE = 0.5;

function groupsOf({ ids, count }: Words): string[] {
  return Array.from({ length: Math.max(0, count - GRAM_WORDS + 1) }, (_, at) =>
    ids.subarray(at, at + GRAM_WORDS).join(' '),
  );
}

/** Whether a line is the old line `i`, edited. */
function isFormOf(old: Lines, { words: oldWords }: TextIndex, i: number, line: Words): boolean {
  if (i < 0 || i >= old.lines.length) return false;
  const { from, to } = wordsIn(oldWords, old.starts[i]!, old.starts[i + 1]! - 1);
  const groups = new Set(groupsOf(someWords(oldWords, from, to)));
  const shared = groupsOf(line).filter((group) => groups.has(group)).length;
  return shared > 0 && shared >= ALIKE * (Math.max(to - from, line.count) - GRAM_WORDS + 1);
}

/** The old line that most of a line's word groups come from, of those that stand there alone; -1 where there is none. */
function likeliestLine(old: Lines, { words: oldWords, grams }: TextIndex, line: Words): number {
  const votes = new Map<number, number>();
  for (let at = 0; at + GRAM_WORDS <= line.count; at += 1) {
    const [place, other] = grams.of(line.ids, at, 2);
    if (place === undefined || other !== undefined) continue;
    const i = lineAt(old, oldWords.starts[place]!);
    votes.set(i, (votes.get(i) ?? 0) + 1);
  }
  let best = -1;
  for (const [i, count] of votes) if (best < 0 || count > votes.get(best)!) best = i;
  return best;
}

/**
 * Which old line each of today's lines is, as it was or edited.
 * @param least shorter lines say nothing by themselves, in UTF-16 units
 * @returns an old line or -1 for each of today's lines; several of these may have the same one
 */
export function* originsOf(
  old: Lines,
  now: Lines,
  least: number,
  numbers: WordNumbers,
): Generator<void, Int32Array> {
  const origins = new Int32Array(now.lines.length).fill(-1);
  let index: TextIndex | null = null;
  for (const [j, line] of now.lines.entries()) {
    if (line.length < least) continue;
    const i = old.places.get(line);
    if (i !== undefined) {
      origins[j] = i;
      continue;
    }
    index ??= yield* indexText(old.text, numbers);
    const words = cutWords(line, numbers);
    // Reports read alike: the one that follows on from the line above is likelier than the one that has most in common.
    const next = j > 0 && origins[j - 1]! >= 0 ? origins[j - 1]! + 1 : -1;
    const likely = isFormOf(old, index, next, words) ? next : likeliestLine(old, index, words);
    if (isFormOf(old, index, likely, words)) origins[j] = likely;
    yield;
  }
  return origins;
}
