import type { Annotation } from '@/utils/model/records.ts';
import { overlaps } from '@/utils/model/spans.ts';
import { orderOf } from '@/utils/model/target.ts';
import type { Opinion } from './opinion.ts';

/** A passage that two or more reviewers marked. */
export interface SharedPassage {
  articleId: string;
  /** The longest of the marks' quotes. */
  quote: string;
  /** Who marked it, in the order of the opinions. */
  reviewers: string[];
  marks: { reviewer: string; mark: Annotation }[];
}

type Marked = SharedPassage['marks'][number];

/**
 * Whether two marks are on one passage: in one text they touch; in texts of different days, they have the same words. Of areas the same
 * words on the same page count, since nobody draws the same box twice.
 */
function meet({ mark: one }: Marked, { mark: other }: Marked): boolean {
  const [a, b] = [one.target, other.target];
  if (one.articleId !== other.articleId) return false;
  if (a.type === 'area' || b.type === 'area')
    return a.type === b.type && a.exact === b.exact && a.pages![0]!.page === b.pages![0]!.page;
  if (a.scope !== b.scope) return false;
  return a.snapshotHash === b.snapshotHash ? overlaps(a, b) : a.exact === b.exact;
}

/** The passages that two or more reviewers marked, in the order in which they stand. */
export function sharedPassages(opinions: readonly Opinion[]): SharedPassage[] {
  const groups: Marked[][] = [];
  const order = new Map(opinions.map(({ reviewer }, index) => [reviewer, index]));
  const inOrder = (a: Marked, b: Marked) =>
    order.get(a.reviewer)! - order.get(b.reviewer)! || orderOf(a.mark.target) - orderOf(b.mark.target);
  for (const { reviewer, marks } of opinions)
    for (const mark of marks) {
      const marked = { reviewer, mark };
      const met = groups.filter((group) => group.some((one) => meet(one, marked)));
      for (const group of met) groups.splice(groups.indexOf(group), 1);
      groups.push([...met.flat(), marked]);
    }
  return groups
    .map((group) => passageOf(group.sort(inOrder)))
    .filter(({ reviewers }) => reviewers.length > 1)
    .sort(byPlace);
}

function passageOf(marks: Marked[]): SharedPassage {
  const quotes = marks.map(({ mark }) => mark.target.exact);
  return {
    articleId: marks[0]!.mark.articleId,
    quote: quotes.reduce((longest, one) => (one.length > longest.length ? one : longest)),
    reviewers: [...new Set(marks.map(({ reviewer }) => reviewer))],
    marks,
  };
}

const startOf = ({ marks }: SharedPassage): number =>
  Math.min(...marks.map(({ mark }) => orderOf(mark.target)));

const byPlace = (a: SharedPassage, b: SharedPassage): number =>
  Number(a.articleId > b.articleId) - Number(a.articleId < b.articleId) || startOf(a) - startOf(b);
