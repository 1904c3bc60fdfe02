import { type Block, isProse } from '../page/block.ts';
import { attribute, firstIn, holds, inherited, labelsOf, parentOf, tagOf, textOf } from '../page/dom.ts';
import { isCaptionLabel } from '../page/vocabulary.ts';
import type { Body } from './body.ts';

export const PICTURE = 'img,picture,video,iframe';

/** From so many captions on they may be a photo report's text, and how much more they must say than the prose beside them. */
const FEWEST_CAPTIONS = 3;
const MORE_THAN_PROSE = 1.5;

/** Whether tag or name alone call an element a caption. */
export function isCaptionElement(element: Element): boolean {
  return tagOf(element) === 'figcaption' || isCaptionLabel(labelsOf(element));
}

/**
 * Whether a body's captions are its text, as in a report of photos: they say more than all prose beside them.
 * @param captions the elements of the body that hold pictures with captions, or captions alone
 */
export function captionsAreText({ blocks, root }: Body, captions: ReadonlySet<Element>): boolean {
  let count = 0;
  let length = 0;
  let prose = 0;
  for (const block of blocks)
    if (isWithin(block.element, root, captions)) {
      count++;
      length += block.text.length;
    } else if (isProse(block) && !block.aside) prose += block.text.length;
  return count >= FEWEST_CAPTIONS && length > prose * MORE_THAN_PROSE;
}

function isWithin(element: Element, root: Element, parts: ReadonlySet<Element>): boolean {
  for (let around: Element | null = element; around && around !== root; around = parentOf(around))
    if (parts.has(around)) return true;
  return false;
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
  const only = inherited(element, 'firstElementChild');
  return only !== null && /^(?:em|i)$/.test(tagOf(only)) && textOf(only) === textOf(element);
}

/** Whether a picture stands between the block before and this element. */
function followsPicture(element: Element, before: Block | undefined): boolean {
  if (firstIn(element, PICTURE)) return true;
  for (
    let sibling = inherited(element, 'previousElementSibling'), steps = 0;
    sibling && steps < 3;
    sibling = inherited(sibling, 'previousElementSibling'), steps++
  ) {
    if (before && holds(sibling, before.element) && textOf(sibling)) return false;
    if (tagOf(sibling) === 'img' || firstIn(sibling, PICTURE)) return true;
    if (textOf(sibling)) return false;
  }
  return false;
}
