import type { Span } from '@/utils/model/records.ts';
import { sizeOf, type Words, wordsIn } from '../cut/text-words.ts';
import { withWholeFigures } from '../figure/whole-figures.ts';
import type { Links } from '../link/links.ts';
import { lookAside } from './neighbours.ts';

/** Where an old span stands in the new text, and what speaks for it. */
export interface Projection {
  span: Span;
  /** How alike the words are, from 0 to 1. */
  similarity: number;
  /** How much of what stood before and after still stands there, from 0 to 1. */
  left: number;
  right: number;
  /** Whether another figure stands for one nearby: so do sentences that only read alike. */
  otherFigures: boolean;
  /** Number of words in the old span. */
  words: number;
  /** Length of the notes that came in between, in UTF-16 units: they quote the old text, and are no part of the span. */
  noted: number;
}

function wordAt(words: Words, k: number): string {
  return words.numbers.wordOf(words.ids[k]!);
}

/**
 * Offset within the new word of a place within the old one: by the part of the word that the span holds where that is
 * still there, else by the other part.
 */
function within(links: Links, i: number, j: number, offset: number, side: 'start' | 'end'): number {
  const inner = offset - links.old.starts[i]!;
  if (inner <= 0) return 0;
  if (links.old.ids[i] === links.now.ids[j])
    return Math.min(inner, links.old.ends[i]! - links.old.starts[i]!);
  const old = wordAt(links.old, i);
  const now = wordAt(links.now, j);
  if (inner >= old.length) return now.length;
  const fromEnd = now.endsWith(old.slice(inner)) ? now.length - (old.length - inner) : null;
  const fromStart = now.startsWith(old.slice(0, inner)) ? inner : null;
  return (side === 'start' ? (fromEnd ?? fromStart) : (fromStart ?? fromEnd)) ?? Math.min(inner, now.length);
}

/** The nearest linked old word from `i` on; -1 or the number of words where there is none. */
function linkedFrom({ toNew, old }: Links, i: number, step: 1 | -1): number {
  let at = i;
  while (at >= 0 && at < old.count && toNew[at] === -1) at += step;
  return at;
}

/** New word index where what replaced the old words around `i` begins or ends, when `i` is not linked. */
function boundary(links: Links, i: number, step: 1 | -1): number | null {
  const { toNew, old } = links;
  const outer = linkedFrom(links, i - step, -step as 1 | -1);
  if (outer < 0 || outer >= old.count) return null;
  const inner = linkedFrom(links, i, step);
  const from = toNew[outer]! + step;
  const skipped = Math.abs(i - outer) - 1;
  if (skipped === 0 || inner < 0 || inner >= old.count) return from;
  const room = (toNew[inner]! - from) * step;
  const replaced = Math.abs(inner - outer) - 1;
  return room > 0 ? from + step * Math.round((room * skipped) / replaced) : from;
}

/** The new words that the old ones from `from` to `to` (exclusive) are or were replaced by. */
function newWords(links: Links, from: number, to: number): { first: number; last: number } | null {
  const { toNew, now } = links;
  const first = toNew[from]! >= 0 ? toNew[from]! : boundary(links, from, 1);
  const last = toNew[to - 1]! >= 0 ? toNew[to - 1]! : boundary(links, to - 1, -1);
  if (first !== null && last !== null && first <= last && first >= 0 && last < now.count)
    return { first, last };
  // What stood beside them is gone or elsewhere: then what is left of them tells.
  const begin = linkedFrom(links, from, 1);
  const end = linkedFrom(links, to - 1, -1);
  return begin <= end && toNew[begin]! <= toNew[end]! ? { first: toNew[begin]!, last: toNew[end]! } : null;
}

function project(links: Links, span: Span, from: number, to: number): Span | null {
  const { toNew, now } = links;
  const words = newWords(links, from, to);
  if (!words) return null;
  const { first, last } = words;
  const start =
    now.starts[first]! + (toNew[from] === first ? within(links, from, first, span.start, 'start') : 0);
  const end =
    toNew[to - 1] === last
      ? now.starts[last]! + within(links, to - 1, last, span.end, 'end')
      : now.ends[last]!;
  if (start >= end) return null;
  return withWholeFigures({ text: links.old.text, span }, { text: now.text, span: { start, end } });
}

/** How much of a word lies within a span, in UTF-16 units. */
function lengthIn({ starts, ends }: Words, k: number, { start, end }: Span): number {
  return Math.min(ends[k]!, end) - Math.max(starts[k]!, start);
}

function similarityOf(links: Links, from: number, to: number, old: Span, now: Span): number {
  const { old: a, now: b, toNew } = links;
  const { from: first, to: end } = wordsIn(b, now.start, now.end);
  let shared = 0;
  let total = 0;
  for (let i = from; i < to; i += 1) {
    const length = lengthIn(a, i, old);
    total += length;
    const j = toNew[i]!;
    if (j < first || j >= end) continue;
    const alike = a.numbers.likeness(a.ids[i]!, b.ids[j]!);
    shared += (length + lengthIn(b, j, now)) * alike;
  }
  for (let j = first; j < end; j += 1) if (links.closed[j] === 0) total += lengthIn(b, j, now);
  return total === 0 ? 0 : shared / total;
}

function wordCount(words: Words, from: number, to: number, span: Span): number {
  let count = 0;
  for (let k = from; k < to; k += 1) {
    const share = lengthIn(words, k, span) / (words.ends[k]! - words.starts[k]!);
    count += Math.ceil(sizeOf(words, k) * share);
  }
  return count;
}

function notedIn({ now, closed }: Links, first: number, end: number): number {
  let length = 0;
  for (let j = first; j < end; j += 1)
    if (closed[j] === 1) length += (now.starts[j + 1] ?? now.ends[j]!) - now.starts[j]!;
  return length;
}

/**
 * Follows the links of a span's words, and where they are gone its neighbours', into the new text.
 *
 *     old   Đến nay, cả xã có [33 hộ] hiến đất làm đường.
 *     new   Đến nay, cả xã có  39 hộ  hiến đất làm đường.
 *
 * “hộ” is linked; “33” is not, but what replaced it begins after “có” and ends before “hộ”. So the span is “39 hộ”, with
 * `similarity` 0.75 (33 and 39 share a digit), `left` and `right` 1 (all around it stands), `otherFigures` false, `words` 2.
 */
export function projectSpan(links: Links, span: Span): Projection | null {
  const { from, to } = wordsIn(links.old, span.start, span.end);
  if (from >= to) return null;
  const projected = project(links, span, from, to);
  if (!projected) return null;
  const { from: first, to: end } = wordsIn(links.now, projected.start, projected.end);
  if (first >= end) return null;
  const left = lookAside(links, from, first, -1);
  const right = lookAside(links, to - 1, end - 1, 1);
  return {
    span: projected,
    similarity: similarityOf(links, from, to, span, projected),
    left: left.support,
    right: right.support,
    otherFigures: left.otherFigures || right.otherFigures,
    words: wordCount(links.old, from, to, span),
    noted: notedIn(links, first, end),
  };
}
