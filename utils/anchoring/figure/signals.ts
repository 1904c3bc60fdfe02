import comparators from '@/utils/suggest/data/comparators.json';
import directions from '@/utils/suggest/data/directions.json';
import { anyOf, spell } from '../cut/spelling.ts';
import compounds from './data/figure-compounds.json';
import opposites from './data/figure-opposites.json';
import own from './data/figure-signals.json';

/** Words in which a signal's word says nothing of the kind: “không gian”, “chi bộ”. */
const COMPOUNDS = compounds.map(spell);
const { up, down, ...sameAs } = directions;

function wordsOf(tables: readonly Record<string, readonly string[]>[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const table of tables)
    for (const [signal, words] of Object.entries(table))
      for (const word of words) found.set(spell(word), signal);
  return found;
}

function wholeWords(words: Iterable<string>): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${anyOf([...words, ...COMPOUNDS])}(?![\\p{L}\\p{N}])`, 'gu');
}

/** What a word before a figure makes of it: a comparator, a plan, a denial. */
const COMPARATORS = wordsOf([comparators]);
const SIGNALS = wordsOf([comparators, sameAs, own]);
const ANY_SIGNAL = wholeWords(SIGNALS.keys());

/** Whether a phrase is a signal, so that its own table tells what another in its place says. @param phrase spelled */
export function isSignal(phrase: string): boolean {
  return SIGNALS.has(phrase);
}

/** “mỗi hộ”, “hằng quý”: how often, or for whom, a figure counts. */
const RATE = new RegExp(
  `(?<!\\p{L})(?:${spell('mỗi')} \\p{L}+|${anyOf(['hằng', 'hàng'])} ${anyOf(['năm', 'quý', 'tháng', 'tuần', 'ngày', 'đêm', 'giờ', 'vụ'])}(?!\\p{L}))`,
  'gu',
);

/** “giảm còn 4%” is no “giảm 4%”. */
const DOWN_TO = new RegExp(
  `(?<!\\p{L})${anyOf(['giảm', 'hạ', 'rút', 'sụt', 'tụt', 'xuống'])}(?: \\p{L}+){0,2} ${spell('còn')}(?: \\p{L}+)? $`,
  'u',
);

/** So many words may stand between a comparator of several words and its figure: “ít nhất phải có 3”. */
const COMPARATOR_REACH = 2;

/** Whether a comparator is said of the figure that follows `rest`: “trên 500 người”, not “trên địa bàn có 500”. */
function isOfFigure(comparator: string, rest: string): boolean {
  const between = rest.trim();
  if (between === '') return true;
  return comparator.includes(' ') && between.split(/\s+/).length <= COMPARATOR_REACH;
}

/**
 * The signals in the words before a figure, in order, each named once in a row.
 * @param words spelled
 */
export function signalsIn(words: string): string[] {
  const signals: string[] = [];
  for (const match of words.matchAll(ANY_SIGNAL)) {
    const [word] = match;
    const signal = SIGNALS.get(word);
    if (!signal || signal === signals.at(-1)) continue;
    const isComparator = COMPARATORS.get(word) === signal;
    if (!isComparator || isOfFigure(word, words.slice(match.index + word.length))) signals.push(signal);
  }
  if (DOWN_TO.test(words)) signals.push('down to');
  const rates = [...words.matchAll(RATE)].map(([rate]) => rate.replace(/^\p{L}+/u, 'each'));
  return [...signals, ...rates];
}

/** The first of the matters is more and less. */
const DIRECTION = 0;

/** Two sides of one matter, of which a text names the one or the other: more and less, profit and loss. */
const OPPOSITES = opposites.map(({ one, other }, index) =>
  wordsOf([{ one, other }, index === DIRECTION ? { one: up, other: down } : {}]),
);
const ANY_SIDE = wholeWords(new Set(OPPOSITES.flatMap((sides) => [...sides.keys()])));

/** The words that surely tell a direction: where one goes, and no other comes, the figure says something else. */
const DIRECTIONS = wordsOf([{ one: up, other: down }]);

/** Which side of each matter the words before a figure name: of a direction the last, else the only one; '' for neither. */
export interface Sides {
  named: readonly string[];
  hasDirection: boolean;
}

/** @param words spelled */
export function sidesIn(words: string): Sides {
  const told = [...words.matchAll(ANY_SIDE)].map(([word]) => word);
  const named = OPPOSITES.map((sides, index) => {
    const found = told.flatMap((word) => sides.get(word) ?? []);
    if (index === DIRECTION) return found.at(-1) ?? '';
    return new Set(found).size === 1 ? found[0]! : '';
  });
  return { named, hasDirection: told.some((word) => DIRECTIONS.has(word)) };
}

/** Whether one names the opposite of what the other does, or gives up a direction altogether. */
export function sidesDiffer(a: Sides, b: Sides): boolean {
  if ((a.hasDirection && b.named[DIRECTION] === '') || (b.hasDirection && a.named[DIRECTION] === ''))
    return true;
  return a.named.some((side, index) => side !== '' && b.named[index] !== '' && side !== b.named[index]);
}
