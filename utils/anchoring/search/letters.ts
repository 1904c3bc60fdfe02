import type { Span } from '@/utils/model/records.ts';
import { sizeOf, wordsIn } from '../cut/text-words.ts';
import { withWholeFigures } from '../figure/whole-figures.ts';
import type { Links } from '../link/links.ts';

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

/** Whether an old word reads as it did: a neighbour that reads otherwise may have swallowed a word. */
function isKept({ old, now, toNew }: Links, k: number): boolean {
  return toNew[k] !== -1 && old.ids[k] === now.ids[toNew[k]!];
}

/** From where on a span's letters may stand: after its nearest neighbour, or where the unchanged stretch it cuts has it. */
function earliest(links: Links, { start }: Span, from: number): number {
  const { old, now, toNew } = links;
  if (isKept(links, from) && sizeOf(old, from) > 1)
    return now.starts[toNew[from]!]! + Math.max(0, start - old.starts[from]!);
  let before = from - 1;
  while (before >= 0 && !isKept(links, before)) before -= 1;
  return before < 0 ? 0 : now.ends[toNew[before]!]!;
}

/** Up to where they may stand, likewise. */
function latest(links: Links, { end }: Span, to: number): number {
  const { old, now, toNew } = links;
  if (isKept(links, to - 1) && sizeOf(old, to - 1) > 1)
    return now.ends[toNew[to - 1]!]! - Math.max(0, old.ends[to - 1]! - end);
  let after = to;
  while (after < old.count && !isKept(links, after)) after += 1;
  return after === old.count ? now.text.length : now.starts[toNew[after]!]!;
}

/** What stands today between the nearest words on both sides of a span that read as they did. */
function betweenNeighbours(links: Links, span: Span): Span | null {
  const { from, to } = wordsIn(links.old, span.start, span.end);
  const start = earliest(links, span, from);
  const end = latest(links, span, to);
  return start < end && end - start <= span.end - span.start + 2 * ROOM ? { start, end } : null;
}

/**
 * The letters of a quote between what stood before and after it, however they are parted into words today: a space
 * that was lost joins two words, and the new one is neither of them.
 * @returns null where they do not stand there, or more than once, or only as part of another figure
 */
export function lettersBetween(links: Links, span: Span): Span | null {
  const old = { text: links.old.text, span };
  const { text } = links.now;
  const region = betweenNeighbours(links, span);
  const place = region && lettersIn(text, region, old.text.slice(span.start, span.end));
  if (!place) return null;
  const whole = withWholeFigures(old, { text, span: place });
  return whole.start === place.start && whole.end === place.end ? place : null;
}
