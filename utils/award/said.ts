import type { EligibilityAnswer, Entry } from '@/utils/model/entries.ts';
import type { Article, AwardBanner } from '@/utils/model/records.ts';

/** Why a rule is answered as it is: a word of `eligibility.reason` in the locales, and what stands in its blanks. */
export interface Reason {
  says: ReasonWord;
  values: (string | number)[];
}

export const REASON_WORDS = [
  'inside',
  'insidePresumed',
  'outside',
  'outsidePresumed',
  'outsideGuessed',
  'outsidePartly',
  'otherLevel',
  'noDay',
  'someNoDay',
  'noWindow',
  'halfWindow',
  'press',
  'pressUnverified',
  'notPress',
  'maybeNotPress',
  'unknownHost',
  'closedOutlet',
  'anyPlace',
  'noAddress',
  'typeFits',
  'typeMissing',
  'typeUnknown',
  'typeOther',
  'noTypes',
  'withinMost',
  'overMost',
  'overPresumed',
  'noMost',
  'authorsUnknown',
  'overByline',
  'partsMissing',
  'badWindow',
  'notRead',
  'ownBanner',
  'noBanner',
  'otherAward',
  'otherEdition',
  'bannerUnclear',
  'prizeNamed',
  'noPrize',
  'excludedName',
  'noExcluded',
  'hidden',
  'unique',
  'uniqueText',
  'sameAddress',
  'sameText',
  'sameFigures',
] as const;
export type ReasonWord = (typeof REASON_WORDS)[number];

/** What is known of a part's article beside the list: only where it was read. */
export interface KnownArticle {
  publishedOn: string | null;
  /** Whether the day was read off the address only. */
  isDayGuessed: boolean;
  title: string | null;
  byline: string | null;
  /** The part of a series as printed: “Bài 2”. */
  seriesPart: string | null;
  banner: AwardBanner | null;
  /** The newest text of it that was kept; '' where none was. */
  text: string;
}

/** What a record says that rules are held against. @param text the newest text of it that was kept; '' where none was */
export const knownArticle = (article: Article, text: string): KnownArticle => ({
  publishedOn: article.publishedOn,
  isDayGuessed: article.sources.publishedOn === 'address',
  title: article.title,
  byline: article.byline,
  seriesPart: article.seriesPart,
  banner: article.awardBanner,
  text,
});

/** What is known of an entry's texts, as one; '' where none is. */
export const textOfEntry = (
  { parts }: Pick<Entry, 'parts'>,
  articles: ReadonlyMap<string, KnownArticle>,
): string =>
  parts
    .map(({ address }) => articles.get(address)?.text ?? '')
    .filter(Boolean)
    .join('\n');

/** What a check says of its rule. */
export type Said = readonly [answer: EligibilityAnswer, says: ReasonWord, ...values: (string | number)[]];
