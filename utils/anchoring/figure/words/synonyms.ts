import { RENAMED_UNITS } from '@/utils/units/units.ts';
import { spell } from '../../cut/spelling.ts';
import connectives from '../data/synonyms-connectives.json';
import dealings from '../data/synonyms-dealings.json';
import nouns from '../data/synonyms-nouns.json';
import qualities from '../data/synonyms-qualities.json';
import trades from '../data/synonyms-trades.json';
import verbs from '../data/synonyms-verbs.json';

/** Numbers of the sets that a phrase stands in. */
const SETS = new Map<string, number[]>();
const UNITS = RENAMED_UNITS.map(([unit, others]) => [unit, ...others]);
const LISTED = [...verbs, ...trades, ...dealings, ...qualities, ...connectives, ...nouns].map((phrases) =>
  phrases.split(', '),
);
for (const [set, phrases] of [...LISTED, ...UNITS].entries())
  for (const phrase of phrases) {
    const spelled = spell(phrase).replaceAll('-', ' ');
    const known = SETS.get(spelled);
    if (known) known.push(set);
    else SETS.set(spelled, [set]);
  }

/** Words in the longest phrase of a set. */
export const LONGEST_SYNONYM = Math.max(...[...SETS.keys()].map((phrase) => phrase.split(' ').length));

/** Whether the table of synonyms knows a phrase. @param phrase spelled, words parted by single spaces */
export function isKnownPhrase(phrase: string): boolean {
  return SETS.has(phrase);
}

/** Whether one phrase may stand for the other in a report without telling of anything else. */
export function areSynonyms(a: string, b: string): boolean {
  const others = SETS.get(b);
  return others !== undefined && (SETS.get(a)?.some((set) => others.includes(set)) ?? false);
}

/** How many words at the start of one list say what so many do at the start of the other; null where none do. */
export function synonymsAt(a: readonly string[], b: readonly string[]): readonly [number, number] | null {
  for (let ours = Math.min(a.length, LONGEST_SYNONYM); ours > 0; ours -= 1)
    for (let theirs = Math.min(b.length, LONGEST_SYNONYM); theirs > 0; theirs -= 1)
      if (areSynonyms(a.slice(0, ours).join(' '), b.slice(0, theirs).join(' '))) return [ours, theirs];
  return null;
}
