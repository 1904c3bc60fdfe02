import * as v from 'valibot';
import type { SeenPage } from '@/utils/article/index.ts';
import {
  type Article,
  type ArticleMeta,
  type AwardBanner,
  FIELD_SOURCES,
  type Snapshot,
  TEXT_SCOPES,
  type TextOrigin,
} from '@/utils/model/records.ts';
import { exactly } from './exact.ts';
import { LIMITS } from './limits.ts';
import { day, id, integer, list, oneOf, someOf, text, time, timeOfDay } from './values.ts';

export const scope = oneOf('scope', TEXT_SCOPES);
const source = oneOf('source', FIELD_SOURCES);

const awardBanner = exactly<AwardBanner>()(
  v.pipe(
    v.strictObject({
      text: text(),
      award: text(),
      edition: v.nullable(text()),
      year: v.nullable(integer),
    }),
    v.title('award banner'),
  ),
);

const metaEntries = {
  title: v.nullable(text()),
  sapo: v.nullable(text()),
  byline: v.nullable(text()),
  outlet: v.nullable(text()),
  publishedOn: v.nullable(day),
  publishedTime: v.nullable(timeOfDay),
  seriesPart: v.nullable(text()),
  awardBanner: v.nullable(awardBanner),
  language: v.nullable(text()),
};

/** What a reviewer may correct of an article by hand. */
export const articleEdit = exactly<Partial<ArticleMeta>>()(someOf(metaEntries));

const sources = exactly<Article['sources']>()(
  v.pipe(
    someOf({
      title: source,
      sapo: source,
      byline: source,
      outlet: source,
      publishedOn: source,
      publishedTime: source,
      seriesPart: source,
      awardBanner: source,
      language: source,
    }),
    v.title('sources'),
  ),
);

export const article = exactly<Article>()(
  v.pipe(
    v.strictObject({
      id,
      urls: list(text(LIMITS.address), LIMITS.addresses),
      keys: list(text(LIMITS.address), LIMITS.addresses),
      ...metaEntries,
      sources,
      hash: text(LIMITS.id),
      seenAt: time,
    }),
    v.title('article'),
  ),
);

export const textOrigin = exactly<TextOrigin>()(
  v.pipe(
    v.strictObject({ type: v.pipe(v.literal('textLayer'), v.title('origin of text')), reader: text() }),
    v.title('text origin'),
  ),
);

export const snapshot = exactly<Snapshot>()(
  v.pipe(
    v.strictObject({
      articleId: id,
      hash: id,
      scope,
      text: text(LIMITS.text),
      takenAt: time,
      origin: v.exactOptional(textOrigin),
    }),
    v.title('snapshot'),
  ),
);

/** What a page is looked up by. */
export const seenPage = exactly<SeenPage>()(
  v.strictObject({
    urls: v.pipe(list(text(LIMITS.address), LIMITS.addresses), v.minLength(1), v.readonly()),
    canonical: v.nullable(text(LIMITS.address)),
    title: v.nullable(text()),
    text: text(LIMITS.text),
  }),
);
