import { withoutNames } from '../blind.ts';
import { byArticle } from '../model/by-article.ts';
import { buildDossier, type Dossier } from '../model.ts';
import { checksOf } from './checks-of.ts';
import { eligibilityIn } from './eligibility-of.ts';
import { partChecksOf } from './part-checks-of.ts';
import type { DossierRows } from './rows.ts';

/** What a dossier says beside the rows. */
export interface DossierHead {
  /** ISO 8601, UTC. */
  exportedAt: string;
  /** The reviewer's name; empty where it is not known. */
  reviewer: string;
  /** What stands in the place of names that are not to be known; null leaves them out (`withoutNames`). */
  hiddenWord: string | null;
}

/** How far the making of a dossier is. */
export type Progress = (done: number, all: number) => void;

/** Makes a dossier of collected rows: works out figure checks, copies and eligibility. Takes some 50 ms an article. */
export function dossierOf(rows: DossierRows, head: DossierHead, onProgress: Progress = () => {}): Dossier {
  const snapshots = byArticle(rows.snapshots);
  const answered = byArticle(rows.answered);
  const checks = rows.articles.flatMap((article, at) => {
    const found = checksOf(article, snapshots.get(article.id) ?? [], answered.get(article.id) ?? []);
    onProgress(at + 1, rows.articles.length);
    return found;
  });
  const articles = new Map(rows.articles.map((article) => [article.id, article]));
  for (const { articleIds } of rows.entries)
    checks.push(...partChecksOf({ articleIds, articles, snapshots, answered }));
  const eligibilityOf = eligibilityIn(rows);
  const hidden = new Set(rows.hidden);
  const input = {
    articles: rows.articles,
    annotations: rows.annotations,
    snapshots: rows.snapshots,
    checks,
    entries: rows.entries.map((row) => ({ ...row, eligibility: eligibilityOf(row) })),
    exportedAt: head.exportedAt,
    reviewer: head.reviewer,
  };
  return buildDossier(withoutNames(input, ({ id }) => hidden.has(id), head.hiddenWord));
}
