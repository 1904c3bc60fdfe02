import { textHashOf } from '../../../utils/model/target.ts';
import { isEmptiedEntry } from '../../../utils/store/trash/emptied.ts';
import type { Wrongs } from './compare.ts';
import { isLive, type Rows } from './facts.ts';

/** Those of some names that come more than once. */
function twice(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(names.filter((name) => seen.has(name) || !seen.add(name)))];
}

/** Numbers from 1 without gaps are what each library's changes have. */
function gapsIn(changes: Rows['changes']): string[] {
  return [...new Set(changes.map(({ by }) => by))].flatMap((library) => {
    const mine = changes.filter(({ by }) => by === library);
    const numbers = mine.map(({ n }) => n).sort((a, b) => a - b);
    const gap = numbers.findIndex((n, index) => n !== numbers[0]! + index);
    return gap < 0 ? [] : [`the changes of ${library} have a gap at ${numbers[gap - 1]}`];
  });
}

const isEmptiedReview = ({ decision, remark, scores }: Rows['reviews'][number]): boolean =>
  decision.verdict === null && decision.reason === '' && remark === '' && Object.keys(scores).length === 0;

/** What no store may look like, whatever went wrong. */
export function unsoundIn(rows: Rows): Pick<Wrongs, 'duplicated' | 'halfWritten'> {
  const { articles, snapshots, annotations, awards, entries, reviews, changes, histories, imports, tally } =
    rows;
  const articleIds = new Set(articles.map(({ id }) => id));
  const texts = new Set(snapshots.map(({ articleId, hash }) => `${articleId} ${hash}`));
  const entryIds = new Set(entries.map(({ id }) => id));
  const awardIds = new Set(awards.map(({ id }) => id));
  const marked = annotations.filter(isLive);
  const told = new Set(histories.map(({ table, key }) => `${table} ${String(key)}`));
  const emptied = new Set(entries.filter(isEmptiedEntry).map(({ id }) => id));
  const halfWritten = [
    ...annotations
      .filter(({ articleId }) => !articleIds.has(articleId))
      .map(({ id, target }) => `the mark “${target.exact}” (${id}) without its article`),
    ...marked
      .filter(({ articleId, target }) => {
        const hash = textHashOf(target);
        return hash !== null && !texts.has(`${articleId} ${hash}`);
      })
      .map(({ target }) => `the mark “${target.exact}” without its text`),
    ...marked
      .filter(({ id }) => !told.has(`annotations ${id}`))
      .map(({ target }) => `the mark “${target.exact}” without its history`),
    ...reviews
      .filter(({ entryId }) => !entryIds.has(entryId))
      .map(({ entryId }) => `a review without its entry ${entryId}`),
    ...entries.filter(({ awardId }) => !awardIds.has(awardId)).map(({ code }) => `${code} without its award`),
    ...reviews
      .filter((review) => emptied.has(review.entryId) && !isEmptiedReview(review))
      .map(({ entryId }) => `what was said of ${entryId}, which was emptied for good`),
    ...imports
      .filter(({ isWhole, undoneAt }) => !isWhole && !undoneAt)
      .map(({ file }) => `${file} brought in by half`),
    ...gapsIn(changes),
    ...tally
      .filter(({ id, marks }) => id === 'library' && marks !== marked.length)
      .map(({ marks }) => `the store counts ${marks} marks and holds ${marked.length}`),
  ];
  const duplicated = [
    ...twice(marked.map(({ source, target }) => `${source} ${target.exact}`)),
    // What was emptied for good has no code any more.
    ...twice(entries.filter(({ code }) => code !== null).map(({ awardId, code }) => `${awardId} ${code}`)),
    ...twice(articles.flatMap(({ keys }) => keys)),
    ...twice(awards.filter(isLive).map(({ name }) => name)),
  ];
  return { duplicated, halfWritten };
}
