import type { SeenPage } from '@/utils/article/index.ts';
import type { Preferences } from '@/utils/model/preferences.ts';
import type { Article, Snapshot } from '@/utils/model/records.ts';
import { type FirstPortion, readFirstPortion } from '../database/portions.ts';
import { type PartReading, partAt } from '../desk/entry-parts.ts';
import { getPreferences } from '../preferences.ts';
import { listRejections } from '../rejections.ts';
import { listSnapshots } from '../snapshots.ts';
import { findArticle } from './articles.ts';

/** Everything the reader needs to know of an article when it opens one. */
export interface ArticleFile extends FirstPortion {
  /** Null while no mark or edit has made a record of it. */
  article: Article | null;
  snapshots: Snapshot[];
  /** Fingerprints of refused suggestions. */
  rejections: string[];
  preferences: Preferences;
  /** What it means that the page is a part of an entry; null where it is none. */
  entry: PartReading | null;
}

/** Everything stored that bears on the article a page shows. */
export async function openArticle(page: SeenPage): Promise<ArticleFile> {
  const [article, preferences, entry] = await Promise.all([
    findArticle(page),
    getPreferences(),
    partAt(page.urls),
  ]);
  const [first, snapshots, rejections] = article
    ? await Promise.all([readFirstPortion(article.id), listSnapshots(article.id), listRejections(article.id)])
    : [{ annotations: [], damaged: 0, rest: [] }, [], []];
  return {
    article,
    ...first,
    snapshots,
    rejections,
    preferences,
    entry,
  };
}
