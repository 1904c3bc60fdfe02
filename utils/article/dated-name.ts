import type { Block } from './block.ts';
import type { Byline } from './byline.ts';
import { acceptName, isNameLike, type Refuse } from './byline-name.ts';
import { isInstitution } from './credit.ts';
import { findDays } from './dates.ts';
import { collapse } from './dom.ts';

/** Longest line that is read so, in characters. */
const LONGEST = 80;
/** Words of a name: two may be a place or a section. */
const WORDS = { min: 3, max: 5 };

/**
 * The name beside a date in a line of its own right under the headline: “Mùa A Chinh · 14 thg 10, 2022”.
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
    const parts = day ? line.split(/\s[·•|]\s/) : [];
    const [written = ''] = parts;
    const words = written.split(' ').length;
    const isName = parts.length > 1 && words >= WORDS.min && words <= WORDS.max && /\p{Ll}/u.test(written);
    if (!isName || !isNameLike(written) || isInstitution(written)) continue;
    const name = acceptName(written, refuse);
    if (name) return { name, blocks: [block] };
  }
  return null;
}
