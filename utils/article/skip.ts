import type { Block } from './block.ts';
import type { Body, Share } from './body.ts';
import { captionsAreText, isCaption, isCaptionElement, PICTURE } from './caption.ts';
import { labelsOf, tagOf } from './dom.ts';
import { sectionOf } from './side-section.ts';
import {
  isAsideName,
  isAsideTag,
  isAuthorHeading,
  isCommentHeading,
  isCommentRule,
  isCounter,
  isFrame,
  isReferral,
  isSideHeading,
} from './vocabulary.ts';

/** A part that holds more than this share of the body's prose is the text itself, whatever it is called. */
const MAIN_SHARE = 0.3;

/**
 * The parts of a body that are not its text: related stories, captions, share bars, tags, comments.
 * @returns a test for any element within the body, of those there now and those a script adds later
 */
export function findSkipped(body: Body): Set<Element> {
  const skipped = new Set<Element>();
  const captions = new Set<Element>();
  const total = body.shares.get(body.root)?.prose ?? 0;
  for (const [element, share] of body.shares) {
    if (element === body.root) continue;
    // Each photo of a short report may hold a third of its words.
    if (isCaptionElement(element) || isPicture(element, share)) captions.add(element);
    if (!isMain(element, body, total) && isSidePart(element, share)) skipped.add(element);
  }
  for (const [index, block] of body.blocks.entries()) {
    for (const element of sideOf(block, index, body)) skipped.add(element);
    if (block.element !== body.root && isCaption(block, body.blocks[index - 1])) captions.add(block.element);
  }
  if (!captionsAreText(body, captions))
    for (const element of captions) if (!isMain(element, body, total)) skipped.add(element);
  return skipped;
}

/** The elements that a line shows to be no part of the text. */
function sideOf(block: Block, index: number, body: Body): Element[] {
  const { text, element } = block;
  if (element === body.root) return [];
  if (isCommentHeading(text) || isCommentRule(text) || isAuthorHeading(text))
    return sectionOf(body, index, true);
  if (isSideHeading(text)) return sectionOf(body, index, false).filter((part) => part !== body.root);
  if (isMain(element, body, body.shares.get(body.root)?.prose ?? 0)) return [];
  return isReferral(text) || isCounter(text) ? [element] : [];
}

/** Judged by tag and name alone: works for elements that no scan has seen. */
export function isSideByName(element: Element): boolean {
  return isCaptionElement(element) || isSideMatter(element);
}

function isSideMatter(element: Element): boolean {
  const tag = tagOf(element);
  return tag === 'nav' || isAsideTag(tag) || (!isFrame(tag) && isAsideName(labelsOf(element)));
}

function isSidePart(element: Element, share: Share): boolean {
  if (isSideMatter(element)) return true;
  // Lists and boxes of links.
  if (share.linked <= share.length * 0.75 || share.prose > 0) return false;
  return share.blocks > 1 || share.linked >= 40 || element.querySelectorAll('a').length > 1;
}

/** A picture with its caption. */
function isPicture(element: Element, share: Share): boolean {
  const tag = tagOf(element);
  return (
    tag !== 'p' &&
    tag !== 'li' &&
    share.length < 300 &&
    share.blocks <= 3 &&
    element.querySelector(PICTURE) !== null
  );
}

function isMain(element: Element, body: Body, total: number): boolean {
  return (body.shares.get(element)?.prose ?? 0) > total * MAIN_SHARE;
}
