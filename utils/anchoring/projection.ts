import type { Span } from '../model.ts';
import { wordSimilarity } from './similarity.ts';
import { type Words, wordsIn } from './words.ts';

/** Old and new words with what links them: all that a projection needs of an alignment. */
export interface Links {
  readonly old: Words;
  readonly new: Words;
  readonly toNew: Int32Array;
}

/** Where an old span stands in the new text, and what speaks for it. */
export interface Projection {
  span: Span;
  /** How alike the words are, from 0 to 1. */
  similarity: number;
  /** How much of what stood before and after still stands there, from 0 to 1. */
  left: number;
  right: number;
  /** Number of words in the old span. */
  words: number;
}

/** The nearest words on each side that are asked for support; the nearer, the more each one counts. */
const SUPPORT_WORDS = 12;
/** Words that may have come in between without ending a neighbourhood. */
const SLACK = 4;

/**
 * Offset within the new word of a place within the old one: by the part of the word that the span holds where that is
 * still there, else by the other part.
 */
function within(links: Links, i: number, j: number, offset: number, side: 'start' | 'end'): number {
  const old = links.old.folded.slice(links.old.starts[i], links.old.ends[i]);
  const now = links.new.folded.slice(links.new.starts[j], links.new.ends[j]);
  const inner = offset - links.old.starts[i]!;
  if (inner <= 0) return 0;
  if (inner >= old.length) return now.length;
  const fromEnd = now.endsWith(old.slice(inner)) ? now.length - (old.length - inner) : null;
  const fromStart = now.startsWith(old.slice(0, inner)) ? inner : null;
  return (side === 'start' ? (fromEnd ?? fromStart) : (fromStart ?? fromEnd)) ?? Math.min(inner, now.length);
}

/** New word index where what replaced the old words from `k` + 1 begins, when old word `i` of them is not linked. */
function boundary(links: Links, i: number, step: 1 | -1): number | null {
  const { toNew, old } = links;
  let outer = i - step;
  while (outer >= 0 && outer < old.count && toNew[outer] === -1) outer -= step;
  if (outer < 0 || outer >= old.count) return null;
  let inner = i;
  while (inner >= 0 && inner < old.count && toNew[inner] === -1) inner += step;
  const from = toNew[outer]! + step;
  const skipped = Math.abs(i - outer) - 1;
  if (skipped === 0 || inner < 0 || inner >= old.count) return from;
  const room = (toNew[inner]! - from) * step;
  const replaced = Math.abs(inner - outer) - 1;
  return room > 0 ? from + step * Math.round((room * skipped) / replaced) : from;
}

function project(links: Links, span: Span, from: number, to: number): Span | null {
  const { toNew, new: now } = links;
  const first = toNew[from]!;
  const last = toNew[to - 1]!;
  const firstWord = first >= 0 ? first : boundary(links, from, 1);
  const lastWord = last >= 0 ? last : boundary(links, to - 1, -1);
  if (firstWord === null || lastWord === null || firstWord > lastWord) return null;
  if (firstWord < 0 || lastWord >= now.count) return null;
  const start = now.starts[firstWord]! + (first >= 0 ? within(links, from, first, span.start, 'start') : 0);
  const end =
    last >= 0 ? now.starts[last]! + within(links, to - 1, last, span.end, 'end') : now.ends[lastWord]!;
  return start < end ? { start, end } : null;
}

/** Share of the nearby words on one side that still stand at about the same distance; 1 at both texts' edge. */
function support(links: Links, i: number, j: number, step: 1 | -1): number {
  const { old, toNew, new: now } = links;
  let kept = 0;
  let all = 0;
  for (let n = 1; n <= SUPPORT_WORDS; n += 1) {
    const k = i + step * n;
    if (k < 0 || k >= old.count) break;
    const weight = 1 / (n + 1);
    all += weight;
    const linked = toNew[k]!;
    if (linked < 0 || old.ids[k] !== now.ids[linked]) continue;
    const distance = (linked - j) * step;
    if (distance > 0 && distance <= n + SLACK) kept += weight;
  }
  if (all > 0) return kept / all;
  const atEdge = step < 0 ? j <= SLACK : now.count - 1 - j <= SLACK;
  return atEdge ? 1 : 0;
}

function similarityOf(links: Links, from: number, to: number, first: number, last: number): number {
  const { old, new: now, toNew } = links;
  let shared = 0;
  let total = 0;
  for (let i = from; i < to; i += 1) {
    const length = old.ends[i]! - old.starts[i]!;
    total += length;
    const j = toNew[i]!;
    if (j < first || j > last) continue;
    shared +=
      old.ids[i] === now.ids[j]
        ? 2 * length
        : (length + now.ends[j]! - now.starts[j]!) *
          wordSimilarity(old.vocabulary.wordOf(old.ids[i]!), now.vocabulary.wordOf(now.ids[j]!));
  }
  for (let j = first; j <= last; j += 1) total += now.ends[j]! - now.starts[j]!;
  return total === 0 ? 0 : shared / total;
}

/** Follows the links of a span's words, and where they are gone its neighbours', into the new text. */
export function projectSpan(links: Links, span: Span): Projection | null {
  const { from, to } = wordsIn(links.old, span.start, span.end);
  if (from >= to) return null;
  const projected = project(links, span, from, to);
  if (!projected) return null;
  const { from: first, to: end } = wordsIn(links.new, projected.start, projected.end);
  if (first >= end) return null;
  return {
    span: projected,
    similarity: similarityOf(links, from, to, first, end - 1),
    left: support(links, from, first, -1),
    right: support(links, to - 1, end - 1, 1),
    words: to - from,
  };
}
