import type { Annotation } from '@/utils/model/records.ts';
import { linkTarget } from '../addresses.ts';
import type { Dossier, DossierArticle, DossierEntry, DossierMark } from '../model.ts';
import { passageLinks } from '../passage/passage-link.ts';

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
    const linkTo = linksOf(located.article, texts);
    return located.article.marks.map((mark) => ({ ...located, mark, link: linkTo(mark.annotation) }));
  });
}

/** Makes the links of an article's marks: its texts are read once each. */
function linksOf(
  { article }: DossierArticle,
  texts: ReadonlyMap<string, string>,
): (annotation: Annotation) => string | null {
  const read = new Map<string, ReturnType<typeof passageLinks>>();
  const above = [article.title, article.sapo].filter((words) => words !== null);
  return ({ source, target }) => {
    const text = texts.get(`${article.id} ${target.snapshotHash}`);
    if (text === undefined) return linkTarget(source);
    // A page's own text has all that it shows.
    const linkTo = read.get(target.snapshotHash) ?? passageLinks(text, target.scope === 'page' ? [] : above);
    read.set(target.snapshotHash, linkTo);
    return linkTo(source, target);
  };
}
