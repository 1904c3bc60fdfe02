import { findAbbreviated } from './campaigns/again/abbreviations.ts';
import { findStanding } from './campaigns/again/standing.ts';
import { Gazetteer } from './campaigns/gazetteer.ts';
import { findHeaded } from './campaigns/headed.ts';
import { findKnown } from './campaigns/known.ts';
import { findQuoted } from './campaigns/quoted.ts';
import { findTitles } from './campaigns/titles.ts';
import { findUnquoted } from './campaigns/unquoted.ts';
import { type NameWords, nameWordsIn } from './campaigns/words.ts';
import { type DocumentWords, documentWords } from './documents/document-words.ts';
import { findDocuments } from './documents/find.ts';
import type { Figure } from './figures/figure.ts';
import { findFigures } from './figures/find.ts';
import { type NumberWords, numberWords } from './figures/number/number-words.ts';
import { SentenceWords } from './figures/sentence/ground.ts';
import { Lexicon } from './lexicon/lexicon.ts';
import { Vocabulary } from './lexicon/vocabulary.ts';
import type { Mention } from './mention.ts';
import { openReading, type Reading } from './reading.ts';
import type { GazetteerEntry } from './types.ts';

/** All that was found in an article. */
export interface Findings {
  reading: Reading;
  mentions: Mention[];
  figures: Figure[];
}

/** The compiled vocabulary, rules and gazetteer. Immutable: one serves all articles. */
export class Engine {
  readonly vocabulary = new Vocabulary();
  readonly lexicon = new Lexicon(this.vocabulary);
  readonly documentWords: DocumentWords = documentWords(this.vocabulary);
  readonly nameWords: NameWords = nameWordsIn(this.vocabulary);
  readonly sentenceWords = new SentenceWords(this.vocabulary);
  readonly numberWords: NumberWords = numberWords(this.vocabulary);
  readonly gazetteer: Gazetteer;

  constructor(entries: readonly GazetteerEntry[]) {
    this.gazetteer = new Gazetteer(entries, this.vocabulary);
  }

  /**
   * Reads an article in the order that keeps numbers of names from being taken for figures: documents, campaigns, then
   * numbers.
   * @param ownNames the reviewer's own names, beside the gazetteer
   * @param includeWords figures in words too
   */
  read(text: string, ownNames: readonly GazetteerEntry[], includeWords = false): Findings {
    const { lexicon, nameWords } = this;
    const vocabulary = ownNames.length > 0 ? new Vocabulary(this.vocabulary) : this.vocabulary;
    const own = ownNames.length > 0 ? new Gazetteer(ownNames, vocabulary) : null;
    const reading = openReading(text, vocabulary);
    const mentions: Mention[] = findDocuments(reading, this.documentWords, lexicon);
    mentions.push(...findQuoted(reading, nameWords, this.gazetteer));
    mentions.push(...findTitles(reading, nameWords, this.gazetteer));
    mentions.push(...findHeaded(reading, nameWords, this.gazetteer));
    if (own) mentions.push(...findKnown(reading, nameWords, own, 'accepted-name'));
    mentions.push(...findKnown(reading, nameWords, this.gazetteer));
    mentions.push(...findUnquoted(reading, nameWords, lexicon));
    mentions.push(...findStanding(reading, nameWords, mentions));
    mentions.push(...findAbbreviated(reading, mentions, nameWords.typeWords));
    return {
      reading,
      mentions,
      figures: findFigures(reading, lexicon, includeWords ? this.numberWords : null),
    };
  }
}
