import { isRecord } from '@/utils/model/is-record.ts';
import type { ArticleMeta } from '@/utils/model/records.ts';

/**
 * An article's row holds of each of its fields either what a page said or what the reviewer corrected. The two are merged
 * apart: a correction yields to nothing but another one, whatever a page says later.
 */

const META = [
  'title',
  'sapo',
  'byline',
  'outlet',
  'publishedOn',
  'publishedTime',
  'seriesPart',
  'awardBanner',
  'language',
] as const satisfies readonly (keyof ArticleMeta)[];

/** The fields that a reviewer corrects. */
export const correctedFields: readonly string[] = META;

/** The name of what was read from a page, as a whole. */
export const PAGE = 'page';

type Row = Record<string, unknown>;

/** What a page said when it was seen last, without what the reviewer has corrected. */
interface Page {
  said: Row;
  sources: Row;
  hash: unknown;
  seenAt: unknown;
}

/** A row's fields as they are merged. */
export function splitArticle({ sources, hash, seenAt, ...row }: Row): Row {
  const from = isRecord(sources) ? sources : {};
  const page: Page = { said: {}, sources: {}, hash, seenAt };
  const split: Row = { id: row.id, urls: row.urls, keys: row.keys, [PAGE]: page };
  for (const field of META) {
    const value = row[field] ?? null;
    if (from[field] === 'reviewer') split[field] = { value };
    else if (value !== null) {
      page.said[field] = value;
      if (from[field]) page.sources[field] = from[field];
    }
  }
  return split;
}

/** The row that has these fields. */
export function uniteArticle(split: Row): Row {
  const { said, sources, hash, seenAt } = (split[PAGE] as Page | null) ?? {
    said: {},
    sources: {},
    hash: '',
    seenAt: null,
  };
  const row: Row = { id: split.id, urls: split.urls ?? [], keys: split.keys ?? [] };
  const from: Row = {};
  for (const field of META) {
    const correction = split[field] as { value: unknown } | null | undefined;
    row[field] = correction ? correction.value : (said[field] ?? null);
    const source = correction ? 'reviewer' : sources[field];
    if (source) from[field] = source;
  }
  return { ...row, sources: from, hash, seenAt };
}
