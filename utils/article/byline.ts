import { type Block, isProse } from './block.ts';
import { cleanByline, hasBylinePrefix, isNameLike } from './byline-name.ts';
import { attribute, labelsOf, textOf } from './dom.ts';
import { isSideHeading } from './vocabulary.ts';

/** A byline as it stands on the page. */
export interface Byline {
  name: string;
  /** The blocks that show it: no part of the article's text. */
  blocks: Block[];
}

/** Says whether a name cannot be an author's, e.g. because it is the outlet's. */
export type Refuse = (name: string) => boolean;

/** Labels of elements that hold a byline, and of those that only look so. */
const BYLINE_LABEL =
  /(?:^|[\s_-]|[a-z](?=A))(?:author|authors|byline|tacgia|tac-gia|nguoiviet|butdanh|pauthor|contributor|writer)(?=$|[\s_\d-]|[A-Z])/i;
const NOT_BYLINE_LABEL = /bio|box|avatar|image|photo|desc|related|list-post|follow|comment|job|role|title/i;

/** Elements that mark their text as an author's name. */
const MARKED =
  '[rel~=author],[itemprop=author],[data-role=author],a[href*="/author/"],a[href*="/authors/"],a[href*="/tac-gia/"]';

/** How far before the headline a byline may stand, and how far from the first name its companions, in characters. */
const BEFORE_HEADLINE = 300;
const GROUP_REACH = 150;
/** Authors of one article at most; award rules allow five. */
const MOST_AUTHORS = 5;
/** Longest line that is taken for a byline, in characters. */
const LONGEST = 160;

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
  for (const block of blocks) {
    if (block.start < from - BEFORE_HEADLINE || block.text.length > LONGEST) continue;
    const isNear = block.start <= from + reach;
    if (!isNear && near.length > 0) break;
    // Far from the headline only what names itself: looking into every element of a page costs too much.
    const written = isNear ? markedTexts(block.element) : isMarked(block.element) ? [block.text] : [];
    for (const name of written.map(cleanByline))
      if (name && !refuse(name)) (isNear ? near : far).push({ name, blocks: [block] });
  }
  const first = near[0];
  if (first)
    return together(near.filter((line) => line.blocks[0]!.start < first.blocks[0]!.start + GROUP_REACH));
  return new Set(far.map((line) => line.name)).size === 1 ? far[0]! : null;
}

/** Several marked names side by side are a group of authors; a crowd is a list of something else. */
function together(lines: readonly Byline[]): Byline {
  const names = [...new Set(lines.map((line) => line.name))];
  const own = names.filter((name) => !names.some((other) => other !== name && other.includes(name)));
  if (own.length > MOST_AUTHORS) return lines[0]!;
  return { name: own.join(' - '), blocks: lines.flatMap((line) => line.blocks) };
}

/** Whether an element names itself a byline. */
function isMarked(element: Element): boolean {
  const role = `${attribute(element, 'itemprop')} ${attribute(element, 'data-role')} ${attribute(element, 'rel')}`;
  const labels = labelsOf(element);
  return /\bauthor\b/.test(role) || (BYLINE_LABEL.test(labels) && !NOT_BYLINE_LABEL.test(labels));
}

/** What the elements in or around a block show that say they are bylines. */
function markedTexts(element: Element): string[] {
  const inner = [...element.querySelectorAll(MARKED)].map(textOf).filter((text) => text !== '');
  if (inner.length > 0) return inner;
  for (let node: Element | null = element, level = 0; node && level < 3; node = node.parentElement, level++) {
    if (!isMarked(node)) continue;
    const text = textOf(node);
    return [text.length < LONGEST ? text : textOf(element)];
  }
  const named = [...element.querySelectorAll('[class*=author i],[class*=byline i]')].map(textOf);
  return named.filter((text) => text !== '').slice(0, 1);
}

/** The byline printed as words near the headline: “By …”, “Von …”, “Theo …”. */
export function findWrittenByline(
  blocks: readonly Block[],
  from: number,
  reach: number,
  refuse: Refuse,
): Byline | null {
  for (const block of blocks) {
    if (block.start <= from || block.text.length > 120 || !hasBylinePrefix(block.text)) continue;
    if (block.start > from + reach) break;
    const name = cleanByline(block.text);
    if (name && !refuse(name)) return { name, blocks: [block] };
  }
  return null;
}

/** How many lines after the last paragraph are looked at for a signature. */
const LAST_LINES = 6;

/**
 * The signature under a Vietnamese article: a short line after the last paragraph that begins as bylines do, is set
 * to the right or named so, or else is a name of several words or initials.
 * @param blocks the page's blocks
 * @param root the body; the signature may stand right after it
 */
export function findSignature(blocks: readonly Block[], root: Element, refuse: Refuse): Byline | null {
  let last = blocks.length - 1;
  while (last >= 0 && !(root.contains(blocks[last]!.element) && isProse(blocks[last]!))) last--;
  if (last < 0) return null;
  const lines = blocks.slice(last + 1, last + 1 + LAST_LINES);
  const end = lines.findIndex((block) => isSideHeading(block.text));
  let fallback: Byline | null = null;
  for (const [index, block] of lines.slice(0, end < 0 ? lines.length : end).entries()) {
    if (block.text.length > 100 || block.linked > block.text.length * 0.5) continue;
    const name = cleanByline(block.text);
    if (!name || refuse(name)) continue;
    // Under the name may stand a place or an office, in brackets.
    const below = lines[index + 1];
    const found = { name, blocks: below && /^\(.{2,100}\)$/.test(below.text) ? [block, below] : [block] };
    if (hasBylinePrefix(block.text) || isSetAsSignature(block.element)) return found;
    if (!fallback && root.contains(block.element) && isSignatureShaped(name)) fallback = found;
  }
  return fallback;
}

function isSetAsSignature(element: Element): boolean {
  const labels = labelsOf(element);
  return (
    /right/i.test(`${attribute(element, 'align')} ${attribute(element, 'style')} ${labels}`) ||
    BYLINE_LABEL.test(labels)
  );
}

/** “Nguyễn Thị Nga”, “H.V.”, “QUỐC LINH - T.SỸ”, “Hà Thu (tổng hợp)”: not one plain word, not a sentence. */
function isSignatureShaped(name: string): boolean {
  if (!isNameLike(name) || /[.;…]$/.test(name.replace(/(?:\p{Lu}\.)+$/u, ''))) return false;
  const words = name
    .replace(/\(.*\)/, '')
    .trim()
    .split(/\s+/);
  return words.length <= 10 && (words.length >= 2 || /\p{Lu}\.\p{Lu}/u.test(name));
}
