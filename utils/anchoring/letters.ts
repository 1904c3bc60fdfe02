import type { Span } from '../model.ts';
import type { Links } from './links.ts';
import { wordsIn } from './words.ts';

/** Longer stretches between two neighbours are no place of a quote. UTF-16 units more than the quote has. */
const ROOM = 40;

/** A text without its white space, and where each of its units stood. */
function squeeze(text: string): { letters: string; places: number[] } {
  const places: number[] = [];
  let letters = '';
  for (let at = 0; at < text.length; at += 1)
    if (text[at]!.trim() !== '') {
      letters += text[at]!;
      places.push(at);
    }
  return { letters, places };
}

/** Where the letters of a quote stand in a stretch of a text; null where they do not, or more than once. */
function lettersIn(text: string, { start, end }: Span, quote: string): Span | null {
  const { letters, places } = squeeze(text.slice(start, end));
  const wanted = squeeze(quote).letters;
  const at = letters.indexOf(wanted);
  if (wanted === '' || at < 0 || letters.indexOf(wanted, at + 1) >= 0) return null;
  return { start: start + places[at]!, end: start + places[at + wanted.length - 1]! + 1 };
}

/** What stands today between the nearest words on both sides of a span that read as they did. */
function betweenNeighbours({ old, now, toNew }: Links, span: Span): Span | null {
  const { from, to } = wordsIn(old, span.start, span.end);
  // A neighbour that reads otherwise may have swallowed a word.
  const isKept = (k: number) => toNew[k] !== -1 && old.ids[k] === now.ids[toNew[k]!];
  let before = from - 1;
  while (before >= 0 && !isKept(before)) before -= 1;
  let after = to;
  while (after < old.count && !isKept(after)) after += 1;
  const start = before < 0 ? 0 : now.ends[toNew[before]!]!;
  const end = after === old.count ? now.text.length : now.starts[toNew[after]!]!;
  return start < end && end - start <= span.end - span.start + 2 * ROOM ? { start, end } : null;
}

/**
 * The letters of a quote between what stood before and after it, however they are parted into words today: a space
 * that was lost joins two words, and the new one is neither of them.
 * @returns null where they do not stand there, or more than once
 */
export function lettersBetween(links: Links, span: Span): Span | null {
  const region = betweenNeighbours(links, span);
  return region && lettersIn(links.now.text, region, links.old.text.slice(span.start, span.end));
}
