import type { Block } from '../page/block.ts';
import {
  allIn,
  attribute,
  collapse,
  firstIn,
  inherited,
  isBare,
  labelsOf,
  parentOf,
  textOf,
} from '../page/dom.ts';
import { remember } from '../page/remember.ts';
import { acceptName, announcesByline, cleanByline, hasBylinePrefix, type Refuse } from './byline-name.ts';
import { isSourceCredit } from './credit.ts';

/** A byline as it stands on the page. */
export interface Byline {
  name: string;
  /** The blocks that show it: no part of the article's text. */
  blocks: Block[];
}

/** Labels of elements that hold a byline, and of those that only look so. Words of camel case are parted first. */
const BYLINE_LABEL =
  /(?<![^\s_-])(?:auteurs?|authors?|autor|autore|autores|butdanh|byline|contributor|firma|journaliste|nguoi-?viet|pauthor|tac-?gia|writer)(?=$|[\s_\d-])/i;
/** What each of them holds: asked first, because most labels on a page hold nothing of it. */
const MAY_BE_LABEL = /auteur|auth?or|butdanh|byline|contributor|firma|journaliste|viet|gia|writer/i;
const NOT_BYLINE_LABEL = /bio|box|avatar|image|photo|desc|related|list-post|follow|comment|job|role|title/i;

/** Elements that mark their text as an author's name. */
const MARKED =
  '[rel~=author],[itemprop=author],[data-role=author],a[href*="/author/"],a[href*="/authors/"],a[href*="/autor/"],a[href*="/auteur/"],a[href*="/contributor/"],a[href*="/contributors/"],a[href*="/tac-gia/"]';

/** Elements of a class that speaks of an author. */
const NAMED = '[class*=author i],[class*=byline i]';
/** Either of them, made once: an engine knows again what it has read of a selector only in the same string. */
const MARKED_OR_NAMED = `${MARKED},${NAMED}`;

/** Elements that hold a name alone, within a byline. */
const NAME = 'a,.fn,[itemprop=name]';

/** How far before the headline a byline may stand, and how far from the first name its companions, in characters. */
const BEFORE_HEADLINE = 300;
const GROUP_REACH = 150;
/** Authors of one article at most; award rules allow five. */
const MOST_AUTHORS = 5;
/** Longest line that is taken for a byline, and longest word before its name, in characters. */
const LONGEST = 160;
const LONGEST_PREFIX = 16;

/**
 * The byline that the page marks as one by `rel`, `itemprop`, `href` or a class name: the first within reach of the
 * headline, else the only one on the page.
 * @param from characters of the page's text before the headline
 */
export function findMarkedByline(
  blocks: readonly Block[],
  from: number,
  reach: number,
  refuse: Refuse,
): Byline | null {
  const near: Byline[] = [];
  const far: Byline[] = [];
  const isMarked = remember(isMarkedByline);
  for (const block of blocks) {
    if (block.start < from - BEFORE_HEADLINE) continue;
    const isNear = block.start <= from + reach;
    if (!isNear && near.length > 0) break;
    // Far from the headline only what names itself: looking into every element of a page costs too much.
    if (!(isNear || isMarked(block.element)) || isLong(block)) continue;
    const written = isNear ? markedTexts(block, isMarked) : [block.text];
    for (const text of written) {
      const name = acceptName(cleanByline(text), refuse);
      if (name) (isNear ? near : far).push({ name, blocks: [block] });
    }
  }
  const first = near[0];
  if (first) return together(near.filter((line) => isBeside(line, first)));
  const [only] = far;
  const isOne = far.every((line) => line.name === only!.name || isBeside(line, only!));
  return only && isOne ? only : null;
}

/** Whether a block is too long for a byline, white space aside. */
function isLong({ text }: Block): boolean {
  const isMore = (part: string) => part.length > LONGEST && collapse(part).length > LONGEST;
  // Nearly all paragraphs show it by how they begin.
  return isMore(text.slice(0, LONGEST + 2)) || isMore(text);
}

/** Whether a line stands right after another. */
function isBeside(line: Byline, first: Byline): boolean {
  return line.blocks[0]!.start < first.blocks[0]!.start + GROUP_REACH;
}

/** Several marked names side by side are a group of authors; a crowd is a list of something else. */
function together(lines: readonly Byline[]): Byline {
  const names = [...new Set(lines.map((line) => line.name))];
  const own = names.filter((name) => !names.some((other) => other !== name && other.includes(name)));
  if (own.length > MOST_AUTHORS) return lines[0]!;
  return { name: own.join(' - '), blocks: lines.flatMap((line) => line.blocks) };
}

/** Whether an element names itself a byline. */
function isMarkedByline(element: Element): boolean {
  if (isBare(element)) return false;
  const role = `${attribute(element, 'itemprop')} ${attribute(element, 'data-role')} ${attribute(element, 'rel')}`;
  const labels = labelsOf(element);
  return /\bauthor\b/.test(role) || (isBylineLabel(labels) && !NOT_BYLINE_LABEL.test(labels));
}

/** Whether a class name or id speaks of a byline. */
export function isBylineLabel(labels: string): boolean {
  return MAY_BE_LABEL.test(labels) && BYLINE_LABEL.test(labels.replace(/(?<=[a-z])(?=[A-Z])/g, '-'));
}

/** What the elements in or around a block show that say they are bylines. */
function markedTexts(block: Block, isMarked: (element: Element) => boolean): string[] {
  const { element } = block;
  // Most lines hold neither, which one question tells.
  const holdsMark =
    inherited(element, 'firstElementChild') !== null && firstIn(element, MARKED_OR_NAMED) !== null;
  const inner = holdsMark ? textsOf(element, MARKED) : [];
  if (inner.length > 0) return inner;
  for (let node: Element | null = element, level = 0; node && level < 3; node = parentOf(node), level++) {
    if (!isMarked(node)) continue;
    const line = collapse(block.text);
    // A section and a name side by side: an element that names itself an author's tells which.
    const own = namedTexts(element, isMarked).filter((text) => text !== line && cleanByline(text));
    if (own.length > 0) return own;
    // A name and an office side by side: the name has an element of its own, and comes first.
    return cleanByline(line) ? [line] : textsOf(element, NAME).filter((name) => beginsWith(line, name));
  }
  return holdsMark ? textsOf(element, NAMED).slice(0, 1) : [];
}

function namedTexts(element: Element, isMarked: (element: Element) => boolean): string[] {
  if (!inherited(element, 'firstElementChild')) return [];
  return allIn(element, '[class]').filter(isMarked).map(textOf);
}

function textsOf(element: Element, selector: string): string[] {
  // Most lines stand in an element of their own that holds no other; a selector costs more than the question.
  if (!inherited(element, 'firstElementChild')) return [];
  return allIn(element, selector)
    .map(textOf)
    .filter((text) => text !== '');
}

/** The byline printed as words near the headline: “By …”, “Von …”, “Theo …”, or “By” and the name on the next line. */
export function findWrittenByline(
  blocks: readonly Block[],
  from: number,
  reach: number,
  refuse: Refuse,
): Byline | null {
  for (const [index, block] of blocks.entries()) {
    if (block.start > from + reach) break;
    if (block.start <= from || isLong(block)) continue;
    const next = announcesByline(block.text) ? blocks[index + 1] : undefined;
    const text = collapse(next?.text ?? block.text);
    if (!next && !hasBylinePrefix(text)) continue;
    const name = acceptName(cleanByline(text), refuse) || linkedName(block, refuse);
    if (name && !isSourceCredit(name)) return { name, blocks: next ? [block, next] : [block] };
  }
  return null;
}

/** “By <a>An Lê</a> Chief of the desk”: the name is the link, where what follows it is not told apart otherwise. */
function linkedName(block: Block, refuse: Refuse): string {
  const link = firstIn(block.element, 'a');
  const name = link ? cleanByline(textOf(link)) : '';
  return beginsWith(collapse(block.text), name) ? acceptName(name, refuse) : '';
}

/** Whether a line begins with a name, or with a word such as “By” before it. */
function beginsWith(line: string, name: string): boolean {
  return name !== '' && line.slice(0, LONGEST_PREFIX + name.length).includes(name);
}
