import type { Annotation, AnnotationKind, Snapshot, Target } from '@/utils/model/records.ts';
import { endOf, orderOf, textHashOf } from '@/utils/model/target.ts';
import { type Sentence, sentenceOf } from './sentence.ts';

export interface MarkCounts extends Record<AnnotationKind, number> {
  total: number;
  /** Marks that `needsReview`. */
  toReview: number;
}

/** A mark with its running number, from 1, among the article's marks of its kind: tables and lists share it. */
export interface DossierMark {
  number: number;
  annotation: Annotation;
  sentence: Sentence;
}

/**
 * Whether the mark's words stand in the article as they were marked; else they are changed, ambiguous or not found, or were typed
 * by the reviewer, so that nothing says what is printed there.
 */
export function isInPlace({ anchorStatus }: Annotation): boolean {
  return anchorStatus === 'exact' || anchorStatus === 'moved';
}

/** Whether the reviewer has still to say what becomes of a mark that is not in its place. */
export function needsReview(annotation: Annotation): boolean {
  const { anchorStatus, keptAsEvidence } = annotation;
  return !isInPlace(annotation) && anchorStatus !== 'area' && !keptAsEvidence;
}

/**
 * The marks of an article as they are told: in text order, numbered, those in the trash left out.
 * @param snapshots the article's kept texts by their hash
 */
export function marksInOrder(
  annotations: readonly Annotation[],
  snapshots: ReadonlyMap<string, Snapshot>,
): DossierMark[] {
  const last: Record<AnnotationKind, number> = { campaign: 0, statistic: 0, remark: 0 };
  const shown = annotations.filter(({ deletedAt }) => deletedAt === null).sort(byPlace);
  return shown.map((annotation) => {
    last[annotation.kind] += 1;
    const text = snapshots.get(textHashOf(annotation.target) ?? '')?.text ?? null;
    return { number: last[annotation.kind], annotation, sentence: sentenceOf(annotation.target, text) };
  });
}

/** How many marks there are of each kind. */
export function countMarks(annotations: readonly Annotation[]): MarkCounts {
  const counts: MarkCounts = { campaign: 0, statistic: 0, remark: 0, total: annotations.length, toReview: 0 };
  for (const annotation of annotations) {
    counts[annotation.kind] += 1;
    if (needsReview(annotation)) counts.toReview += 1;
  }
  return counts;
}

/** The article's marks before marks on the rest of its page, and those before areas; a stretch before the stretches inside it. */
function byPlace(a: Annotation, b: Annotation): number {
  return (
    TEXTS.indexOf(textOf(a.target)) - TEXTS.indexOf(textOf(b.target)) ||
    orderOf(a.target) - orderOf(b.target) ||
    endOf(b.target) - endOf(a.target) ||
    compare(a.createdAt, b.createdAt) ||
    compare(a.id, b.id)
  );
}

const TEXTS = ['article', 'page', 'area'] as const;

const textOf = (target: Target): (typeof TEXTS)[number] => (target.type === 'area' ? 'area' : target.scope);

/** By code unit, so that the order is the same on every machine. */
function compare(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}
