import { SHOW_TEXT, textOf } from './dom.ts';
import type { Piece } from './skim.ts';
import { agreement, type PageTitle } from './titles.ts';
import { plain } from './words.ts';

/** Shortest text that is taken for a headline without being an `h1`, in characters. */
const SHORTEST = 12;

/** The place where the page's own headline stands. */
export interface HeadlinePlace {
  text: string;
  /** The text normalised by {@link plain}. */
  words: string;
  /** Characters of the page's text before it. */
  start: number;
}

/** Least score of a headline: a fair agreement with a title, or a weaker one of an `h1`. */
const LEAST_SCORE = 1.9;
const H1_BONUS = 1.5;
/** `h1`s that are looked at; more of them are headings of cards. */
const MOST_H1 = 8;

/**
 * Finds the headline for the detector: an `h1`, or any stretch of text, that agrees with the page's titles. The
 * reader looks more closely, {@link file://./headline.ts}.
 */
export function findHeadlinePlace(
  document: Document,
  pieces: readonly Piece[],
  titles: readonly PageTitle[],
): HeadlinePlace | null {
  let found: HeadlinePlace | null = null;
  let foundScore = LEAST_SCORE;
  const consider = (text: string, start: number, bonus: number) => {
    const words = plain(text);
    const score = agreement(words, titles) * 4 + bonus;
    if (score > foundScore + 0.01) {
      found = { text, words, start };
      foundScore = score;
    }
  };
  const headings = new Map<Text, Element>();
  for (const element of document.getElementsByTagName('h1')) {
    const text = firstText(element);
    if (text && headings.size < MOST_H1) headings.set(text, element);
  }
  const raw = titles.map((title) => title.lower).join('\n');
  for (const piece of pieces) {
    const heading = headings.get(piece.node);
    if (heading) consider(textOf(heading), piece.start, H1_BONUS);
    else if (mayBeTitle(piece.text, raw)) consider(piece.text, piece.start, 0);
  }
  return found;
}

/** Whether the titles hold a text of some length; its beginning is asked first, because most texts fail there. */
function mayBeTitle(text: string, titles: string): boolean {
  return (
    text.length >= SHORTEST &&
    text.length <= titles.length &&
    titles.includes(text.slice(0, SHORTEST).toLowerCase()) &&
    titles.includes(text.toLowerCase())
  );
}

/** The first text in an element that is more than white space. */
function firstText(element: Element): Text | null {
  const walker = element.ownerDocument.createTreeWalker(element, SHOW_TEXT);
  let node = walker.nextNode() as Text | null;
  while (node && node.data.trim() === '') node = walker.nextNode() as Text | null;
  return node;
}
