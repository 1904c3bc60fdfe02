import type { Annotation } from '@/utils/model/records.ts';
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

/** Whether two marks are on one passage: in one text they touch; in texts of different days, they have the same words. */
function meet({ mark: one }: Marked, { mark: other }: Marked): boolean {
  if (one.articleId !== other.articleId || one.target.scope !== other.target.scope) return false;
  return one.target.snapshotHash === other.target.snapshotHash
    ? one.target.start < other.target.end && other.target.start < one.target.end
    : one.target.exact === other.target.exact;
}

/** The passages that two or more reviewers marked, in the order in which they stand. */
export function sharedPassages(opinions: readonly Opinion[]): SharedPassage[] {
  const groups: Marked[][] = [];
  const order = new Map(opinions.map(({ reviewer }, index) => [reviewer, index]));
  const inOrder = (a: Marked, b: Marked) =>
    order.get(a.reviewer)! - order.get(b.reviewer)! || a.mark.target.start - b.mark.target.start;
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

const startOf = ({ marks }: SharedPassage): number => Math.min(...marks.map(({ mark }) => mark.target.start));

const byPlace = (a: SharedPassage, b: SharedPassage): number =>
  Number(a.articleId > b.articleId) - Number(a.articleId < b.articleId) || startOf(a) - startOf(b);
