import { isCaption } from '../body/caption.ts';
import { type Block, isProse } from '../page/block.ts';
import { isSideHeading } from '../page/box-headings.ts';
import { attribute, collapse, holds, inherited, labelsOf, textOf } from '../page/dom.ts';
import { type Byline, isBylineLabel } from './byline.ts';
import { acceptName, cleanByline, hasBylinePrefix, isNameLike, type Refuse } from './byline-name.ts';
import { creditedWriter, isInstitution, isSourceCredit } from './credit.ts';

/** How a line begins that says where the text was taken from. */
const CREDIT = /^\(?(?:theo|nguồn)[\s:]/i;
/** A note or an agency in brackets: “(Còn nữa)”, “(TTXVN)”. */
const NOTE = /^\([^()]{2,40}\)$/;

/** What stands under a name: a place or an office, in brackets or called so. */
const UNDER_NAME =
  /^(?:\(.{2,100}\)$|(?:nguyên\s)?(?:bí thư|chánh|chủ tịch|giám đốc|hiệu trưởng|phó|trưởng|ủy viên)\s)/i;

/** How many lines after the last paragraph are looked at for a signature. */
const LAST_LINES = 6;
/** Where in the last paragraph a signature may begin, in characters before its end. */
const LONGEST_CLOSING = 120;

/**
 * The signature under a Vietnamese article: a short line after the last paragraph that begins as bylines do, is set
 * to the right or named so, or else is a name of several words or initials.
 * @param blocks the page's blocks
 * @param root the body; the signature may stand right after it
 * @param isText says whether a line stands in the body and in no side matter of it
 * @returns the name is '' when there are only credits, which are no part of the text either
 */
export function findSignature(
  blocks: readonly Block[],
  root: Element,
  isText: (block: Block) => boolean,
  refuse: Refuse,
): Byline | null {
  const lastOf = (isPart: (block: Block) => boolean) =>
    blocks.findLastIndex((block) => isProse(block) && isPart(block));
  const ofText = lastOf(isText);
  const last = ofText < 0 ? lastOf((block) => holds(root, block.element)) : ofText;
  if (last < 0) return null;
  const lines = blocks.slice(last + 1, last + 1 + LAST_LINES);
  const end = lines.findIndex((block) => isSideHeading(block.text));
  const under = lines.slice(0, end < 0 ? lines.length : end);
  const credits = under.filter(({ text }) => CREDIT.test(text) || NOTE.test(text));
  const signature = findSigned(under, root, refuse) ?? findClosingLine(blocks[last]!, refuse);
  if (!signature && credits.length === 0) return null;
  return { name: signature?.name ?? '', blocks: [...new Set([...(signature?.blocks ?? []), ...credits])] };
}

/** The line among these that is a signature. */
function findSigned(lines: readonly Block[], root: Element, refuse: Refuse): Byline | null {
  let fallback: Byline | null = null;
  let credited = false;
  for (const [index, block] of lines.entries()) {
    if (block.text.length > 100 || block.linked > block.text.length * 0.5) continue;
    const text = nameLine(block.text);
    const name = acceptName(creditedWriter(text) || cleanByline(text), refuse);
    if (!name || isSourceCredit(name)) {
      credited ||= CREDIT.test(text);
      continue;
    }
    const prefixed = hasBylinePrefix(text) || creditedWriter(text) !== '';
    // Under a credit stands the rest of it: only what calls itself a byline is one.
    if (credited && !prefixed) continue;
    const below = lines[index + 1];
    const found = { name, blocks: below && UNDER_NAME.test(below.text) ? [block, below] : [block] };
    if (prefixed || isSetAsSignature(block.element)) return found;
    const isPlain = holds(root, block.element) && !isCaption(block, lines[index - 1]);
    if (!fallback && isPlain && isSignatureShaped(name)) fallback = found;
  }
  return fallback;
}

/** A byline in brackets: “(Bài, ảnh: Lò Văn Ình)”. */
const BRACKETED = /^\(([^()]+)\)$/;

/** A signature in one line, without brackets around it; of a name with its bearer's office in the line below, the name alone. */
function nameLine(text: string): string {
  const inner = BRACKETED.exec(collapse(text))?.[1] ?? '';
  if (hasBylinePrefix(inner) && !CREDIT.test(inner)) return inner;
  const [name = '', under = '', ...more] = text.split('\n').map(collapse).filter(Boolean);
  const hasOffice = more.length === 0 && (UNDER_NAME.test(under) || isInstitution(under));
  return hasOffice && isNameLike(name) ? name : collapse(text);
}

/** “… của bà con. Bài và ảnh: Lò Văn Ình”: a byline that the last paragraph ends with. */
const CLOSING = /(?<=[.!?…”")/]\s{1,20})(?:tin|bài)(?:[\s,&+–-]{1,3}(?:và\s)?ảnh)?\s?:[^.:!?]{2,60}$/iu;

/** The signature within the last paragraph: its last line after a break, or what its last sentence is followed by. */
function findClosingLine(paragraph: Block, refuse: Refuse): Byline | null {
  const line = lastLine(paragraph.element);
  const name = acceptName(cleanByline(line), refuse);
  if (name && !isSourceCredit(name) && isSignatureShaped(name)) return { name, blocks: [] };
  const own = nameInBrackets(paragraph.element);
  const writer = own ? acceptName(own, refuse) : '';
  if (writer) return { name: writer, blocks: [] };
  const closing = CLOSING.exec(paragraph.text.slice(-LONGEST_CLOSING).normalize('NFC'))?.[0] ?? '';
  const closer = acceptName(cleanByline(closing), refuse);
  return closer ? { name: closer, blocks: [] } : null;
}

/** “… ngày và đêm. <b>(Lam Giang)</b>”: a person's name in an element of its own after a paragraph's last sentence. */
function nameInBrackets(element: Element): string {
  const last = inherited(element, 'lastElementChild');
  if (!last) return '';
  const written = textOf(last).normalize('NFC');
  const rest = textOf(element).normalize('NFC');
  if (!rest.endsWith(written) || !/[.!?…”"]$/.test(rest.slice(0, -written.length).trim())) return '';
  const name = /^\(((?:\p{Lu}\p{Ll}*\s){1,4}\p{Lu}\p{Ll}+)\)$/u.exec(written)?.[1] ?? '';
  return isInstitution(name) ? '' : name;
}

/** What stands after an element's last line break; '' when there is none. */
function lastLine(element: Element): string {
  let text = '';
  for (
    let node = inherited(element, 'lastChild');
    node && text.length < LONGEST_CLOSING;
    node = inherited(node, 'previousSibling')
  ) {
    if (node.nodeName === 'BR' && text.trim() !== '') return collapse(text);
    text = (inherited(node, 'textContent') ?? '') + text;
  }
  return '';
}

function isSetAsSignature(element: Element): boolean {
  const only =
    inherited(element, 'childElementCount') === 1 ? inherited(element, 'firstElementChild')! : null;
  if (only && textOf(only) === textOf(element) && isBylineLabel(labelsOf(only))) return true;
  const labels = labelsOf(element);
  return (
    /right/i.test(`${attribute(element, 'align')} ${attribute(element, 'style')} ${labels}`) ||
    isBylineLabel(labels)
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
