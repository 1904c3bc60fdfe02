import type { Headline } from '../headline/headline.ts';
import { printsDay } from '../headline/printed-day.ts';
import { type Block, isProse } from '../page/block.ts';
import { collapse, firstIn, holds, inherited, labelsOf, parentOf, tagOf, textOf } from '../page/dom.ts';
import { isReferral } from '../page/vocabulary.ts';
import { plain } from '../page/words.ts';
import { type Body, paragraphsOf } from './body.ts';
import { isCaption } from './caption.ts';

const SAPO_LABEL =
  /(?<![^\s_-])(?:sapo|lead|lede|summary|desc|description|desnews|chapeau|intro|standfirst|dek|deck|subtitle|sub-?headline|teaser|excerpt|tomtat|trichdan|phead|pHead|hometext|kicker-text)(?=$|[\s_\d-])/i;

/** How many lines after the headline are looked at: dates, bylines, share bars and boxes of links may come first. */
const LINES = 40;
/** Shortest line that is taken for a lead, in characters. */
const SHORTEST = 40;

/** Longest sentence that is taken for a lead only for where it stands, in characters. */
const LONGEST_LONE = 500;

/**
 * The lead: the line that the page's description repeats, or that its element names as one, between headline and body
 * or at the body's start; else a paragraph in bold beside the body.
 * @param others lines that are known to be something else, e.g. a note on the author
 */
export function findSapo(
  blocks: readonly Block[],
  headline: Headline | null,
  body: Body,
  description: string,
  others: ReadonlySet<Block>,
): Block | null {
  const key = plain(description).slice(0, 60);
  const begin = headline ? headline.index + 1 : 0;
  const firstProse = body.blocks.find(
    (block) => isProse(block) && (!headline || block.start > headline.block.start),
  );
  const end = firstProse ? blocks.indexOf(firstProse) + 1 : begin + LINES;
  for (const [at, block] of blocks.slice(begin, Math.min(end, begin + LINES)).entries()) {
    if (others.has(block)) continue;
    if (block.text.length < SHORTEST || block.text.length > 1500 || block.linked > block.text.length * 0.5)
      continue;
    const text = plain(block.text);
    if (key.length >= 25 && text.slice(0, 160).includes(key.slice(-30)) && text.length < 800) return block;
    if (isNamed(block.element) || isBoldLead(block, blocks[begin + at - 1], body)) return block;
  }
  return headline && loneSentence(blocks.slice(begin, begin + LINES), body, others);
}

/** The only sentence between a headline and the paragraphs; null where there are several, or it is a caption. */
function loneSentence(after: readonly Block[], body: Body, others: ReadonlySet<Block>): Block | null {
  const paragraphs = paragraphsOf(body);
  const end = after.findIndex((line) => holds(paragraphs, line.element));
  const lines = after.slice(0, Math.max(0, end));
  const own = lines.filter(
    (line, index) =>
      !others.has(line) &&
      !line.aside &&
      line.text.length >= SHORTEST &&
      (isCaption(line, lines[index - 1]) || /[.!?…]["”»)]?$/.test(line.text)),
  );
  const [only] = own;
  if (!only || own.length > 1 || only.linked > 0 || only.text.length > LONGEST_LONE) return null;
  return isCaption(only, lines[lines.indexOf(only) - 1]) || printsDay(only.text) ? null : only;
}

/** Whether a line is a paragraph all in bold that stands outside of the body. */
function isBoldLead(block: Block, before: Block | undefined, body: Body): boolean {
  const { element } = block;
  if (holds(body.root, element) || block.aside || !isProse(block) || isCaption(block, before)) return false;
  const bold = firstIn(element, 'b,strong');
  return /^h[2-4]$/.test(tagOf(element)) || (bold !== null && textOf(bold) === textOf(element));
}

/** A lead's words: what stands before a line that sends the reader to another article. */
export function leadOf({ text }: Block): string {
  const lines = text.split('\n').map((line) => line.trim());
  const end = lines.findIndex((line, index) => index > 0 && isReferral(line));
  return collapse(lines.slice(0, end < 0 ? lines.length : end).join(' '));
}

function isNamed(element: Element): boolean {
  let node: Element | null = element;
  for (let level = 0; level < 2 && node; level++, node = parentOf(node)) {
    if (level > 0 && inherited(node, 'childElementCount') > 3) return false;
    if (SAPO_LABEL.test(labelsOf(node)) && tagOf(node) !== 'body') return true;
  }
  return false;
}

/** Whether the lead stands apart from the body, as its own part of the page, and is not simply the first paragraph. */
export function isSetApart(sapo: Block, body: Body): boolean {
  const { element } = sapo;
  if (textOf(element).length > sapo.text.length * 1.5 + 20) return false;
  if (!holds(body.root, element) || /^h[2-6]$/.test(tagOf(element))) return true;
  const next = body.blocks.find((block) => block.start > sapo.start && isProse(block));
  return isNamed(element) && (next && parentOf(next.element)) !== parentOf(element);
}
