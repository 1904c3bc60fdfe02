import type { Dexie } from 'dexie';

/**
 * Every schema version the product ever shipped, oldest first, kept for ever: a reviewer may come back after years.
 * `&` unique, `*` multi-valued, `[a+b]` compound – Dexie's schema syntax.
 */
export function declareVersions(database: Dexie): void {
  database.version(1).stores({
    articles: '&id, *keys, seenAt',
    snapshots: '&[articleId+hash], articleId',
    annotations: '&id, articleId, updatedAt',
    rejections: '&[articleId+fingerprint], articleId',
    campaigns: '&id, &name',
    preferences: '&key',
  });
}
