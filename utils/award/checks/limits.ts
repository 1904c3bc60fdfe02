import { plain } from '@/utils/article/index.ts';
import type { Award, PresumableRule } from '@/utils/model/award.ts';
import type { Entry } from '@/utils/model/entries.ts';
import { editionNumber } from '../edition.ts';
import { countAuthors, namesIn, typeOfWork } from '../names.ts';
import type { KnownArticle, Said } from '../said.ts';

/** Whether the type that a work was entered as is one of the award's. */
export function checkType({ type }: Entry, { types, presumed }: Award): Said {
  if (types.length === 0) return ['ask', 'noTypes'];
  if (type === null) return ['ask', 'typeMissing'];
  const own = typeOfWork(type);
  if (own === null) return ['ask', 'typeUnknown', type];
  if (types.some((one) => typeOfWork(one) === own)) return ['yes', 'typeFits', type];
  const isSure = !presumed.includes('types') && types.every((one) => typeOfWork(one) !== null);
  return [isSure ? 'no' : 'ask', 'typeOther', type, types.join(', ')];
}

/** “Bài 3”, “Kỳ 2/5”, “Phần III”, “Kỳ cuối”. */
const SERIES_PART = /(?:^|\s)(\d{1,2}|[ivx]+|mot|hai|ba|bon|nam|cuoi)(?: (\d{1,2}))?$/;
const WORDS = ['mot', 'hai', 'ba', 'bon', 'nam'];

/** How many parts a work must have where one of them calls itself so; 0 where it does not say. */
function partsSaid(seriesPart: string | null): number {
  const [, number, of] = SERIES_PART.exec(plain(seriesPart ?? '')) ?? [];
  if (!number) return 0;
  if (of) return Number(of);
  // A last part has one before it, and a first one another after it.
  if (number === 'cuoi') return 2;
  const said = WORDS.includes(number) ? WORDS.indexOf(number) + 1 : (editionNumber(number) ?? 0);
  return Math.max(said, 2);
}

/** Whether a work has no more parts than may be, and all that its pages speak of. */
export function checkParts(
  { parts }: Entry,
  { maxParts, presumed }: Award,
  articles: ReadonlyMap<string, KnownArticle>,
): Said {
  if (parts.length === 0) return ['ask', 'noAddress'];
  const said = Math.max(...parts.map(({ address }) => partsSaid(articles.get(address)?.seriesPart ?? null)));
  if (said > parts.length) return ['ask', 'partsMissing', said, parts.length];
  return within(parts.length, maxParts, presumed, 'maxParts');
}

/**
 * Whether a work has no more authors than may be. Pen names and photographers are counted as the list names them. Where
 * it names nobody, the bylines are counted, but nothing is ruled out by them: who took the pictures stands there, too.
 */
export function checkAuthors(
  { authors, parts }: Entry,
  { maxAuthors, presumed }: Award,
  articles: ReadonlyMap<string, KnownArticle>,
): Said {
  const count = countAuthors(authors);
  if (count !== null) return within(count, maxAuthors, presumed, 'maxAuthors');
  const bylines = parts.flatMap(({ address }) => articles.get(address)?.byline ?? []);
  const isClear = bylines.length > 0 && bylines.every((line) => countAuthors(line) !== null);
  if (authors !== null || !isClear) return ['ask', 'authorsUnknown'];
  const names = new Set(bylines.flatMap(namesIn).map(plain));
  if (maxAuthors !== null && names.size > maxAuthors) return ['ask', 'overByline', names.size, maxAuthors];
  return within(names.size, maxAuthors, presumed, 'maxAuthors');
}

function within(
  count: number,
  most: number | null,
  presumed: readonly PresumableRule[],
  rule: PresumableRule,
): Said {
  if (most === null) return ['ask', 'noMost', count];
  if (count <= most) return ['yes', 'withinMost', count, most];
  return presumed.includes(rule) ? ['ask', 'overPresumed', count, most] : ['no', 'overMost', count, most];
}
