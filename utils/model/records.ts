/**
 * The records the whole product speaks of: types and closed lists, no code, so that every layer may import them.
 * utils/schema/ checks values against them, and does not compile when it knows another shape than these types.
 * Words follow the W3C Web Annotation Data Model and the glossary in docs/architecture.md.
 *
 * Offsets are UTF-16 code units into an article text (utils/text/article-text.ts), end exclusive.
 * Times are ISO 8601 in UTC; days are ISO dates in Asia/Ho_Chi_Minh. Ids are UUIDs made by the caller.
 */

import type { PagePlace } from './page-place.ts';

/** A half-open stretch of an article text. */
export interface Span {
  start: number;
  end: number;
}

export const ANNOTATION_KINDS = ['campaign', 'statistic', 'remark'] as const;
export type AnnotationKind = (typeof ANNOTATION_KINDS)[number];

export const ANCHOR_STATUSES = ['exact', 'moved', 'changed', 'ambiguous', 'orphan', 'area'] as const;
/**
 * What became of a target in today's article text: `exact` same place, `moved` same text elsewhere, `changed`
 * the text differs, `ambiguous` several equal places, `orphan` not found. `area`: of an {@link AreaTarget}, which is found by its file and
 * its place on the page; what its words are nobody but the reviewer has read.
 */
export type AnchorStatus = (typeof ANCHOR_STATUSES)[number];

export const TEXT_SCOPES = ['article', 'page'] as const;
/** Which text a target's offsets count in: the article's body, or the whole page where the reviewer asked for it. */
export type TextScope = (typeof TEXT_SCOPES)[number];

/** Where words of an article text stand: W3C TextQuoteSelector and TextPositionSelector in one row. */
export interface TextTarget extends Span {
  type: 'text';
  scope: TextScope;
  /** The marked text exactly as the article text had it, typos included. */
  exact: string;
  /** What stood right before and after, grown until prefix + exact + suffix is unique in the snapshot. */
  prefix: string;
  suffix: string;
  /** The snapshot that the offsets count in. */
  snapshotHash: string;
  /** Where the words stood in print when they were marked, a place a page, in order. Missing for words of no page. */
  pages?: PagePlace[];
}

/** A part of a printed page whose words no machine could read. */
export interface AreaTarget {
  type: 'area';
  /** The words there, as the reviewer read and typed them: on one line, without white space at the ends. */
  exact: string;
  /** The file that it is found in: `urn:sha256:…` of its content. */
  file: string;
  /** The page, with the area as its one rectangle. */
  pages: [PagePlace];
}

/** Where a mark stands. */
export type Target = TextTarget | AreaTarget;

export const FIELD_SOURCES = ['json-ld', 'meta', 'visible', 'address', 'reviewer'] as const;
/** Where a metadata value was read: structured data, a meta tag, the visible page, its address, or the reviewer's own hand. */
export type FieldSource = (typeof FIELD_SOURCES)[number];

/** “TÁC PHẨM THAM DỰ GIẢI BÁO CHÍ BÚA LIỀM VÀNG LẦN THỨ VI-2021”, read. */
export interface AwardBanner {
  /** The words on the page. */
  text: string;
  /** The award's name, e.g. “Búa liềm vàng”. */
  award: string;
  /** Roman numeral as printed, e.g. “VI”. */
  edition: string | null;
  year: number | null;
}

/** What the page says of an article. What is not known is null, never a guess. */
export interface ArticleMeta {
  title: string | null;
  /** The lead paragraph. */
  sapo: string | null;
  byline: string | null;
  outlet: string | null;
  /** ISO date, Asia/Ho_Chi_Minh. */
  publishedOn: string | null;
  /** `HH:mm`, Asia/Ho_Chi_Minh. */
  publishedTime: string | null;
  /** The part of a series as printed, e.g. “Bài 2”, “Kỳ cuối”. */
  seriesPart: string | null;
  awardBanner: AwardBanner | null;
  /** BCP 47. */
  language: string | null;
}

export interface Article extends ArticleMeta {
  id: string;
  /** Every normalised address the article was seen at, first seen first. */
  urls: string[];
  /** What it is looked up by, made by the store (`recordKeys`, utils/article/identity/identity.ts): empty as read from a page. */
  keys: string[];
  /** Where each known field came from. */
  sources: Partial<Record<keyof ArticleMeta, FieldSource>>;
  /** Hash of the newest article text seen at its own address: the key of its snapshot. */
  hash: string;
  seenAt: string;
}

/** Where a text was read that is not a page of the web as it shows itself. */
export interface TextOrigin {
  type: 'textLayer';
  /** What made the text of what the file holds, with its versions: two of them read the same print otherwise. */
  reader: string;
}

/** The evidence: what the article said when it was marked. */
export interface Snapshot {
  articleId: string;
  hash: string;
  scope: TextScope;
  text: string;
  takenAt: string;
  /** Missing for a page of the web. */
  origin?: TextOrigin;
}

export const STATISTIC_KINDS = [
  'count',
  'money',
  'percent',
  'points',
  'ratio',
  'multiple',
  'measure',
  'rank',
  'range',
  'duration',
] as const;
export type StatisticKind = (typeof STATISTIC_KINDS)[number];
export const COMPARATORS = ['over', 'nearly', 'about', 'estimated', 'at_least', 'at_most', 'under'] as const;
export type Comparator = (typeof COMPARATORS)[number];
/** `up` and `down` by so much, `up_to` and `down_to` the value that was reached (“tăng lên 12%”), `equal` to so much of a standard. */
export const DIRECTIONS = ['up', 'up_to', 'down', 'down_to', 'equal'] as const;
export type Direction = (typeof DIRECTIONS)[number];
export const AIMS = ['result', 'target'] as const;
/** A result that was reached, or an aim (“phấn đấu đạt …”). */
export type Aim = (typeof AIMS)[number];

export const SENTENCE_FIELDS = ['subject', 'baseline', 'attribution', 'aim'] as const;
/** What is said of a figure: read from its sentence, not from the figure itself. */
export type StatisticField = (typeof SENTENCE_FIELDS)[number];

/** A figure, understood. */
export interface Statistic {
  kind: StatisticKind;
  /**
   * In the stated unit (7,4 tỷ đồng → 7.4); a range gives both ends; a ratio keeps its form, “152/159”. The marked words tell
   * the decimals that are printed (statistic-value.ts); a number that a reviewer typed with others stays as typed, “57,0”.
   */
  value: number | [number, number] | string | null;
  unit: string | null;
  comparator: Comparator | null;
  direction: Direction | null;
  /** What is counted. */
  subject: string | null;
  /** What it is measured against, e.g. “cùng kỳ năm 2020”, “dự toán”. */
  baseline: string | null;
  /** Who says so, as the text names him, e.g. “báo cáo của Sở Y tế”. */
  attribution: string | null;
  aim: Aim;
}

/** A figure as a mark keeps it. */
export interface MarkedStatistic extends Statistic {
  /** What the machine read without being sure, and the reviewer has neither corrected nor ticked: no fact yet. */
  unconfirmed: StatisticField[];
}

export const CAMPAIGN_KINDS = [
  // What nothing in the text and nobody has said yet.
  'unknown',
  'movement',
  'drive',
  'year',
  'directive',
  'resolution',
  'conclusion',
  'regulation',
  'programme',
  'project',
  'scheme',
  'plan',
  'strategy',
  'model',
  'mechanism',
  'fund',
  'slogan',
  'contest',
  'law',
] as const;
export type CampaignKind = (typeof CAMPAIGN_KINDS)[number];

/** A campaign or document, identified as far as the text allows. */
export interface Campaign {
  kind: CampaignKind;
  /** The canonical name where it is known, else the words of the article. */
  name: string;
  /** E.g. “05-CT/TW”. */
  number: string | null;
  issuer: string | null;
  /** ISO date or year of issue. */
  date: string | null;
  /** The gazetteer entry, when one alone fits. */
  gazetteerId: string | null;
}

export const ORIGINS = ['reviewer', 'suggestion'] as const;
/** Marked by hand, or a suggestion that was accepted. */
export type Origin = (typeof ORIGINS)[number];

export const MARK_FLAGS = ['checked', 'doubtful', 'wrong'] as const;
/** What the reviewer found on looking into a mark: it was checked and holds, it is in doubt, it is wrong. */
export type MarkFlag = (typeof MARK_FLAGS)[number];

/** Who marks and reviews, until panels share: whoever uses this browser. */
export const THIS_REVIEWER = '';

/** A reviewer's mark: where (target) and what (kind, note, campaign or statistic). */
export interface Annotation {
  id: string;
  articleId: string;
  kind: AnnotationKind;
  /** Normalised address the mark was made at: the W3C target's `source`. */
  source: string;
  target: Target;
  anchorStatus: AnchorStatus;
  anchorCheckedAt: string;
  /** What the page says there now, when `anchorStatus` is `changed`. */
  currentQuote: string | null;
  /** The reviewer keeps a mark that is no longer found as evidence of what the page once said. */
  keptAsEvidence: boolean;
  note: string;
  /** Null while the reviewer has not looked into it. */
  flag: MarkFlag | null;
  campaign: Campaign | null;
  statistic: MarkedStatistic | null;
  origin: Origin;
  reviewer: string;
  createdAt: string;
  updatedAt: string;
  /** Set when the mark is in the trash. */
  deletedAt: string | null;
}

/** A suggestion the reviewer said no to, on one article. */
export interface Rejection {
  articleId: string;
  fingerprint: string;
  rejectedAt: string;
}

/** A campaign name the reviewer accepted: proposed again in later articles. */
export interface AcceptedCampaign {
  id: string;
  name: string;
  kind: CampaignKind;
  acceptedAt: string;
}

export const LESSON_TOPICS = ['campaign', 'subject', 'refusal'] as const;
/** What was taught about some words: which campaign they mean, what is counted there, or that they are no campaign. */
export type LessonTopic = (typeof LESSON_TOPICS)[number];

/** What the reviewer corrected or refused: from then on the same words are understood so, in every article. */
export interface Lesson {
  about: LessonTopic;
  /** The words as they are compared (utils/suggest/lessons.ts); with `about`, the key. */
  words: string;
  /** The words as they were printed. */
  quote: string;
  /** Of a lesson about a campaign. */
  campaign: Campaign | null;
  /** Of a lesson about a subject. */
  subject: string | null;
  learntAt: string;
}
