import type { SeenPage } from '../article/identity';
import type { Annotation, Article, CampaignKind, Snapshot } from '../model';
import type { Preferences } from '../preferences';
import { readAnnotations } from './annotations';
import { findArticle } from './articles';
import { listAcceptedCampaigns } from './campaigns';
import { getPreferences } from './preferences';
import { listRejections } from './rejections';
import { listSnapshots } from './snapshots';

/** Everything the reader needs to know of an article when it opens one. */
export interface ArticleFile {
  /** Null while no mark or edit has made a record of it. */
  article: Article | null;
  annotations: Annotation[];
  /** Marks whose rows are too damaged to be shown. */
  damaged: number;
  snapshots: Snapshot[];
  /** Fingerprints of refused suggestions. */
  rejections: string[];
  acceptedNames: { name: string; kind: CampaignKind }[];
  preferences: Preferences;
}

/** Everything stored that bears on the article a page shows. */
export async function openArticle(page: SeenPage): Promise<ArticleFile> {
  const [article, acceptedNames, preferences] = await Promise.all([
    findArticle(page),
    listAcceptedCampaigns(),
    getPreferences(),
  ]);
  const [{ annotations, damaged }, snapshots, rejections] = article
    ? await Promise.all([readAnnotations(article.id), listSnapshots(article.id), listRejections(article.id)])
    : [{ annotations: [], damaged: 0 }, [], []];
  return {
    article,
    annotations,
    damaged,
    snapshots,
    rejections,
    acceptedNames: acceptedNames.map(({ name, kind }) => ({ name, kind })),
    preferences,
  };
}
