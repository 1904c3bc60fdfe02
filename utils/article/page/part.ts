import { classOf, idOf, tagOf } from './dom.ts';
import { remember } from './remember.ts';
import { isAsideName, isAsideTag, isFrame } from './vocabulary.ts';

/** A block-level element of a page. */
export interface Part {
  element: Element;
  /** The next one around it; null for the root. */
  parent: Part | null;
  /** Whether its own tag or name calls it a side matter; null until it is known to hold text. */
  named: boolean | null;
  /** Whether it or a part around it is named so. */
  aside: boolean;
  /** The sum of its blocks' votes, and of its inner parts' that count. */
  votes: number;
}

export const newPart = (element: Element, parent: Part | null): Part => ({
  element,
  parent,
  named: parent ? null : false,
  aside: false,
  votes: 0,
});

/** Reads of parts that hold text what they are by tag and name, of each once: most elements of a page hold none. */
export function namesOfParts(): (part: Part) => void {
  const isSideName = remember(isAsideName);
  const isSide = (element: Element, tag: string) =>
    isAsideTag(tag) || (!isFrame(tag) && (isSideName(classOf(element)) || isSideName(idOf(element))));
  const name = (part: Part): void => {
    if (part.named !== null) return;
    const { element, parent } = part;
    name(parent!);
    part.named = isSide(element, tagOf(element));
    part.aside = part.named || parent!.aside;
  };
  return name;
}
