import type { Annotation, AnnotationKind, Article, Snapshot } from '@/utils/model/records.ts';
import { type CampaignGroup, campaignsOf } from './campaigns.ts';
import {
  type CheckCounts,
  countChecks,
  type DossierCheck,
  type DossierStatistic,
  statisticsOf,
} from './checks.ts';
import { countMarks, type DossierMark, type MarkCounts, marksInOrder } from './marks.ts';
import { outletOfArticle, properName } from './names.ts';
import { type Standing, standingOf } from './standing.ts';

/** What was marked in an article, or in all articles of an entry. */
export interface Notes {
  /** All marks in text order. */
  marks: DossierMark[];
  counts: MarkCounts;
  campaigns: CampaignGroup[];
  statistics: DossierStatistic[];
  standing: Standing;
  /** Every figure check that came out, those that hold too, in text order. */
  checks: DossierCheck[];
  checkCounts: CheckCounts;
}

export interface DossierArticle extends Notes {
  article: Article;
  /** The author as the article names him, without “Theo …”. */
  author: string | null;
  /** The outlet by its proper name. */
  outlet: string | null;
}

/** What there is about articles, by the article's id. */
export interface ArticleRows {
  annotations: ReadonlyMap<string, Annotation[]>;
  snapshots: ReadonlyMap<string, Snapshot[]>;
  checks: ReadonlyMap<string, DossierCheck[]>;
}

export function buildArticle(article: Article, rows: ArticleRows): DossierArticle {
  const texts = new Map((rows.snapshots.get(article.id) ?? []).map((snapshot) => [snapshot.hash, snapshot]));
  const marks = marksInOrder(rows.annotations.get(article.id) ?? [], texts);
  const checks = rows.checks.get(article.id) ?? [];
  return {
    article,
    author: properName(article.byline),
    outlet: outletOfArticle(article),
    ...notesOf(marks, checks, statisticsOf(marks, checks)),
  };
}

/** What was marked in several articles, in their order. */
export const notesOfAll = (articles: readonly DossierArticle[]): Notes =>
  notesOf(
    articles.flatMap(({ marks }) => marks),
    articles.flatMap(({ checks }) => checks),
    articles.flatMap(({ statistics }) => statistics),
  );

function notesOf(marks: DossierMark[], checks: DossierCheck[], statistics: DossierStatistic[]): Notes {
  return {
    marks,
    counts: countMarks(marks.map(({ annotation }) => annotation)),
    campaigns: campaignsOf(marks),
    statistics,
    standing: standingOf(marks),
    checks,
    checkCounts: countChecks(checks),
  };
}

/** The marks of one kind, in text order. */
export function marksOfKind({ marks }: Pick<Notes, 'marks'>, kind: AnnotationKind): DossierMark[] {
  return marks.filter(({ annotation }) => annotation.kind === kind);
}
