import type { EligibilityAnswer } from '@/utils/model/entries.ts';
import type { AwardBanner } from '@/utils/model/records.ts';

/** Why a rule is answered as it is: a word of `eligibility.reason` in the locales, and what stands in its blanks. */
export interface Reason {
  says: ReasonWord;
  values: (string | number)[];
}

export type ReasonWord =
  | 'inside'
  | 'insidePresumed'
  | 'outside'
  | 'outsidePresumed'
  | 'outsideGuessed'
  | 'outsidePartly'
  | 'otherLevel'
  | 'noDay'
  | 'someNoDay'
  | 'noWindow'
  | 'halfWindow'
  | 'press'
  | 'pressUnverified'
  | 'notPress'
  | 'maybeNotPress'
  | 'unknownHost'
  | 'closedOutlet'
  | 'anyPlace'
  | 'noAddress'
  | 'typeFits'
  | 'typeMissing'
  | 'typeUnknown'
  | 'typeOther'
  | 'noTypes'
  | 'withinMost'
  | 'overMost'
  | 'overPresumed'
  | 'noMost'
  | 'authorsUnknown'
  | 'overByline'
  | 'partsMissing'
  | 'badWindow'
  | 'notRead'
  | 'ownBanner'
  | 'noBanner'
  | 'otherAward'
  | 'otherEdition'
  | 'bannerUnclear'
  | 'prizeNamed'
  | 'noPrize'
  | 'excludedName'
  | 'noExcluded'
  | 'hidden'
  | 'unique'
  | 'uniqueText'
  | 'sameAddress'
  | 'sameText'
  | 'sameFigures';

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

/** What a check says of its rule. */
export type Said = readonly [answer: EligibilityAnswer, says: ReasonWord, ...values: (string | number)[]];
