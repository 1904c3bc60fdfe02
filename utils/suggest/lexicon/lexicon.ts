import type { Comparator, Direction } from '@/utils/model/records.ts';
import { UNITS_BY_KIND, type UnitKind } from '@/utils/units/units.ts';
import changeEnds from '../data/change-ends.json';
import comparators from '../data/comparators.json';
import comparisons from '../data/comparisons.json';
import directions from '../data/directions.json';
import jointNouns from '../data/joint-nouns.json';
import labels from '../data/labels.json';
import nouns from '../data/nouns.json';
import phraseEnds from '../data/phrase-ends.json';
import roles from '../data/roles.json';
import tails from '../data/tails.json';
import uncounted from '../data/uncounted.json';
import { phraseIds } from './phrase.ts';
import { lengthOf, PhraseTrie } from './trie.ts';
import type { Vocabulary } from './vocabulary.ts';

export type Role = keyof typeof roles;

const ROLES = Object.keys(roles) as Role[];
/** The bit of each role, looked up rather than searched: it is asked for at every word. */
const BIT = Object.fromEntries(ROLES.map((role, at) => [role, 1 << at])) as Record<Role, number>;

/** All that the rules for figures know of words, compiled from the data files. */
export class Lexicon {
  /** What may stand after a number and is no counted thing. */
  readonly units = new PhraseTrie<UnitKind | 'none'>();
  /** Counted things: whole terms, as long as they are known. */
  readonly terms = new PhraseTrie<true>();
  /** Counting words that take another term after them (“vụ”, “lượt”). */
  readonly classifiers = new PhraseTrie<true>();
  /** Counting words for single things (“chiếc”, “con”), which are named by what stands after them. */
  readonly pieces = new PhraseTrie<true>();
  /** What may stand only after a counting word. */
  readonly complements = new PhraseTrie<true>();
  /** What befell people: a change counts those (“giảm 2 người chết”), otherwise it is told of them. */
  readonly harmed = new PhraseTrie<true>();
  /** Nouns of one class that are counted together (“xã, phường”). */
  readonly joint = new PhraseTrie<string>();
  /** Organs and people that are told by their level, and the levels (“cấp huyện”). */
  readonly organs = new PhraseTrie<true>();
  readonly levels = new PhraseTrie<true>();
  /** Words that no counted thing goes on with, or begins with. */
  readonly phraseEnds = new PhraseTrie<true>();
  /** The following two are read backwards from a number. */
  readonly comparators = new PhraseTrie<Comparator>();
  readonly directions = new PhraseTrie<Direction>();
  /** What compares (“thấp hơn”) or changes (“giảm tỷ lệ”, “rút ngắn”) before its figure or some words off, read backwards. */
  readonly comparisons = new PhraseTrie<Direction>();
  /** What stands before the end of a change (“xuống còn”), read backwards. */
  readonly changeEnds = new PhraseTrie<Direction>();
  /** What follows a unit and says how the number is meant (“trở lên”). */
  readonly tails = new PhraseTrie<Comparator>();
  /** What makes a number a name (“Quận 8”): the greatest such number, 0 for any, −1 for years. */
  readonly labels = new PhraseTrie<number>();
  readonly lengthOf = lengthOf;
  readonly #roles: Uint32Array;

  constructor(readonly vocabulary: Vocabulary) {
    const ids = (phrase: string): number[] => phraseIds(phrase, vocabulary);
    for (const [name, kind] of UNITS_BY_KIND) this.units.add(ids(name), kind);
    for (const phrase of uncounted) this.units.add(ids(phrase), 'none');
    for (const term of nouns.terms) this.terms.add(ids(term), true);
    for (const term of nouns.classifiers) this.classifiers.add(ids(term), true);
    for (const term of nouns.pieces) this.pieces.add(ids(term), true);
    for (const term of nouns.complements) this.complements.add(ids(term), true);
    for (const phrase of nouns.harmed) this.harmed.add(ids(phrase), true);
    for (const organ of nouns.organs) this.organs.add(ids(organ), true);
    for (const level of nouns.levels) this.levels.add(ids(level), true);
    for (const [name, phrases] of Object.entries(jointNouns))
      for (const phrase of phrases) this.joint.add(ids(phrase), name);
    for (const phrase of phraseEnds) this.phraseEnds.add(ids(phrase), true);
    for (const [kind, phrases] of Object.entries(comparators))
      for (const phrase of phrases) this.comparators.add(ids(phrase).reverse(), kind as Comparator);
    for (const [kind, phrases] of Object.entries(directions))
      for (const phrase of phrases) this.directions.add(ids(phrase).reverse(), kind as Direction);
    for (const [kind, phrases] of Object.entries(comparisons))
      for (const phrase of phrases) this.comparisons.add(ids(phrase).reverse(), kind as Direction);
    for (const [kind, phrases] of Object.entries(changeEnds))
      for (const phrase of phrases) this.changeEnds.add(ids(phrase).reverse(), kind as Direction);
    for (const [phrase, kind] of Object.entries(tails)) this.tails.add(ids(phrase), kind as Comparator);
    for (const [phrase, greatest] of Object.entries(labels)) this.labels.add(ids(phrase).reverse(), greatest);
    for (const role of ROLES) for (const word of roles[role]) ids(word);
    this.#roles = new Uint32Array(vocabulary.size + 1);
    ROLES.forEach((role, bit) => {
      for (const word of roles[role]) this.#roles[vocabulary.get(word)]! |= 1 << bit;
    });
  }

  /** Does a word play this part in a rule? */
  is(word: number, role: Role): boolean {
    return ((this.#roles[word] ?? 0) & BIT[role]) !== 0;
  }
}
