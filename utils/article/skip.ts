import { type Block, isProse } from './block.ts';
import type { Body, Share } from './body.ts';
import { attribute, labelsOf, tagOf } from './dom.ts';
import { isAsideName, isAsideTag, isCaptionLabel, isFrame, isReferral, isSideHeading } from './vocabulary.ts';

const PICTURE = 'img,picture,video,iframe';

/** A part that holds more than this share of the body's prose is the text itself, whatever it is called. */
const MAIN_SHARE = 0.3;

/**
 * The parts of a body that are not its text: related stories, captions, share bars, tags, comments.
 * @returns a test for any element within the body, of those there now and those a script adds later
 */
export function findSkipped(body: Body): Set<Element> {
  const skipped = new Set<Element>();
  const total = body.shares.get(body.root)?.prose ?? 0;
  for (const [element, share] of body.shares) {
    if (element === body.root || isMain(element, body, total)) continue;
    if (isSidePart(element, share)) skipped.add(element);
  }
  for (const [index, block] of body.blocks.entries()) {
    if (block.element === body.root || (body.shares.get(block.element)?.prose ?? 0) > total * MAIN_SHARE)
      continue;
    if (isCaption(block, body.blocks[index - 1]) || isReferral(block.text)) skipped.add(block.element);
    else if (isSideHeading(block.text)) skipSection(block, body, index, total, skipped);
  }
  return skipped;
}

/** Judged by tag and name alone: works for elements that no scan has seen. */
export function isSideByName(element: Element): boolean {
  const tag = tagOf(element);
  if (tag === 'figcaption' || tag === 'nav' || isAsideTag(tag)) return true;
  const labels = labelsOf(element);
  return isCaptionLabel(labels) || (!isFrame(tag) && isAsideName(labels));
}

function isSidePart(element: Element, share: Share): boolean {
  if (isSideByName(element)) return true;
  const tag = tagOf(element);
  // A picture with its caption.
  if (
    tag !== 'p' &&
    tag !== 'li' &&
    share.length < 300 &&
    share.blocks <= 3 &&
    element.querySelector(PICTURE)
  )
    return true;
  // Lists and boxes of links.
  return share.linked > share.length * 0.75 && share.prose === 0 && (share.blocks > 1 || share.linked >= 40);
}

/** A short line beside a picture, set apart by place or style. */
export function isCaption(block: Block, before: Block | undefined): boolean {
  if (block.text.length > 350) return false;
  if (/^(?:Ảnh|Photo|Foto|Image|Nguồn ảnh)\s?:/i.test(block.text) && block.text.length < 150) return true;
  if (/\((?:Ảnh|Photo|Foto)\s?:[^)]{1,60}\)\.?$/i.test(block.text) && block.text.length < 250) return true;
  if (!isSetApart(block.element)) return false;
  return followsPicture(block.element, before);
}

function isSetApart(element: Element): boolean {
  const style = `${attribute(element, 'align')} ${attribute(element, 'style')}`;
  if (/center/i.test(style)) return true;
  const only = element.firstElementChild;
  return (
    only !== null &&
    /^(?:em|i)$/.test(tagOf(only)) &&
    only.textContent?.trim() === element.textContent?.trim()
  );
}

/** Whether a picture stands between the block before and this element. */
function followsPicture(element: Element, before: Block | undefined): boolean {
  if (element.querySelector(PICTURE)) return true;
  for (
    let sibling = element.previousElementSibling, steps = 0;
    sibling && steps < 3;
    sibling = sibling.previousElementSibling, steps++
  ) {
    if (before && sibling.contains(before.element) && sibling.textContent?.trim()) return false;
    if (tagOf(sibling) === 'img' || sibling.querySelector(PICTURE)) return true;
    if (sibling.textContent?.trim()) return false;
  }
  return false;
}

/**
 * A heading such as “Tin liên quan” and what belongs to it: the box that it opens, or the links right after it. The box
 * is the largest element around the heading that holds no paragraph from before it.
 */
function skipSection(heading: Block, body: Body, index: number, total: number, skipped: Set<Element>): void {
  const before = body.blocks.slice(0, index).filter(isProse);
  let box = heading.element;
  for (let parent = box.parentElement; parent && parent !== body.root; parent = parent.parentElement) {
    const around = parent;
    if (before.some((block) => around.contains(block.element)) || isMain(around, body, total)) break;
    box = around;
  }
  skipped.add(box);
  for (const block of body.blocks.slice(index + 1)) {
    if (box.contains(block.element)) continue;
    if (isProse(block) || block.linked < block.text.length * 0.5) break;
    if (block.element !== body.root && !isMain(block.element, body, total)) skipped.add(block.element);
  }
}

function isMain(element: Element, body: Body, total: number): boolean {
  return (body.shares.get(element)?.prose ?? 0) > total * MAIN_SHARE;
}
