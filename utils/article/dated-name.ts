import type { Block } from './block.ts';
import type { Byline } from './byline.ts';
import { acceptName, isNameLike, type Refuse } from './byline-name.ts';
import { isInstitution } from './credit.ts';
import { findDays } from './dates.ts';
import { collapse, textOf } from './dom.ts';

/** Longest line that is read so, in characters. */
const LONGEST = 80;
/** Words of a name: two may be a place or a section. */
const WORDS = { min: 3, max: 5 };

/**
 * The name beside a date in a line of its own right under the headline: “Mùa A Chinh · 14 thg 10, 2022”, or each in an
 * element of its own.
 * @param from characters of the page's text before the headline
 */
export function findDatedName(
  blocks: readonly Block[],
  from: number,
  reach: number,
  refuse: Refuse,
): Byline | null {
  for (const block of blocks) {
    if (block.start <= from || block.text.length > LONGEST || block.linked > 0) continue;
    if (block.start > from + reach) break;
    const line = collapse(block.text).normalize('NFC');
    const [day] = findDays(line, 'day-first');
    if (!day) continue;
    const [first = '', ...others] = line.split(/\s[·•|]\s/);
    const written = others.length > 0 ? first : nameBeside(block);
    const name = isFullName(written) ? acceptName(written, refuse) : '';
    if (name) return { name, blocks: [block] };
  }
  return null;
}

/** The name that has an element of its own in a line, as the date has: every word of it in a capital. */
function nameBeside({ element }: Block): string {
  if (element.childElementCount < 2) return '';
  const texts = [...element.children].map((child) => textOf(child).normalize('NFC'));
  return texts.find((text) => /^\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*)*$/u.test(text) && isFullName(text)) ?? '';
}

function isFullName(text: string): boolean {
  const words = text.split(' ').length;
  if (words < WORDS.min || words > WORDS.max || !/\p{Ll}/u.test(text)) return false;
  return isNameLike(text) && !isInstitution(text);
}
