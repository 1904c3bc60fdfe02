import type { Annotation, Article } from '../../utils/model/records.ts';
import { searched } from '../../utils/search/match.ts';
import { type HeldArticle, type HeldMark, joined, type Work, workOf } from '../../utils/search/shelf.ts';
import { heldMark } from '../../utils/store/catalogue/held-rows.ts';
import { anEntry } from './desk.ts';
import { aMark, anArticle } from './records.ts';

/** An article as the library holds it. @param marked quotes with their kinds, where they first stand in the text */
export function aHeldArticle(
  text: string,
  marked: [Annotation['kind'], string, Partial<Annotation>?][] = [],
  changes: Partial<Article> = {},
): HeldArticle {
  const article = anArticle(changes);
  const marks = marked.map(([kind, exact, more]) => {
    const start = Math.max(0, text.indexOf(exact));
    const mark = aMark(kind, exact, { start, ...more });
    const target = { ...mark.target, start, end: start + exact.length, snapshotHash: article.hash };
    return heldMark({ ...mark, articleId: article.id, target, ...more }) as HeldMark;
  });
  return {
    article,
    head: joined([article.title, article.byline]),
    body: searched(text),
    hash: article.hash,
    marks,
  };
}

/** An entry with one article. */
export const aWork = (held: HeldArticle, changes: Parameters<typeof anEntry>[0] = {}): Work =>
  workOf(anEntry(changes), undefined, [{ index: 0, held }]);
