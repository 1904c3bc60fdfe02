import comparators from '../suggest/data/comparators.json';
import directions from '../suggest/data/directions.json';
import { fold } from '../text/fold.ts';
import own from './data/figure-signals.json';

/** What a word before a figure makes of it, by its folded form: a comparator, a direction, a plan, a denial. */
const SIGNALS = new Map<string, string>();
for (const table of [comparators, directions, own])
  for (const [signal, words] of Object.entries(table))
    for (const word of words) SIGNALS.set(fold(word), signal);

const ESCAPED = /[.*+?^${}()|[\]\\]/g;
/** Longest first: “không dưới” is no denial. */
const ANY = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...SIGNALS.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(ESCAPED, '\\$&'))
    .join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
);

/** “mỗi năm”, “một quý”: how often, or for whom, a figure counts. */
const RATE = new RegExp(`(?<!\\p{L})(?:${['mỗi', 'hằng', 'hàng'].map(fold).join('|')}) \\p{L}+`, 'gu');

/**
 * The signals in the words before a figure, in order, each named once in a row.
 * @param words folded
 */
export function signalsIn(words: string): string[] {
  const signals = [...words.matchAll(ANY)].map(([word]) => SIGNALS.get(word)!);
  const rates = [...words.matchAll(RATE)].map(([rate]) => rate.replace(/^\p{L}+/u, 'each'));
  return [...signals.filter((signal, index) => signal !== signals[index - 1]), ...rates];
}
