import type { Block } from '../page/block.ts';
import { collapse, commonAncestor, holds, inherited, textOf } from '../page/dom.ts';
import { isBeyond, type Stretch } from '../page/stretch.ts';
import type { Body } from './body.ts';
import { isSetApart } from './sapo.ts';
import { isSideByName } from './skip.ts';

/** Where an article's text is on the live page. */
export interface Place {
  /** The element that holds lead and body: marks are painted in it. */
  root: Element;
  /** Whether an element within `root` is no part of the text; also for elements that a script adds later. */
  skip: (element: Element) => boolean;
  /** The element of the lead where the page sets it apart from the body, as most press sites do. */
  sapoElement: Element | null;
}

/**
 * Works out the root and what in it is left out. A lead that stands outside the body pulls the root up to their
 * common ancestor, of which all else is skipped: reviewers mark figures in leads too.
 * @param side the parts of the body that are not its text
 * @param other lines within the body that are no text: headline, byline, date
 * @param part the article's own part of a page that shows several
 */
export function locate(
  body: Body,
  side: ReadonlySet<Element>,
  sapo: Block | null,
  other: readonly Block[],
  part: Stretch | null = null,
): Place {
  const skipped = new Set(side);
  for (const block of other) {
    const element = holderOf(block, body);
    if (element) skipped.add(element);
  }
  const sapoElement = sapo && isSetApart(sapo, body) ? sapo.element : null;
  const root = sapoElement ? commonAncestor(body.root, sapoElement) : body.root;
  const skip = (element: Element): boolean => {
    if (sapoElement && holds(sapoElement, element)) return false;
    if (part && isBeyond(part, element)) return true;
    // Cheap questions first: this one is asked of every element, each time the text is read.
    if (body.shares.has(element)) return skipped.has(element);
    if (element === root || element === body.root) return false;
    if (holds(body.root, element)) return skipped.has(element) || isSideByName(element);
    return !holds(element, body.root) && !(sapoElement && holds(element, sapoElement));
  };
  return { root, skip, sapoElement };
}

/** The element within the body that holds a line and nothing else; null when there is none. */
function holderOf({ element, text }: Block, body: Body): Element | null {
  if (!holds(body.root, element)) return null;
  if (element !== body.root && !holdsMore(element, body)) return element;
  const line = collapse(text);
  return [...inherited(element, 'children')].find((child) => textOf(child) === line) ?? null;
}

/** Whether an element holds prose beside the line it was named for. */
function holdsMore(element: Element, body: Body): boolean {
  return (body.shares.get(element)?.prose ?? 0) > 0;
}
