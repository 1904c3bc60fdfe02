import * as v from 'valibot';
import type { Annotation, Article, Snapshot } from '@/utils/model/records.ts';
import { annotation } from '@/utils/schema/annotation.ts';
import { article, snapshot } from '@/utils/schema/article.ts';
import { exactly } from '@/utils/schema/exact.ts';
import { LIMITS } from '@/utils/schema/limits.ts';
import { list, text, time } from '@/utils/schema/values.ts';

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

/** Of the same records as the store and the calls; docs/exchange-format.md and its JSON Schema are tested against it. */
export const exchangeFile = exactly<ExchangeFile>()(
  v.pipe(
    v.strictObject({
      format: v.pipe(v.literal(EXCHANGE_FORMAT), v.title('format')),
      version: v.pipe(v.literal(EXCHANGE_VERSION), v.title('version')),
      exportedAt: time,
      reviewer: text(),
      articles: list(article, LIMITS.rows),
      annotations: list(annotation, LIMITS.rows),
      snapshots: list(snapshot, LIMITS.rows),
    }),
    v.title('exchange file'),
  ),
);
