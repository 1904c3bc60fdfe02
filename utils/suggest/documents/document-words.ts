import type { CampaignKind } from '@/utils/model/records.ts';
import types from '../data/document-types.json';
import nameWords from '../data/name-words.json';
import ordinalWords from '../data/ordinals.json';
import { phraseIds, phraseSet } from '../lexicon/phrase.ts';
import { PhraseTrie } from '../lexicon/trie.ts';
import type { Vocabulary } from '../lexicon/vocabulary.ts';

/** What the grammar of document citations knows of words. */
export interface DocumentWords {
  /** “Chỉ thị”, “Nghị quyết” … with the kind of document. */
  types: PhraseTrie<CampaignKind>;
  /** What ends the name of a congress. */
  nameEnds: PhraseTrie<true>;
  /** Units that have a Party committee with a congress of its own. */
  committees: PhraseTrie<true>;
  /** Party committees below the Central Committee. */
  localCommittees: PhraseTrie<true>;
  /** Ordinals in words. */
  ordinals: PhraseTrie<number>;
  /** “số”, “khóa”, “trung ương” … by their ids. */
  id: Readonly<Record<Word, number>>;
}

const WORDS = {
  number: 'số',
  term: 'khóa',
  centre: 'trung',
  committee: 'ương',
  tw: 'tw',
  plenum: 'nghị',
  meeting: 'hội',
  congress: 'đại',
  executive: 'ban',
  time: 'lần',
  ordinal: 'thứ',
  of: 'của',
  party: 'đảng',
  cell: 'chi',
  committeeOf: 'bộ',
  tenure: 'nhiệm',
  day: 'ngày',
  month: 'tháng',
  year: 'năm',
  and: 'và',
} as const;
type Word = keyof typeof WORDS;

/** Compiles the words of document citations into a vocabulary. */
export function documentWords(vocabulary: Vocabulary): DocumentWords {
  const trie = new PhraseTrie<CampaignKind>();
  for (const [kind, phrases] of Object.entries(types))
    for (const phrase of phrases) trie.add(phraseIds(phrase, vocabulary), kind as CampaignKind);
  const ordinals = new PhraseTrie<number>();
  for (const [word, value] of Object.entries(ordinalWords)) ordinals.add(phraseIds(word, vocabulary), value);
  const id = Object.fromEntries(Object.entries(WORDS).map(([key, word]) => [key, vocabulary.add(word)]));
  return {
    types: trie,
    nameEnds: phraseSet(nameWords.nameEnd, vocabulary),
    committees: phraseSet(nameWords.committee, vocabulary),
    localCommittees: phraseSet(nameWords.localCommittee, vocabulary),
    ordinals,
    id: id as Record<Word, number>,
  };
}
