import {
  ANCHOR_STATUSES,
  ANNOTATION_KINDS,
  type Annotation,
  type Article,
  type ArticleMeta,
  type AwardBanner,
  CAMPAIGN_KINDS,
  type Campaign,
  COMPARATORS,
  DIRECTIONS,
  FIELD_SOURCES,
  type Snapshot,
  STATISTIC_KINDS,
  type Statistic,
  type Target,
  type TextScope,
} from '../../model';
import { type Fields, integer, leaf, list, nullable, oneOf, partial, record, text, time } from './shape';

export const EXCHANGE_FORMAT = 'but-nho';
/** Raised when a reader of the version before could misunderstand a file. */
export const EXCHANGE_VERSION = 1;

/** All that a reviewer knows of some articles, without loss: it can be read back on another machine. */
export interface ExchangeFile {
  format: typeof EXCHANGE_FORMAT;
  version: typeof EXCHANGE_VERSION;
  exportedAt: string;
  reviewer: string;
  articles: Article[];
  annotations: Annotation[];
  snapshots: Snapshot[];
}

const scope = oneOf<TextScope>('scope', ['article', 'page']);
const source = oneOf('source', FIELD_SOURCES);

const awardBanner: Fields<AwardBanner> = {
  text,
  award: text,
  edition: nullable(text),
  year: nullable(integer),
};

const sources: Fields<Required<Article['sources']>> = {
  title: source,
  sapo: source,
  byline: source,
  outlet: source,
  publishedOn: source,
  publishedTime: source,
  seriesPart: source,
  awardBanner: source,
  language: source,
} satisfies Record<keyof ArticleMeta, typeof source>;

const article: Fields<Article> = {
  id: text,
  urls: list(text),
  title: nullable(text),
  sapo: nullable(text),
  byline: nullable(text),
  outlet: nullable(text),
  publishedOn: nullable(text),
  publishedTime: nullable(text),
  seriesPart: nullable(text),
  awardBanner: nullable(record('award banner', awardBanner)),
  language: nullable(text),
  sources: partial('sources', sources),
  hash: text,
  seenAt: time,
};

const target: Fields<Target> = {
  scope,
  start: integer,
  end: integer,
  exact: text,
  prefix: text,
  suffix: text,
  snapshotHash: text,
};

const campaign: Fields<Campaign> = {
  kind: oneOf('campaign kind', CAMPAIGN_KINDS),
  name: text,
  number: nullable(text),
  issuer: nullable(text),
  date: nullable(text),
  gazetteerId: nullable(text),
};

const statistic: Fields<Statistic> = {
  kind: oneOf('statistic kind', STATISTIC_KINDS),
  value: leaf('value', isStatisticValue),
  unit: nullable(text),
  comparator: nullable(oneOf('comparator', COMPARATORS)),
  direction: nullable(oneOf('direction', DIRECTIONS)),
  subject: nullable(text),
  baseline: nullable(text),
  attribution: nullable(text),
  aim: oneOf('aim', ['result', 'target']),
};

const annotation: Fields<Annotation> = {
  id: text,
  articleId: text,
  kind: oneOf('mark kind', ANNOTATION_KINDS),
  target: record('target', target),
  anchorStatus: oneOf('status', ANCHOR_STATUSES),
  anchorCheckedAt: time,
  currentQuote: nullable(text),
  note: text,
  campaign: nullable(record('campaign', campaign)),
  statistic: nullable(record('statistic', statistic)),
  origin: oneOf('origin', ['reviewer', 'suggestion']),
  reviewer: text,
  createdAt: time,
  updatedAt: time,
  deletedAt: nullable(time),
};

const snapshot: Fields<Snapshot> = { articleId: text, hash: text, scope, text, takenAt: time };

const file: Fields<ExchangeFile> = {
  format: oneOf('format', [EXCHANGE_FORMAT]),
  version: oneOf('version', [EXCHANGE_VERSION]),
  exportedAt: time,
  reviewer: text,
  articles: list(record('article', article)),
  annotations: list(record('annotation', annotation)),
  snapshots: list(record('snapshot', snapshot)),
};

export const EXCHANGE_SHAPE = record('exchange file', file);

/** Every object of the format with its fields in the order of writing; docs/exchange-format.md is tested against it. */
export const EXCHANGE_RECORDS = {
  'exchange file': file,
  article,
  'award banner': awardBanner,
  sources,
  annotation,
  target,
  campaign,
  statistic,
  snapshot,
};

/** What keeps a parsed JSON value from being an exchange file, each problem with its path; empty when nothing does. */
export function exchangeProblems(value: unknown): string[] {
  return EXCHANGE_SHAPE.problems(value, '$');
}

/** Whether a parsed JSON value is an exchange file of this version. */
export function isExchangeFile(value: unknown): value is ExchangeFile {
  return exchangeProblems(value).length === 0;
}

function isStatisticValue(value: unknown): boolean {
  const isNumber = (part: unknown) => typeof part === 'number' && Number.isFinite(part);
  if (Array.isArray(value)) return value.length === 2 && value.every(isNumber);
  return value === null || typeof value === 'string' || isNumber(value);
}
