import type { Span } from '@/utils/model/records.ts';
import { linkTarget } from '../addresses.ts';
import { wellFormed } from '../well-formed.ts';
import { directiveOf } from './directive.ts';
import { PassageText } from './passage-text.ts';

/** Left by `encodeURIComponent`: a hyphen means something in a directive, the others end an address in running text. */
const SIGNS = /[-!'()*]/g;

/**
 * Makes links that open an article at a passage and mark it there (`#:~:text=`): in browsers that know nothing of them
 * they open the article. Made once for all passages of a text.
 * @param text an article text or that of a whole page
 * @param above what the page shows before it, such as headline and lead: a browser goes to the first copy of some words
 * @returns of an address and a span of the text: the link; the address alone where no words lead to the passage and
 *   to no other; null where the address is none of the web
 */
export function passageLinks(
  text: string,
  above: readonly string[] = [],
): (address: string, span: Span) => string | null {
  const read = new PassageText(text, above);
  return (address, span) => {
    const target = linkTarget(address);
    const trimmed = trim(text, span);
    const directive = target === null || trimmed === null ? null : directiveOf(read, trimmed);
    if (target === null || directive === null) return target;
    const { prefix, start, end, suffix } = directive;
    const pieces = [prefix, start, end, suffix].map((piece) => piece && words(text, piece));
    // Half a letter has no code in an address.
    if (pieces.some((piece) => piece !== null && wellFormed(piece) !== piece)) return target;
    const [before, first, last, after] = pieces.map((piece) => piece && encode(piece));
    const told = [before && `${before}-`, first, last, after && `-${after}`].filter(Boolean).join(',');
    // A page that an address shows by its fragment keeps it.
    return `${target}${target.includes('#') ? '' : '#'}:~:text=${told}`;
  };
}

/** The span without white space at its ends; null where it holds nothing of the text. */
function trim(text: string, { start, end }: Span): Span | null {
  const held = text.slice(start, end);
  const from = start + held.length - held.trimStart().length;
  const to = from + held.trim().length;
  return from < to ? { start: from, end: to } : null;
}

const words = (text: string, { start, end }: Span): string => text.slice(start, end).trim();

const encode = (piece: string): string =>
  encodeURIComponent(piece).replace(SIGNS, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
