import { plain } from '@/utils/article/index.ts';
import type { Entry } from '@/utils/model/entries.ts';
import { namesIn } from '../names.ts';
import type { KnownArticle, Said } from '../said.ts';

/** A name as it is compared: its tones and vowels count, its capitals do not. */
const written = (name: string): string => name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

/** Whether a name was typed without accents, so that nobody can say which it had. */
const isBare = (name: string): boolean => /^[\p{ASCII}]+$/u.test(name);

const isSameName = (one: string, other: string): boolean =>
  isBare(one) || isBare(other) ? plain(one) === plain(other) : written(one) === written(other);

/**
 * Whether an author bears a name of those who may not enter. Namesakes are common, so this only asks.
 * @returns null where the award names nobody
 */
export function checkExcluded(
  { authors, parts }: Entry,
  excluded: readonly string[],
  articles: ReadonlyMap<string, KnownArticle>,
): Said | null {
  if (excluded.length === 0) return null;
  const lines = [authors, ...parts.map(({ address }) => articles.get(address)?.byline ?? null)];
  const names = lines.flatMap((line) => namesIn(line));
  if (names.length === 0) return ['ask', 'authorsUnknown'];
  const found = excluded.filter((one) => names.some((name) => isSameName(one, name)));
  return found.length > 0 ? ['ask', 'excludedName', found.join(', ')] : ['yes', 'noExcluded'];
}
