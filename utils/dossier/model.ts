import { vietnamDay } from '@/utils/model/days.ts';
import type { Annotation, AnnotationKind, Article, Snapshot } from '@/utils/model/records.ts';
import type { DossierFault } from './faults.ts';

/** What the reviewer exports. Everything may be passed in: only what belongs to `articles` is taken. */
export interface DossierInput {
  /** In the order in which the dossier shall show them. */
  articles: readonly Article[];
  annotations: readonly Annotation[];
  snapshots: readonly Snapshot[];
  /** In text order. */
  faults?: readonly DossierFault[];
  /** ISO 8601, UTC. */
  exportedAt: string;
  /** The reviewer's name as it shall stand on the dossier; empty where it is not known. */
  reviewer: string;
}

export interface MarkCounts extends Record<AnnotationKind, number> {
  total: number;
  /** Marks that `needsReview`. */
  toReview: number;
}

/** A mark with its running number, from 1, among the article's marks of its kind: tables and lists share it. */
export interface DossierMark {
  number: number;
  annotation: Annotation;
}

export interface DossierArticle {
  article: Article;
  /** All marks in text order. */
  marks: DossierMark[];
  counts: MarkCounts;
  /** What the reviewer called a fault in its figures. */
  faults: DossierFault[];
}

/** The export model: built once, then written by any of the writers. */
export interface Dossier {
  /** ISO 8601, UTC. */
  exportedAt: string;
  /** The day of `exportedAt` in Viet Nam, as ISO date. */
  exportedOn: string;
  reviewer: string;
  articles: DossierArticle[];
  /** Snapshots of the articles above: the evidence, for the exchange file. */
  snapshots: Snapshot[];
  counts: MarkCounts;
}

/**
 * Builds the export model: marks per article in text order, marks in the trash left out, counts.
 * @throws RangeError when `exportedAt` is no time.
 */
export function buildDossier(input: DossierInput): Dossier {
  const articles = input.articles.map((article) => {
    const annotations = input.annotations
      .filter((annotation) => annotation.articleId === article.id && annotation.deletedAt === null)
      .sort(byPlace);
    const faults = (input.faults ?? []).filter(({ articleId }) => articleId === article.id);
    return { article, marks: numberMarks(annotations), counts: countMarks(annotations), faults };
  });
  const ids = new Set(input.articles.map(({ id }) => id));
  return {
    exportedAt: input.exportedAt,
    exportedOn: vietnamDay(input.exportedAt),
    reviewer: input.reviewer,
    articles,
    snapshots: input.snapshots.filter(({ articleId }) => ids.has(articleId)),
    counts: countMarks(articles.flatMap(({ marks }) => marks.map(({ annotation }) => annotation))),
  };
}

/** The marks of one kind, in text order. */
export function marksOfKind(article: DossierArticle, kind: AnnotationKind): DossierMark[] {
  return article.marks.filter(({ annotation }) => annotation.kind === kind);
}

/** Whether the mark's words stand in the article as they were marked; else they are changed, ambiguous or not found. */
export function isInPlace({ anchorStatus }: Annotation): boolean {
  return anchorStatus === 'exact' || anchorStatus === 'moved';
}

/** Whether the reviewer has still to say what becomes of a mark that is not in its place. */
export function needsReview(annotation: Annotation): boolean {
  return !isInPlace(annotation) && !annotation.keptAsEvidence;
}

/** The article's marks before marks on the rest of its page; a stretch before the stretches inside it. */
function byPlace(a: Annotation, b: Annotation): number {
  return (
    Number(a.target.scope === 'page') - Number(b.target.scope === 'page') ||
    a.target.start - b.target.start ||
    b.target.end - a.target.end ||
    compare(a.createdAt, b.createdAt) ||
    compare(a.id, b.id)
  );
}

/** By code unit, so that the order is the same on every machine. */
function compare(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}

function numberMarks(annotations: readonly Annotation[]): DossierMark[] {
  const last: Record<AnnotationKind, number> = { campaign: 0, statistic: 0, remark: 0 };
  return annotations.map((annotation) => {
    last[annotation.kind] += 1;
    return { number: last[annotation.kind], annotation };
  });
}

function countMarks(annotations: readonly Annotation[]): MarkCounts {
  const counts: MarkCounts = { campaign: 0, statistic: 0, remark: 0, total: annotations.length, toReview: 0 };
  for (const annotation of annotations) {
    counts[annotation.kind] += 1;
    if (needsReview(annotation)) counts.toReview += 1;
  }
  return counts;
}
