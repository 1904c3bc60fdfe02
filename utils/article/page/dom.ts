/**
 * Reads of the DOM that survive pages which shadow the DOM's own properties: a form control named `id` or
 * `getAttribute` hides its form's property of that name, in a content script's world too.
 */

/** Masks of `createTreeWalker`. */
export const SHOW_TEXT = 0b100;
export const SHOW_ELEMENT_AND_TEXT = 0b101;

export const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;

/** An attribute's value, or '' when it is missing or cannot be read. */
export function attribute(element: Element, name: string): string {
  return typeof element.getAttribute === 'function' ? (element.getAttribute(name) ?? '') : '';
}

/** Whether an element has no attribute at all, as most paragraphs: one question in place of several. */
export function isBare(element: Element): boolean {
  return typeof element.hasAttributes === 'function' && !element.hasAttributes();
}

/** The element's class names as one string; its own property, where no control hides it, takes half the time. */
export function classOf(element: Element): string {
  const names: unknown = element.className;
  return typeof names === 'string' ? names : attribute(element, 'class');
}

/** The element's id, or ''. */
export function idOf(element: Element): string {
  const id: unknown = element.id;
  return typeof id === 'string' ? id : attribute(element, 'id');
}

/** Lower-case tag name; only a form can hide its own. */
export function tagOf(element: Element): string {
  const name: unknown = element.localName;
  return typeof name === 'string' ? name : 'form';
}

/** Class and id as one string, for the vocabulary tests of {@link file://./vocabulary.ts}. */
export function labelsOf(element: Element): string {
  const label = classOf(element);
  const id = idOf(element);
  return id ? `${label} ${id}` : label;
}

/** White space (NBSP too) runs become one space, ends trimmed. */
export function collapse(text: string): string {
  // Most texts have none to collapse, and asking takes a sixth of the time.
  return (UNCOLLAPSED.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}

const UNCOLLAPSED = /\s\s|[^\S ]/;

/** The collapsed text of an element. */
export function textOf(element: Element): string {
  return collapse(element.textContent ?? '');
}

/** The smallest element that holds both. */
export function commonAncestor(one: Element, other: Element): Element {
  let element = one;
  while (!element.contains(other) && element.parentElement) element = element.parentElement;
  return element;
}
