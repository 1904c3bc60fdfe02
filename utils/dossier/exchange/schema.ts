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
} from '../../model';
import { AIMS, ORIGINS, SCOPES } from '../vocabulary';
import {
  type Fields,
  integer,
  leaf,
  list,
  nullable,
  oneOf,
  partial,
  record,
  text,
  time,
  truth,
} from './shape';

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

/** The closed lists of the format; docs/exchange-format.md is tested against them. */
export const EXCHANGE_LISTS = {
  format: [EXCHANGE_FORMAT],
  version: [EXCHANGE_VERSION],
  'mark kind': ANNOTATION_KINDS,
  status: ANCHOR_STATUSES,
  scope: SCOPES,
  source: FIELD_SOURCES,
  origin: ORIGINS,
  'campaign kind': CAMPAIGN_KINDS,
  'statistic kind': STATISTIC_KINDS,
  comparator: COMPARATORS,
  direction: DIRECTIONS,
  aim: AIMS,
} as const;

function listed<Name extends keyof typeof EXCHANGE_LISTS>(name: Name) {
  return oneOf<(typeof EXCHANGE_LISTS)[Name][number]>(name, EXCHANGE_LISTS[name]);
}

const source = listed('source');

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
  keys: list(text),
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
  scope: listed('scope'),
  start: integer,
  end: integer,
  exact: text,
  prefix: text,
  suffix: text,
  snapshotHash: text,
};

const campaign: Fields<Campaign> = {
  kind: listed('campaign kind'),
  name: text,
  number: nullable(text),
  issuer: nullable(text),
  date: nullable(text),
  gazetteerId: nullable(text),
};

const statistic: Fields<Statistic> = {
  kind: listed('statistic kind'),
  value: leaf('value', isStatisticValue),
  unit: nullable(text),
  comparator: nullable(listed('comparator')),
  direction: nullable(listed('direction')),
  subject: nullable(text),
  baseline: nullable(text),
  attribution: nullable(text),
  aim: listed('aim'),
};

const annotation: Fields<Annotation> = {
  id: text,
  articleId: text,
  kind: listed('mark kind'),
  source: text,
  target: record('target', target),
  anchorStatus: listed('status'),
  anchorCheckedAt: time,
  currentQuote: nullable(text),
  keptAsEvidence: truth,
  note: text,
  campaign: nullable(record('campaign', campaign)),
  statistic: nullable(record('statistic', statistic)),
  origin: listed('origin'),
  reviewer: text,
  createdAt: time,
  updatedAt: time,
  deletedAt: nullable(time),
};

const snapshot: Fields<Snapshot> = {
  articleId: text,
  hash: text,
  scope: listed('scope'),
  text,
  takenAt: time,
};

const file: Fields<ExchangeFile> = {
  format: listed('format'),
  version: listed('version'),
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
