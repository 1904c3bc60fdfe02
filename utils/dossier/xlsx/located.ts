import type { Dossier, DossierArticle, DossierEntry, DossierMark } from '../model.ts';
import { markLinks } from '../passage/mark-links.ts';

/** An article with the entry that it is a part of; null of one that stands alone. */
export interface LocatedArticle {
  entry: DossierEntry | null;
  article: DossierArticle;
}

/** A mark with where it stands. */
export interface LocatedMark extends LocatedArticle {
  mark: DossierMark;
  /** Opens the page at the words; null where no address is known. */
  link: string | null;
}

/** All articles of a dossier with their entries, in its order. */
export function locatedArticles({ entries, loose }: Dossier): LocatedArticle[] {
  return [
    ...entries.flatMap((entry) => entry.articles.map((article) => ({ entry, article }))),
    ...loose.map((article) => ({ entry: null, article })),
  ];
}

/** All marks of a dossier, each with its link. */
export function locatedMarks(dossier: Dossier): LocatedMark[] {
  const texts = new Map(dossier.snapshots.map(({ articleId, hash, text }) => [`${articleId} ${hash}`, text]));
  return locatedArticles(dossier).flatMap((located) => {
    const { article } = located.article;
    const linkTo = markLinks(article, (hash) => texts.get(`${article.id} ${hash}`));
    return located.article.marks.map((mark) => ({ ...located, mark, link: linkTo(mark.annotation) }));
  });
}
