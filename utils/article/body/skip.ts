import type { Block } from '../page/block.ts';
import {
  isAdvertLabel,
  isAuthorHeading,
  isCommentHeading,
  isSideHeading,
  isWidgetHeading,
} from '../page/box-headings.ts';
import { allIn, firstIn, labelsOf, tagOf } from '../page/dom.ts';
import { isActionLine, isAsideName, isAsideTag, isCounter, isFrame, isReferral } from '../page/vocabulary.ts';
import type { Body, Share } from './body.ts';
import { captionsAreText, isCaption, isCaptionElement, PICTURE } from './caption.ts';
import { sectionOf } from './side-section.ts';

/** A part that holds more than this share of the body's prose is the text itself, whatever it is called. */
const MAIN_SHARE = 0.3;

/** The parts of a body that are not its text: related stories, captions, share bars, tags, comments. */
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
  if (block.rule || isCommentHeading(text) || isAuthorHeading(text)) return sectionOf(body, index, true);
  if (isWidgetHeading(text) || isAdvertLabel(text)) {
    const boxes = sectionOf(body, index, false).filter((part) => isBoxOfLines(body.shares.get(part)));
    if (boxes.length > 0) return boxes;
  }
  if (isSideHeading(text)) return sectionOf(body, index, false).filter((part) => part !== body.root);
  if (isMain(element, body, body.shares.get(body.root)?.prose ?? 0)) return [];
  if (isReferral(text) || isCounter(text)) return [element];
  const isLone = body.shares.get(element)?.blocks === 1;
  return isLone && (isActionLine(text) || isAdvertLabel(text)) ? [element] : [];
}

/** A heading and what it says: a report on prices may have such a heading, too, but no box for it and a line. */
function isBoxOfLines(share: Share | undefined): boolean {
  return share !== undefined && share.blocks > 1 && share.prose === 0;
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
  if (isSideMatter(element) || isForm(element, share)) return true;
  // Lists and boxes of links.
  if (share.linked <= share.length * 0.75 || share.prose > 0) return false;
  const tag = tagOf(element);
  const isLink = share.linked >= (HEADING.test(tag) ? LONG_LINK : LONE_LINK);
  return isLink || share.blocks > 1 || /^[uo]l$/.test(tag) || allIn(element, 'a').length > 1;
}

const HEADING = /^h[1-6]$/;
/** Shortest linked line that leads to another page, in characters; a heading of the text may be an anchor. */
const LONE_LINK = 25;
const LONG_LINK = 40;

/** What readers fill in or press. */
const CONTROL = 'button,select,textarea,input:not([type=hidden])';
/** The most that a box says beside its controls, in characters. */
const LONGEST_FORM = 300;

/** A small box that asks for something: a poll, a newsletter, a donation, the speed of a voice. */
function isForm(element: Element, share: Share): boolean {
  if (share.length > LONGEST_FORM || share.prose > 0 || /^(?:p|li|t[drh]|h[1-6])$/.test(tagOf(element)))
    return false;
  return firstIn(element, CONTROL) !== null && firstIn(element, PICTURE) === null;
}

/** A picture with its caption. */
function isPicture(element: Element, share: Share): boolean {
  const tag = tagOf(element);
  return (
    tag !== 'p' &&
    tag !== 'li' &&
    share.length < 300 &&
    share.blocks <= 3 &&
    firstIn(element, PICTURE) !== null
  );
}

function isMain(element: Element, body: Body, total: number): boolean {
  return (body.shares.get(element)?.prose ?? 0) > total * MAIN_SHARE;
}
