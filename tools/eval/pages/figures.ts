import { median } from '../../lib/median.ts';
import type { Outcome } from './in-page.ts';
import { judgeAuthor, mean, sameDay, sameTitle, tokenF1 } from './score.ts';

/** A row of the corpus' index, as far as it is read. */
export interface CorpusPage {
  file: string;
  url?: string | null;
  lang?: string | null;
  is_article: boolean;
  title?: string | null;
  author?: string | null;
  published?: string | null;
  text_file?: string | null;
}

/** One tool's outcome beside what the corpus says. */
export interface Judged {
  gold: CorpusPage;
  goldText: string | null;
  outcome: Outcome;
}

export interface Figures {
  pages: number;
  articles: number;
  precision: number;
  recall: number;
  f1: number;
  /** Shares of the articles for which the corpus has the field, 0–1. */
  title: number;
  author: number;
  day: number;
  /** Shares of all articles that got another value than the corpus has, or one where it has none. */
  authorWrong: number;
  dayWrong: number;
  texts: number;
  textMean: number;
  textMedian: number;
}

/** Works out the figures of one tool. Metadata and text are judged on articles alone. */
export function figuresOf(rows: readonly Judged[]): Figures {
  const articles = rows.filter((row) => row.gold.is_article);
  const hits = articles.filter((row) => row.outcome.isArticle).length;
  const claimed = rows.filter((row) => row.outcome.isArticle).length;
  const share = (test: (row: Judged) => boolean, among: readonly Judged[] = articles) =>
    among.filter(test).length / Math.max(1, among.length);
  const having = (field: 'title' | 'author' | 'published') => articles.filter((row) => row.gold[field]);
  const dayMatches = (row: Judged) => sameDay(row.outcome.published, row.gold.published ?? null);
  const texts = articles.flatMap((row) =>
    row.goldText === null ? [] : [tokenF1(row.outcome.text, row.goldText)],
  );
  return {
    pages: rows.length,
    articles: articles.length,
    precision: hits / Math.max(1, claimed),
    recall: hits / Math.max(1, articles.length),
    f1: (2 * hits) / Math.max(1, claimed + articles.length),
    title: share((row) => sameTitle(row.outcome.title, row.gold.title ?? null), having('title')),
    author: share(
      (row) => judgeAuthor(row.outcome.author, row.gold.author ?? null) === 'match',
      having('author'),
    ),
    authorWrong: share((row) => judgeAuthor(row.outcome.author, row.gold.author ?? null) === 'wrong'),
    day: share(dayMatches, having('published')),
    dayWrong: share((row) => row.outcome.published !== null && !dayMatches(row)),
    texts: texts.length,
    textMean: mean(texts),
    textMedian: median(texts),
  };
}
