import { vietnamDay } from '@/utils/model/days.ts';
import type { Annotation, Article, Snapshot } from '@/utils/model/records.ts';
import { buildArticle, type DossierArticle } from './model/article.ts';
import { byArticle } from './model/by-article.ts';
import type { DossierCheck } from './model/checks.ts';
import { buildEntry, type DossierEntry, type EntrySource } from './model/entry.ts';
import { countMarks, type MarkCounts } from './model/marks.ts';

export { type DossierArticle, marksOfKind, type Notes } from './model/article.ts';
export type { CampaignGroup } from './model/campaigns.ts';
export { type CheckCounts, type DossierCheck, type DossierStatistic, isFault } from './model/checks.ts';
export {
  type DossierEntry,
  type DossierPart,
  type DossierRule,
  type DossierScore,
  type EntrySource,
  type PartedArticles,
  withoutParts,
} from './model/entry.ts';
export { type DossierMark, isInPlace, type MarkCounts, needsReview } from './model/marks.ts';
export { type Passage, passagesOf, type Sentence } from './model/sentence.ts';
export type { Standing } from './model/standing.ts';

/** What the reviewer exports. Everything may be passed in: only what belongs to `articles` and `entries` is taken. */
export interface DossierInput {
  /** In the order in which the dossier shall show them; those of the entries among them, in any order. */
  articles: readonly Article[];
  annotations: readonly Annotation[];
  snapshots: readonly Snapshot[];
  /** In the order in which the dossier shall show them. */
  entries?: readonly EntrySource[];
  /** Of each article in text order. */
  checks?: readonly DossierCheck[];
  /** ISO 8601, UTC. */
  exportedAt: string;
  /** The reviewer's name as it shall stand on the dossier; empty where it is not known. */
  reviewer: string;
}

/** The export model: built once, then written by any of the writers. */
export interface Dossier {
  /** ISO 8601, UTC. */
  exportedAt: string;
  /** The day of `exportedAt` in Viet Nam, as ISO date. */
  exportedOn: string;
  reviewer: string;
  entries: DossierEntry[];
  /** All articles, each once: those of the entries in their order, then the others. */
  articles: DossierArticle[];
  /** Those of them that are no part of any of the entries. */
  loose: DossierArticle[];
  /** Snapshots of the articles above: the evidence, for the exchange file. */
  snapshots: Snapshot[];
  counts: MarkCounts;
}

/**
 * Builds the export model: entries with their articles, marks per article in text order with their sentences, marks in the trash left
 * out, counts.
 * @throws RangeError when `exportedAt` is no time.
 */
export function buildDossier(input: DossierInput): Dossier {
  const rows = {
    annotations: byArticle(input.annotations),
    snapshots: byArticle(input.snapshots),
    checks: byArticle(input.checks ?? []),
  };
  const built = new Map(input.articles.map((article) => [article.id, buildArticle(article, rows)]));
  const entries = (input.entries ?? []).map((source) => buildEntry(source, built));
  const ofEntries = new Set(entries.flatMap(({ articles }) => articles));
  const loose = [...built.values()].filter((article) => !ofEntries.has(article));
  const articles = [...ofEntries, ...loose];
  return {
    exportedAt: input.exportedAt,
    exportedOn: vietnamDay(input.exportedAt),
    reviewer: input.reviewer,
    entries,
    articles,
    loose,
    snapshots: input.snapshots.filter(({ articleId }) => built.has(articleId)),
    counts: buildCounts(articles),
  };
}

/** How many marks articles have together. */
export const buildCounts = (articles: readonly DossierArticle[]): MarkCounts =>
  countMarks(articles.flatMap(({ marks }) => marks.map(({ annotation }) => annotation)));
