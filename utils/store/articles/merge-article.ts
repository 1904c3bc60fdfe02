import type { DomainOf } from '@/utils/article/index.ts';
import { speaksFor } from '@/utils/article/index.ts';
import type { Article, ArticleMeta } from '@/utils/model/records.ts';

/**
 * What was read from a page today, laid over what is stored: addresses add up, a field the reviewer corrected stays
 * theirs, and a field that today's page lacks keeps what was known. A page that does not speak for the article, because
 * it was recorded elsewhere or by https, adds its address and nothing else.
 * @param seen its own address first among `urls`
 */
export function mergeArticle(stored: Article | undefined, seen: Article, domainOf: DomainOf): Article {
  if (!stored) return seen;
  const merged: Article = {
    ...stored,
    urls: [...new Set([...stored.urls, ...seen.urls])],
    keys: [...new Set([...stored.keys, ...seen.keys])],
    seenAt: seen.seenAt,
    sources: { ...stored.sources },
  };
  const [address] = seen.urls;
  const [home = address] = stored.urls;
  if (!address || !home || !speaksFor(address, home, stored.urls, domainOf)) return merged;
  merged.hash = seen.hash;
  for (const field of Object.keys(seen.sources) as (keyof ArticleMeta)[]) {
    if (stored.sources[field] === 'reviewer') continue;
    Object.assign(merged, { [field]: seen[field] });
    merged.sources[field] = seen.sources[field]!;
  }
  return merged;
}
