import type { ArticleMeta } from '@/utils/model/records.ts';
import { LIMITS } from '@/utils/schema/limits.ts';

/** What a page says of itself, each line no longer than can be kept. */
export function withShortLines(meta: ArticleMeta): ArticleMeta {
  const lines = Object.entries(meta).map(([field, value]) => [
    field,
    typeof value === 'string' ? value.slice(0, LIMITS.line) : value,
  ]);
  return Object.fromEntries(lines);
}
