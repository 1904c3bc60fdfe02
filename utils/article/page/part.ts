import { classOf, idOf } from './dom.ts';
import { remember } from './remember.ts';
import { isAsideName, isAsideTag, isFrame } from './vocabulary.ts';

/** A block-level element of a page. */
export interface Part {
  element: Element;
  /** Its tag, {@link file://./dom.ts tagOf}, and whether it has no attribute. */
  tag: string;
  bare: boolean;
  /** The next one around it; null for the root. */
  parent: Part | null;
  /** Whether its own tag or name calls it a side matter; null until it is known to hold text. */
  named: boolean | null;
  /** Whether it or a part around it is named so. */
  aside: boolean;
  /** The sum of its blocks' votes, and of its inner parts' that count. */
  votes: number;
}

export const newPart = (element: Element, tag: string, bare: boolean, parent: Part | null): Part => ({
  element,
  tag,
  bare,
  parent,
  named: parent ? null : false,
  aside: false,
  votes: 0,
});

/** Reads of parts that hold text what they are by tag and name, of each once: most elements of a page hold none. */
export function namesOfParts(): (part: Part) => void {
  const isSideName = remember(isAsideName);
  const isSide = ({ element, tag, bare }: Part) =>
    isAsideTag(tag) ||
    (!bare && !isFrame(tag) && (isSideName(classOf(element)) || isSideName(idOf(element))));
  const name = (part: Part): void => {
    if (part.named !== null) return;
    const parent = part.parent!;
    name(parent);
    part.named = isSide(part);
    part.aside = part.named || parent.aside;
  };
  return name;
}
