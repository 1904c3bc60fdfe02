import { textOf } from './dom.ts';
import type { Piece } from './skim.ts';
import { agreement } from './titles.ts';
import { plain } from './words.ts';

/** The place where the page's own headline stands. */
export interface HeadlinePlace {
  text: string;
  /** Characters of the page's text before it. */
  start: number;
}

export function findHeadlinePlace(
  document: Document,
  pieces: readonly Piece[],
  titles: readonly string[],
): HeadlinePlace | null {
  let found: HeadlinePlace | null = null;
  let foundScore = 1.9;
  const consider = (text: string, start: number, bonus: number) => {
    const score = agreement(plain(text), titles) * 4 + bonus;
    if (score > foundScore + 0.01) {
      found = { text, start };
      foundScore = score;
    }
  };
  const headings = new Map<Text, Element>();
  for (const element of document.getElementsByTagName('h1')) {
    const text = firstText(element);
    if (text && headings.size < 8) headings.set(text, element);
  }
  const raw = titles.join('\n');
  for (const piece of pieces) {
    const heading = headings.get(piece.node);
    if (heading) consider(textOf(heading), piece.start, 1.5);
    else if (piece.text.length >= 12 && raw.includes(piece.text.toLowerCase()))
      consider(piece.text, piece.start, 0);
  }
  return found;
}

/** The first text in an element that is more than white space. */
function firstText(element: Element): Text | null {
  const walker = element.ownerDocument.createTreeWalker(element, 4 /* SHOW_TEXT */);
  let node = walker.nextNode() as Text | null;
  while (node && node.data.trim() === '') node = walker.nextNode() as Text | null;
  return node;
}
