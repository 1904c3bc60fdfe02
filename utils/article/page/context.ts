import { attribute, classOf, idOf, SHOW_ELEMENT_AND_TEXT, TEXT_NODE, tagOf } from './dom.ts';
import { remember } from './remember.ts';
import { isAsideName, isAsideTag, isFrame } from './vocabulary.ts';

/** A block-level element that holds text. */
export interface Part {
  element: Element;
  /** The next one around it; null for the root. */
  parent: Part | null;
  depth: number;
  /** Whether its own tag or name calls it a side matter. */
  named: boolean;
  /** Whether it or a part around it is named so. */
  aside: boolean;
  /** The sum of its blocks' votes, and of its inner parts' that count. */
  votes: number;
}

/** Where a text stands. */
export interface Context {
  part: Part;
  linked: boolean;
}

/** Elements that do not end a paragraph. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark o:p picture q ruby rb rt s ' +
    'samp small source span strike strong sub sup time tt u var wbr'
  ).split(' '),
);

/** Elements without text of their own. */
const SILENT = new Set(
  (
    'audio button canvas datalist embed iframe input link map math meta nav noscript object option script select ' +
    'style svg template textarea title video'
  ).split(' '),
);

/** Deeper nesting than any HTML parser builds (Chromium stops at 512). */
const MAX_DEPTH = 600;

/** Knows of each element that holds text what it is to that text; an element is looked at once. */
export class Contexts {
  #known = new Map<Element, Context | null>();
  #isSideName = remember(isAsideName);
  /** A form's controls can hide its `parentNode` and `nextSibling`; a walker sees past them. */
  #walker: TreeWalker;

  constructor(root: Element) {
    this.#walker = root.ownerDocument.createTreeWalker(root, SHOW_ELEMENT_AND_TEXT);
    const part = { element: root, parent: null, depth: 0, named: false, aside: false, votes: 0 };
    this.#known.set(root, { part, linked: false });
  }

  /** The context of the text in an element; null where it is no text of the page. */
  of(element: Element, level = 0): Context | null {
    const known = this.#known.get(element);
    if (known !== undefined) return known;
    if (level > MAX_DEPTH) return null;
    const tag = tagOf(element);
    const around = this.of(this.#parentOf(element, tag), level + 1);
    const context = around && this.#within(around, element, tag);
    this.#known.set(element, context);
    return context;
  }

  /** What stands between two texts of one part: blanks and line breaks; null when a block does, which ends the paragraph. */
  between(first: Text, second: Text): string | null {
    const walker = this.#walker;
    let between = '';
    walker.currentNode = first;
    for (let node = walker.nextNode(); node && node !== second; ) {
      let enter = true;
      if (node.nodeType === TEXT_NODE) between += (node as Text).data;
      else {
        const element = node as Element;
        const tag = tagOf(element);
        if (tag === 'br') between += '\n';
        else if (!INLINE.has(tag)) {
          if (!isSilent(element, tag)) return null;
          enter = false;
        }
      }
      node = enter ? walker.nextNode() : nextBeyond(walker);
    }
    return between;
  }

  #parentOf(element: Element, tag: string): Element {
    if (tag !== 'form') return element.parentNode as Element;
    this.#walker.currentNode = element;
    return this.#walker.parentNode() as Element;
  }

  #within(around: Context, element: Element, tag: string): Context | null {
    if (INLINE.has(tag)) return tag === 'a' && !around.linked ? { part: around.part, linked: true } : around;
    if (isSilent(element, tag)) return null;
    const named = this.#isSide(element, tag);
    const { part: parent, linked } = around;
    return {
      part: { element, parent, depth: parent.depth + 1, named, aside: named || parent.aside, votes: 0 },
      linked,
    };
  }

  #isSide(element: Element, tag: string): boolean {
    return (
      isAsideTag(tag) ||
      (!isFrame(tag) && (this.#isSideName(classOf(element)) || this.#isSideName(idOf(element))))
    );
  }
}

/** Whether an element shows no text: by its kind, or by what its own attributes hide; computed style would force a layout on every page. */
function isSilent(element: Element, tag: string): boolean {
  return (
    SILENT.has(tag) ||
    // Some sites show an article in a dialog.
    (tag === 'dialog' && !element.hasAttribute('open')) ||
    (typeof element.hasAttribute === 'function' && element.hasAttribute('hidden')) ||
    attribute(element, 'aria-hidden') === 'true' ||
    /display: ?none/i.test(attribute(element, 'style'))
  );
}

/** The next node that is not inside the walker's own. */
function nextBeyond(walker: TreeWalker): Node | null {
  do {
    const node = walker.nextSibling();
    if (node) return node;
  } while (walker.parentNode());
  return null;
}
