import type { Finding, FindingKind, Verdict } from '@/utils/figures/index.ts';

/** A figure of a labelled relation: its offsets, the title where it stands there, `opt` where it need not be named. */
export type LabelledSpan = [start: number, end: number, ...('title' | 'opt')[]];

/** What a sentence is expected to give: a relation, or a trap that must not be reported. */
export interface Expectation {
  kind: FindingKind;
  alt?: FindingKind[];
  verdict: Verdict | 'trap';
  /** A reasonable reviewer could go without it. */
  edge?: true;
  spans: LabelledSpan[];
}

/** Kinds under which one finding may as well stand. */
const GROUPS: readonly (readonly FindingKind[])[] = [
  ['sum', 'ratio'],
  ['share', 'target', 'ratio'],
  ['unit', 'magnitude'],
  ['growth', 'share'],
  ['repeat', 'chronology'],
];

/** Does a finding tell the labelled relation: its kind, all its figures, and no others? */
export function agrees(
  { kind, spans }: Finding,
  { kind: labelled, alt = [], spans: labels }: Expectation,
): boolean {
  const isKind =
    kind === labelled ||
    alt.includes(kind) ||
    GROUPS.some((group) => group.includes(kind) && group.includes(labelled));
  const meets = (span: Finding['spans'][number], [start, end, ...where]: LabelledSpan): boolean =>
    (span.in === 'title') === where.includes('title') && span.start < end && start < span.end;
  const isWhole = labels.every((label) => label.includes('opt') || spans.some((span) => meets(span, label)));
  return isKind && isWhole && spans.every((span) => labels.some((label) => meets(span, label)));
}
