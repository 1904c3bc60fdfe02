import { lengthOf } from '../../lexicon/trie.ts';
import { BREAK, SIGN, type Tokens, textOf } from '../../tokens.ts';
import type { Figure } from '../figure.ts';
import { isSign } from '../number/amount.ts';
import type { ContextWords } from './context-words.ts';

/** Tokens of a subject or baseline: what runs on is told by the sentence itself. */
const LONGEST_PHRASE = 24;

/** A figure that was read before, with what it is about. */
export interface Told {
  figure: Figure;
  subject: string | null;
}

/** Token indices of a sentence, end exclusive. */
interface Bounds {
  start: number;
  end: number;
}

/**
 * What a figure is about: counted things with what is said of them; of a share or amount the words before it in its clause, else
 * the things after it (“1,2 kg cần sa”, “100% đảng viên”), else what the figure before it in a chain is about (“thu ngân sách đạt
 * 4.200 tỷ đồng, bằng 88% dự toán, tăng 12%”).
 */
export function subjectOf(
  tokens: Tokens,
  words: ContextWords,
  figure: Figure,
  { start, end }: Bounds,
  before: Told | null,
): string | null {
  const isThing = figure.kind === 'count' || figure.kind === 'ratio';
  if (isThing && figure.to > figure.amount.to)
    return phrase(tokens, figure.amount.to, clauseEnd(tokens, figure.to, end));
  const after = (): string | null =>
    matches(words.share, tokens, figure.to, end) || matches(words.notSubject, tokens, figure.to, end)
      ? null
      : phrase(tokens, figure.to, clauseEnd(tokens, figure.to, end));
  const measured = figure.kind === 'measure' ? after() : null;
  if (measured) return measured;
  const chained = before !== null && before.figure.to > start ? before : null;
  const clause = clauseStart(tokens, figure.from, start);
  const isShare = figure.kind === 'percent' || figure.kind === 'points' || figure.kind === 'multiple';
  if (isShare && chained && chained.figure.from >= clause) return chained.subject;
  const own = subjectIn(tokens, words, Math.max(clause, chained?.figure.to ?? clause), figure.from);
  return own ?? ((figure.direction === null && after()) || (chained?.subject ?? null));
}

/** Where the clause of a figure starts; what stands in brackets belongs to it (“Chỉ số sản xuất (IIP) tăng …”). */
function clauseStart(tokens: Tokens, figure: number, start: number): number {
  let from = figure;
  while (from > start && figure - from < LONGEST_PHRASE) {
    const bracket = isSign(tokens, from - 1, ')') ? openBracket(tokens, from - 1, start) : -1;
    if (bracket < 0 && isClauseSign(tokens, from - 1)) break;
    from = bracket < 0 ? from - 1 : bracket;
  }
  return from;
}

/** The words of a clause before its figure, without the verbs that lead to it. */
function subjectIn(tokens: Tokens, words: ContextWords, clause: number, figure: number): string | null {
  let from = clause;
  for (let match = 1; match && figure > from; ) {
    match = words.subjectStart.longest(tokens.ids, from, figure);
    from += lengthOf(match);
  }
  let to = figure;
  for (let match = 1; match && to > from; ) {
    match = words.subjectEnd.longest(tokens.ids, to - 1, from - 1, -1);
    to -= lengthOf(match);
  }
  return phrase(tokens, from, to);
}

/** Where the clause ends that starts at a token. */
export function clauseEnd(tokens: Tokens, from: number, end: number): number {
  let at = from;
  while (at < end && at - from < LONGEST_PHRASE && !isClauseSign(tokens, at)) at += 1;
  return at;
}

/** Words of the text from one token to before another; null when there are none. */
export const phrase = (tokens: Tokens, from: number, to: number): string | null =>
  to > from ? tokens.text.slice(tokens.starts[from], tokens.ends[to - 1]) : null;

const isClauseSign = (tokens: Tokens, at: number): boolean =>
  tokens.kinds[at] === BREAK || (tokens.kinds[at] === SIGN && ',;:.()…'.includes(textOf(tokens, at)));

const matches = (trie: ContextWords['share'], tokens: Tokens, at: number, to: number): boolean =>
  at < to && trie.longest(tokens.ids, at, to) !== 0;

function openBracket(tokens: Tokens, close: number, start: number): number {
  for (let at = close - 1; at >= start && close - at < LONGEST_PHRASE; at -= 1)
    if (isSign(tokens, at, '(')) return at;
  return -1;
}
