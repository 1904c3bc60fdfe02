import type { CampaignKind } from '@/utils/model/records.ts';
import freeHeadWords from '../data/free-heads.json';
import jointNouns from '../data/joint-nouns.json';
import nameWords from '../data/name-words.json';
import types from '../data/types.json';
import { phraseIds, phraseSet } from '../lexicon/phrase.ts';
import { PhraseTrie } from '../lexicon/trie.ts';
import type { Vocabulary } from '../lexicon/vocabulary.ts';

/** A type word before a name. */
export interface NameType {
  kind: CampaignKind;
  /**
   * How a name stands without quotes: with the type word (“Đề án …”), after it (“phong trào …”), as a number only
   * (“Dự án 8”), or not at all.
   */
  name: 'inside' | 'outside' | 'numbered' | 'quoted';
}

/** What the rules for campaign names know of words. */
export interface NameWords {
  types: PhraseTrie<NameType>;
  /** The same as plain words. */
  typeWords: ReadonlySet<string>;
  /** The same, read backwards from a quote. */
  typesBefore: PhraseTrie<NameType>;
  filler: ReadonlySet<number>;
  introducer: ReadonlySet<number>;
  issuer: ReadonlySet<number>;
  award: ReadonlySet<number>;
  /** Words by which quoted words are spoken, not named. */
  speech: PhraseTrie<true>;
  /** Verbs after which a quote is speech. */
  reporting: PhraseTrie<true>;
  /** Last words before quotes that name a book, a song, a title, an event. */
  things: ReadonlySet<number>;
  /** What stands between “là” and a type word. */
  leads: ReadonlySet<number>;
  /** How a person is addressed before the name. */
  persons: ReadonlySet<number>;
  /** Words that an office's name begins with. */
  offices: ReadonlySet<number>;
  /** “Trung ương”: with a capital, an office of it. */
  centre: PhraseTrie<true>;
  /** What a name counts that is no thing (“3 nhất”). */
  virtues: ReadonlySet<number>;
  /** What introduces a theme (“với chủ đề”). */
  themes: PhraseTrie<true>;
  /** What is done with a document, right after its type word: no title begins so. */
  clauseStarts: PhraseTrie<true>;
  nameEnds: PhraseTrie<true>;
  /** Words that join a name to the next one. */
  joints: ReadonlySet<number>;
  /** Phrases inside names that begin with, or hold, a word that would end one. */
  nameGoesOn: PhraseTrie<true>;
  movementHeads: PhraseTrie<true>;
  /** Beginnings that every office's programme has: no names. */
  genericHeads: PhraseTrie<true>;
  /** Whole names that are none (“Chương trình mục tiêu quốc gia”). */
  genericNames: PhraseTrie<true>;
  /** What is built: a project of that name is a building site. */
  works: PhraseTrie<true>;
  /** Beginnings that make a quote a name without a type word. */
  selfHeads: PhraseTrie<true>;
  /** Beginnings of names that stand free, by kind. */
  freeHeads: PhraseTrie<CampaignKind>;
  /** What a title may go on with after a comma (“…, tầm nhìn đến năm 2045”). */
  titleTails: PhraseTrie<true>;
  /** Prepositions that a title goes on with, unless a time follows. */
  titleInside: PhraseTrie<true>;
  moments: PhraseTrie<true>;
  /** What tells the place of a title (“… huyện An Hòa giai đoạn 2021-2025”). */
  places: PhraseTrie<true>;
  /** Seasons that a drive is named after, before a year. */
  seasons: PhraseTrie<true>;
  /** What tells the period of a title, before a year. */
  periods: PhraseTrie<true>;
  /** Words that a comma joins inside a name (“lương thực, thực phẩm”). */
  commaPairs: PhraseTrie<true>;
  id: {
    of: number;
    and: number;
    period: number;
    until: number;
    year: number;
    tied: number;
    so: number;
    is: number;
  };
}

/** Compiles the words of campaign names into a vocabulary. */
export function nameWordsIn(vocabulary: Vocabulary): NameWords {
  const trie = (phrases: readonly string[]): PhraseTrie<true> => phraseSet(phrases, vocabulary);
  const set = (phrases: readonly string[]): ReadonlySet<number> =>
    new Set(phrases.flatMap((phrase) => phraseIds(phrase, vocabulary)));
  const forward = new PhraseTrie<NameType>();
  const backward = new PhraseTrie<NameType>();
  for (const type of types) {
    const value: NameType = { kind: type.kind as CampaignKind, name: type.name as NameType['name'] };
    for (const phrase of type.words) {
      forward.add(phraseIds(phrase, vocabulary), value);
      backward.add(phraseIds(phrase, vocabulary).reverse(), value);
    }
  }
  const freeHeads = new PhraseTrie<CampaignKind>();
  for (const [kind, heads] of Object.entries(freeHeadWords))
    for (const head of heads) freeHeads.add(phraseIds(head, vocabulary), kind as CampaignKind);
  return {
    types: forward,
    typeWords: new Set(types.flatMap(({ words }) => words)),
    typesBefore: backward,
    filler: set(nameWords.filler),
    introducer: set(nameWords.introducer),
    issuer: set(nameWords.issuer),
    award: set(nameWords.award),
    speech: trie(nameWords.speech),
    reporting: trie(nameWords.reporting),
    things: set(nameWords.thing),
    leads: set(nameWords.lead),
    persons: set(nameWords.person),
    offices: set(nameWords.office),
    centre: trie(['trung ương', 'TW']),
    virtues: set(nameWords.virtue),
    themes: trie(nameWords.theme),
    clauseStarts: trie(nameWords.clauseStart),
    joints: set(nameWords.joint),
    nameEnds: trie(nameWords.nameEnd),
    nameGoesOn: trie(nameWords.nameGoesOn),
    movementHeads: trie(nameWords.movementHead),
    genericHeads: trie(nameWords.genericHead),
    genericNames: trie(nameWords.genericName),
    works: trie(nameWords.work),
    selfHeads: trie(nameWords.selfHead),
    freeHeads,
    titleTails: trie(nameWords.titleTail),
    titleInside: trie(nameWords.titleInside),
    moments: trie(nameWords.moment),
    places: trie(jointNouns.administrative),
    seasons: trie(nameWords.season),
    periods: trie(nameWords.titlePeriod),
    commaPairs: trie(nameWords.commaPairs),
    id: {
      of: vocabulary.add('của'),
      and: vocabulary.add('và'),
      period: vocabulary.add('giai'),
      until: vocabulary.add('đến'),
      year: vocabulary.add('năm'),
      tied: vocabulary.add('gắn'),
      so: vocabulary.add('thì'),
      is: vocabulary.add('là'),
    },
  };
}
