import { textHashOf } from '@/utils/model/target.ts';
import type { DossierArticle, DossierMark, Sentence } from '../model.ts';

/** A stretch of an article that one or several reviewers marked. */
export interface Spot {
  /** In text order; each touches another one. */
  marks: DossierMark[];
  /** Who marked it, each once, in the order of the marks. */
  reviewers: string[];
}

/** Who made some marks, each once. */
export const reviewersOf = (marks: readonly DossierMark[]): string[] => [
  ...new Set(marks.map(({ annotation }) => annotation.reviewer)),
];

/** Marks by the stretches that they are on: where they touch in one sentence, they are on one. */
export function spotsOf(marks: readonly DossierMark[]): Spot[] {
  const bySentence = new Map<string, DossierMark[]>();
  for (const mark of marks) {
    const place = `${mark.annotation.articleId} ${mark.sentence.place}`;
    bySentence.set(place, [...(bySentence.get(place) ?? []), mark]);
  }
  return [...bySentence.values()].flatMap(stretchesOf);
}

function stretchesOf(marks: readonly DossierMark[]): Spot[] {
  const inOrder = [...marks].sort((a, b) => a.sentence.marked.start - b.sentence.marked.start);
  const groups: DossierMark[][] = [];
  let end = -1;
  for (const mark of inOrder) {
    const { marked } = mark.sentence;
    if (marked.start < end) groups.at(-1)!.push(mark);
    else groups.push([mark]);
    end = Math.max(end, marked.end);
  }
  return groups.map((group) => ({ marks: group, reviewers: reviewersOf(group) }));
}

/**
 * An article whose reviewers read it on different days, so that their marks are on different texts: a sentence that stands in several of
 * them word for word is told as one.
 */
export function joined(article: DossierArticle): DossierArticle {
  const known = new Map<string, { hash: string; sentence: Sentence }[]>();
  const marks = article.marks.map((mark) => {
    const { sentence, annotation } = mark;
    const hash = textHashOf(annotation.target);
    if (hash === null) return mark;
    const like = known.get(sentence.text) ?? [];
    const same = like.find((one) => one.hash === hash && one.sentence.place === sentence.place);
    if (same) return mark;
    const first = like.find((one) => one.hash !== hash);
    if (first) {
      const { place, inBlock } = first.sentence;
      return { ...mark, sentence: { ...sentence, place, inBlock } };
    }
    known.set(sentence.text, [...like, { hash, sentence }]);
    return mark;
  });
  return { ...article, marks };
}
