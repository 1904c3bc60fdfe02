import * as v from 'valibot';
import { isRecord } from '@/utils/model/is-record.ts';
import type { Article, ArticleMeta } from '@/utils/model/records.ts';
import { article } from './article.ts';

/** Written where a damaged record no longer says when it was seen: the beginning of computer time. */
const NEVER = '1970-01-01T00:00:00.000Z';

/** A field that the schema does not know, e.g. of a version to come, harms nobody. */
const isUnknownField = ({ type, expected, path }: v.BaseIssue<unknown>) =>
  type === 'strict_object' && expected === 'never' && !Array.isArray(path?.at(-1)?.input);

/**
 * The first field that keeps a row from being what a schema says, as a path (`target.start`); empty when the whole row
 * is something else.
 * @returns null when the row is whole
 */
export function damagedField(schema: v.GenericSchema, row: unknown): string | null {
  const issue = v.safeParse(schema, row).issues?.find((one) => !isUnknownField(one));
  return issue ? (v.getDotPath(issue) ?? '') : null;
}

/** The rows that are what a schema says. */
export const wholeRows = <Row>(schema: v.GenericSchema<unknown, Row>, rows: readonly Row[]): Row[] =>
  rows.filter((row) => damagedField(schema, row) === null);

/** What an article is of which nothing is known. */
const UNKNOWN: Omit<Article, 'id'> = {
  urls: [],
  keys: [],
  title: null,
  sapo: null,
  byline: null,
  outlet: null,
  publishedOn: null,
  publishedTime: null,
  seriesPart: null,
  awardBanner: null,
  language: null,
  sources: {},
  hash: '',
  seenAt: NEVER,
};

/** The items of a damaged list, or the fields of a damaged table, that are sound; `unknown` of anything else. */
function soundParts(schema: v.GenericSchema, value: unknown, unknown: unknown): unknown {
  if (Array.isArray(unknown) && Array.isArray(value)) return value.filter((item) => v.is(schema, [item]));
  if (!isRecord(unknown) || !isRecord(value)) return unknown;
  return Object.fromEntries(Object.entries(value).filter(([key, field]) => v.is(schema, { [key]: field })));
}

/** The address that a key was made of, as far as it tells: it has no scheme, unless it is that of a file. */
const addressOf = (key: string): string[] =>
  /\s/.test(key) ? [] : [/^[a-z]+:\/\//.test(key) ? key : `https://${key}`];

/**
 * An article's row with what is sound of it. Its marks are other rows: they must not be locked away because a title or a
 * date is broken, so a field that is not what it should be counts as not known. An article whose addresses are lost is at
 * those of its keys.
 * @returns the row itself when it is whole; null when it has no id
 */
export function mendedArticle(row: unknown): Article | null {
  if (damagedField(article, row) === null) return row as Article;
  if (!v.is(v.looseObject({ id: article.entries.id }), row)) return null;
  const fields = Object.entries(UNKNOWN).map(([field, unknown]) => {
    const schema: v.GenericSchema = article.entries[field as keyof typeof UNKNOWN];
    const value = row[field];
    return [field, damagedField(schema, value) === null ? value : soundParts(schema, value, unknown)];
  });
  const mended: Article = { ...Object.fromEntries(fields), id: row.id };
  const { urls, keys, sources } = mended;
  const known = Object.entries(sources).filter(([field]) => mended[field as keyof ArticleMeta] !== null);
  return {
    ...mended,
    urls: urls.length > 0 ? urls : keys.flatMap(addressOf),
    sources: Object.fromEntries(known),
  };
}
