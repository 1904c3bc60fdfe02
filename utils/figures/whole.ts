import type { Article } from './reading/figure.ts';

/** What a rule is given that looks at a whole text. */
export interface Whole {
  article: Article;
  title: Article | null;
  publishedOn: string | null;
}
