import type { ArticleMeta, AwardBanner } from '@/utils/model/records.ts';
import { keptTyping, type Typing } from './kept-typing.ts';

/** What the reviewer may correct, in the order of the form: each a line of text. */
export const ARTICLE_FIELDS = [
  'title',
  'byline',
  'outlet',
  'publishedOn',
  'publishedTime',
  'seriesPart',
  'sapo',
  'award',
  'edition',
  'year',
] as const;
export type ArticleField = (typeof ARTICLE_FIELDS)[number];

/** What is hidden from whoever reads blind. */
export const NAMING_FIELDS: ReadonlySet<string> = new Set<ArticleField>(['byline', 'outlet']);

const BANNER_FIELDS = ['award', 'edition', 'year'] as const;

const isOfBanner = (field: ArticleField): field is (typeof BANNER_FIELDS)[number] =>
  (BANNER_FIELDS as readonly string[]).includes(field);

/** The part of an article's record that a field of the form belongs to. */
export const metaOf = (field: ArticleField): keyof ArticleMeta => (isOfBanner(field) ? 'awardBanner' : field);

/** What stands in a field of the form for an article. */
export function fieldText(article: ArticleMeta, field: ArticleField): string {
  const value = isOfBanner(field) ? article.awardBanner?.[field] : article[field];
  return value === null || value === undefined ? '' : String(value);
}

/**
 * What a text in a field makes of the article. An award's name, edition and year are typed one after the other and
 * mean something only together.
 * @param typed all that stands in the form where it differs from `article`; with it, an award whose name is
 * just being typed anew keeps its year
 */
export function correctionOf(
  article: ArticleMeta,
  field: ArticleField,
  text: string | null,
  typed: Typing,
): Partial<ArticleMeta> {
  if (!isOfBanner(field)) return { [field]: text };
  const part = (name: (typeof BANNER_FIELDS)[number]) =>
    (name === field ? text : (typed[name] ?? fieldText(article, name))) || null;
  const award = part('award');
  if (!award) return { awardBanner: null };
  const year = part('year');
  const banner: AwardBanner = {
    text: article.awardBanner?.text ?? '',
    award,
    edition: part('edition'),
    year: year ? Number(year) : null,
  };
  return { awardBanner: banner };
}

/** Whether two articles say the same in one part of their records. */
export function saysSame(a: ArticleMeta, b: ArticleMeta, part: keyof ArticleMeta): boolean {
  if (part !== 'awardBanner') return a[part] === b[part];
  return BANNER_FIELDS.every((field) => fieldText(a, field) === fieldText(b, field));
}

/** What was typed about a page and did not reach the store before the popup went. */
export function leftTyping(address: string, article: ArticleMeta): Typing {
  const kept = keptTyping(address);
  const left = ARTICLE_FIELDS.filter(
    (field) => kept[field] !== undefined && kept[field] !== fieldText(article, field),
  );
  return Object.fromEntries(left.map((field) => [field, kept[field]!]));
}
