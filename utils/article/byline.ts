import { attribute, collapse, labelsOf, tagOf, textOf } from './dom.ts';
import type { Block } from './scan.ts';
import { plain } from './words.ts';

/** A byline as it stands on the page. */
export interface Byline {
  name: string;
  /** The blocks that show it: no part of the article's text. */
  blocks: Block[];
}

/** What stands before a name: “Bài và ảnh:”, “Tin, ảnh:”, “Tác giả:”, “By”. The name follows. */
const PREFIX =
  /^(?:(?:tin|bài|ảnh|clip|video|đồ họa|thực hiện|nhóm)(?:\s?(?:,|và|-|–|\+|&|;)\s?(?:tin|bài|ảnh|clip|video|hình|đồ họa))*(?:\s?viết)?\s?:|(?:tác giả|người viết|thực hiện|biên tập|phóng viên|pv)\s?:|(?:(?:written|posted|published|authored|words|story|text|a post|reviewed) )?by:?\s|(?:author|autor|автор|text|testo di|texte|von|par|por|di|door|av|af)\s?:?\s)\s*/i;

/** Labels of elements that hold a byline. */
const BYLINE_LABEL =
  /(?:^|[\s_-]|[a-z](?=A))(?:author|authors|byline|tacgia|tac-gia|nguoiviet|butdanh|pauthor|contributor|writer)(?=$|[\s_\d-]|[A-Z])/i;
const NOT_BYLINE_LABEL =
  /(?:bio|box|avatar|image|photo|desc|related|list-post|follow|comment|job|role|title)/i;

/** A clause after the name that is no name: date, place of work in brackets, “và 1 tác giả khác”. */
const TAIL =
  /\s*(?:[|•·]|\bvà \d+ tác giả khác\b|\s[-–—]\s?(?=\d)|,?\s(?:updated|published|last updated|posted|on)\b|,?\s\d{1,2}[/.:]|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.? \d).*$/i;

/** Whether a text can be the name of a person, pen name, group or agency: short, no sentence, capitals first. */
export function isNameLike(text: string): boolean {
  if (text.length < 2 || text.length > 80 || /[?!:@#{}]|https?/.test(text)) return false;
  const words = text
    .replace(/\([^)]*\)/g, ' ')
    .trim()
    .split(/[\s,;&-]+/)
    .filter(Boolean);
  if (words.length === 0 || words.length > 12) return false;
  if (/[\u3040-\u9fff]/.test(text)) return text.length <= 20;
  if (/^(?:theo|nhóm)\s/i.test(text)) return /\s\p{Lu}/u.test(text);
  const capitals = words.filter((word) => /^[\p{Lu}\d]/u.test(word)).length;
  return /\p{L}/u.test(text) && capitals / words.length >= 0.6 && !/^\d+$/.test(text);
}

/** Cuts the words before and after a name. Returns '' when no name is left. */
export function cleanByline(text: string): string {
  let name = collapse(text);
  const prefix = PREFIX.exec(name);
  if (prefix) name = name.slice(prefix[0].length);
  name = name.replace(TAIL, '').replace(/^[-–—|:,\s]+|[-–—|:,;\s]+$/g, '');
  return isNameLike(name) ? name : '';
}

/** Whether a name is the newspaper's own: an outlet is never an author. */
export function isOutletName(name: string, outlets: readonly string[]): boolean {
  const key = plain(name)
    .replace(/^(?:bao|tap chi|trang|website|bao dien tu|theo)\s/, '')
    .replaceAll(' ', '');
  if (
    key === '' ||
    /^(?:admin|administrator|adminvn|editor|editors|staff|webmaster|toasoan|banbientap|bbt|btv|pv)$/.test(key)
  )
    return true;
  return outlets.some((outlet) => {
    const other = plain(outlet)
      .replace(/^(?:bao|tap chi|trang|website|bao dien tu)\s/, '')
      .replaceAll(' ', '');
    return (
      other.length >= 3 &&
      (other === key ||
        (key.length >= 5 && other.includes(key)) ||
        (other.length >= 5 && key.includes(other)))
    );
  });
}

/** The byline that the page marks as one near its headline: by `rel`, `itemprop` or a class name. */
export function findMarkedByline(
  blocks: readonly Block[],
  from: number,
  reach: number,
  outlets: readonly string[],
): Byline | null {
  for (const block of blocks) {
    if (block.start < from - 300) continue;
    if (block.start > from + reach) break;
    if (block.text.length > 160) continue;
    const element = markedElement(block.element);
    if (!element) continue;
    const name = cleanByline(textOf(element));
    if (name && !isOutletName(name, outlets)) return { name, blocks: [block] };
  }
  return null;
}

/** The element in or around a block that says it is a byline. */
function markedElement(element: Element): Element | null {
  const inner = element.querySelector(
    '[rel~=author],[itemprop=author],[data-role=author],a[href*="/author"],a[href*="/tac-gia"],a[href*="/authors/"]',
  );
  if (inner) return inner;
  let node: Element | null = element;
  for (let level = 0; level < 3 && node; level++, node = node.parentElement) {
    const labels = labelsOf(node);
    if (
      attribute(node, 'itemprop') === 'author' ||
      attribute(node, 'data-role') === 'author' ||
      attribute(node, 'rel') === 'author'
    )
      return node;
    if (BYLINE_LABEL.test(labels) && !NOT_BYLINE_LABEL.test(labels))
      return level === 0 ? element : textOf(node).length < 120 ? node : element;
  }
  for (const child of element.querySelectorAll('[class*=author i],[class*=byline i]'))
    if (textOf(child)) return child;
  return null;
}

/** The byline printed as words near the headline: “By …”, “Von …”, “Theo …”. */
export function findWrittenByline(
  blocks: readonly Block[],
  from: number,
  reach: number,
  outlets: readonly string[],
): Byline | null {
  for (const block of blocks) {
    if (block.start <= from || block.text.length > 120) continue;
    if (block.start > from + reach) break;
    if (!PREFIX.test(block.text) && !/^Theo\s\p{Lu}/u.test(block.text)) continue;
    const name = cleanByline(block.text);
    if (name && !isOutletName(name, outlets)) return { name, blocks: [block] };
  }
  return null;
}

/** How many lines at a body's end are looked at for a signature. */
const LAST_LINES = 6;

/** The signature under a Vietnamese article: the last short line that is set to the right or bold, or names its kind. */
export function findSignature(blocks: readonly Block[], outlets: readonly string[]): Byline | null {
  const tail = blocks.slice(-LAST_LINES).reverse();
  for (const [index, block] of tail.entries()) {
    if (block.text.length > 120) continue;
    const prefixed = PREFIX.test(block.text) || /^Theo\s\p{Lu}/u.test(block.text);
    if (!prefixed && !isSignatureStyle(block)) continue;
    const name = cleanByline(block.text);
    if (!name || isOutletName(name, outlets)) continue;
    const below = tail.slice(0, index).filter((other) => /^\(.{2,100}\)$/.test(other.text));
    return { name, blocks: [block, ...below] };
  }
  return null;
}

function isSignatureStyle(block: Block): boolean {
  const { element, text } = block;
  if (/[.;…]$/.test(text) && !/\p{Lu}\.(?:\s?\p{Lu}\.?)?$/u.test(text)) return false;
  const style = `${attribute(element, 'align')} ${attribute(element, 'style')} ${labelsOf(element)}`;
  if (/right/i.test(style) || BYLINE_LABEL.test(labelsOf(element))) return true;
  const strong = element.querySelector('strong,b');
  return strong !== null && textOf(strong) === text && tagOf(element) !== 'h2' && tagOf(element) !== 'h3';
}
