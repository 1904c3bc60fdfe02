/**
 * Reads of the DOM that survive pages which shadow the DOM's own properties: a form control named `id` or
 * `getAttribute` hides its form's property of that name, in a content script's world too.
 */

/** Masks of `createTreeWalker`. */
export const SHOW_TEXT = 0b100;
export const SHOW_ELEMENT_AND_TEXT = 0b101;

export const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;

/** An attribute's value, or '' when it is missing. */
export function attribute(element: Element, name: string): string {
  return inherited(element, 'getAttribute').call(element, name) ?? '';
}

/** Whether an element has no attribute at all, as most paragraphs: one question in place of several. */
export function isBare(element: Element): boolean {
  return !inherited(element, 'hasAttributes').call(element);
}

/** The element's class names as one string; its own property, which is none in SVG, takes half the time. */
export function classOf(element: Element): string {
  const names: unknown = element.className;
  return typeof names === 'string' ? names : attribute(element, 'class');
}

/** The element's id, or ''. */
export const idOf = (element: Element): string => inherited(element, 'id');

/** Lower-case tag name; only a form can hide its own. */
export function tagOf(element: Element): string {
  const name: unknown = element.localName;
  return typeof name === 'string' ? name : 'form';
}

/** An element's property as elements inherit it, whatever the controls of a form are called. */
export function inherited<Name extends keyof Element>(element: Node, name: Name): Element[Name] {
  return tagOf(element as Element) === 'form'
    ? Reflect.get(Element.prototype, name, element)
    : (element as Element)[name];
}

/** The element around a node. */
export const parentOf = (element: Element): Element | null => inherited(element, 'parentElement');

/** Whether an element is another, or holds it. */
export const holds = (holder: Element, element: Node | null): boolean =>
  Node.prototype.contains.call(holder, element);

/** The first element within another that a selector names. */
export const firstIn = (element: Element, selector: string): Element | null =>
  Element.prototype.querySelector.call(element, selector);

/** All elements within another that a selector names. */
export const allIn = (element: Element, selector: string): Element[] => [
  ...inherited(element, 'querySelectorAll').call(element, selector),
];

/** The element itself, or the nearest one around it, that a selector names. */
export const nearest = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector);

/** Class and id as one string, for the vocabulary tests of {@link file://./vocabulary.ts}. */
export function labelsOf(element: Element): string {
  if (isBare(element)) return '';
  const label = classOf(element);
  const id = idOf(element);
  return id ? `${label} ${id}` : label;
}

/** White space (NBSP too) runs become one space, ends trimmed. */
export function collapse(text: string): string {
  // Most texts have none to collapse, and asking takes a sixth of the time.
  return (UNCOLLAPSED.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}

const UNCOLLAPSED = /[^\S ]| {2}/;

/** The collapsed text of an element. */
export function textOf(element: Element): string {
  return collapse(inherited(element, 'textContent') ?? '');
}

/** The smallest element that holds both. */
export function commonAncestor(one: Element, other: Element): Element {
  let element = one;
  while (!holds(element, other)) {
    const around = parentOf(element);
    if (!around) break;
    element = around;
  }
  return element;
}
