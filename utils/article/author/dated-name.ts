import { findDays } from '../day/dates.ts';
import type { Block } from '../page/block.ts';
import { collapse, inherited, parentOf, textOf } from '../page/dom.ts';
import type { Byline } from './byline.ts';
import { acceptName, isNameLike, type Refuse } from './byline-name.ts';
import { isInstitution } from './credit.ts';

/** Longest line that is read so, in characters. */
const LONGEST = 80;
/** Most elements that hold a name, its day and a picture. */
const MOST_BESIDE = 3;
/** Words of a name: two may be a place or a section. */
const WORDS = { min: 3, max: 5 };

/**
 * The name beside a date in a line of its own right under the headline: “Mùa A Chinh · 14 thg 10, 2022”, or each in an
 * element of its own, the name perhaps in the line above.
 * @param from characters of the page's text before the headline
 */
export function findDatedName(
  blocks: readonly Block[],
  from: number,
  reach: number,
  refuse: Refuse,
): Byline | null {
  for (const [index, block] of blocks.entries()) {
    if (block.start <= from || block.text.length > LONGEST || block.linked > 0) continue;
    if (block.start > from + reach) break;
    const line = collapse(block.text).normalize('NFC');
    const [day] = findDays(line, 'day-first');
    if (!day) continue;
    const [first = '', ...others] = line.split(/\s[·•|]\s/);
    const written = others.length > 0 && isFullName(first) ? first : nameBeside(block);
    const name = isFullName(written) ? acceptName(written, refuse) : '';
    if (name) return { name, blocks: [block] };
    const above = blocks[index - 1];
    const lone =
      above && above.start > from && isAlone(above, block) ? acceptName(collapse(above.text), refuse) : '';
    if (lone) return { name: lone, blocks: [above!, block] };
  }
  return null;
}

/** Every word of a name in a capital. */
const CAPITALS = /^\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*)*$/u;
/** How places begin that a day stands beside. */
const PLACE = /^(?:Tỉnh|Thành|Huyện|Thị|Quận|Xã|Phường|Thôn|Bản)\s/i;

/** Whether a line above a day's holds a name, and one element both and no more text. */
function isAlone(above: Block, { element }: Block): boolean {
  const text = collapse(above.text).normalize('NFC');
  const around = parentOf(element);
  if (above.linked > 0 || !around || parentOf(above.element) !== around) return false;
  const isPair =
    textOf(around).length <= text.length + LONGEST && inherited(around, 'childElementCount') <= MOST_BESIDE;
  return isPair && CAPITALS.test(text) && isFullName(text) && !PLACE.test(text);
}

/** The name that has an element of its own in a line, as the date has: every word of it in a capital. */
function nameBeside({ element }: Block): string {
  if (inherited(element, 'childElementCount') < 2) return '';
  const texts = [...inherited(element, 'children')].map((child) => textOf(child).normalize('NFC'));
  return texts.find((text) => CAPITALS.test(text) && isFullName(text)) ?? '';
}

function isFullName(text: string): boolean {
  const words = text.split(' ').length;
  if (words < WORDS.min || words > WORDS.max || !/\p{Ll}/u.test(text)) return false;
  return isNameLike(text) && !isInstitution(text);
}
