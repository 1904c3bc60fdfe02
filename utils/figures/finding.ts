import type { Span } from '@/utils/model/records.ts';

/** What kind of relation holds, or does not hold, between figures. */
export const FINDING_KINDS = [
  'sum',
  'ratio',
  'share',
  'target',
  'growth',
  'rate',
  'repeat',
  'list',
  'compare',
  'chronology',
  'unit',
  'magnitude',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** `holds` within what rounding explains; `fails` for no rounding; `ask` where it hangs on the wording. */
export type Verdict = 'holds' | 'fails' | 'ask';

/** Where a figure stands: in the text, or in the title that was given beside it. */
export interface FigureSpan extends Span {
  in?: 'title';
}

/** A step of the calculation: the figures as printed between signs, and what comes out. */
export interface Working {
  /** Printed figures and the signs between them: “80 + 79”, “184 / (2.216 − 184)”. */
  terms: readonly string[];
  /** What they come to, written in Vietnamese; null where nothing is calculated. */
  computed: string | null;
  /** What the article prints for it; null where it prints what comes out in the same words. */
  printed: string | null;
  /** How what comes out stands to what is printed. */
  sign: '=' | '≠' | '<' | '>' | '≤' | '≥' | null;
  /** Something to know beside the sums. */
  remark: Remark | null;
}

/** What a writer has words for. */
export const REMARKS = [
  'divided-by-new',
  'points',
  'reaches-or-exceeds',
  'times-or-more',
  'rounded-zeros',
  'percent-before-unit',
  'broken-number',
  'double-scale',
  'not-countable',
  'reversed-range',
  'wrong-direction',
  'names-counted',
  'years',
  'weekday',
  'same-document',
  'too-large',
  'too-small',
  'no-such-day',
] as const;
export type Remark = (typeof REMARKS)[number];

/** A relation between printed figures, checked. */
export interface Finding {
  kind: FindingKind;
  verdict: Verdict;
  /** The bare figures, in the order of the text. */
  spans: FigureSpan[];
  working: Working;
  /** Stays when the text around changes, and changes with each of the figures. */
  fingerprint: string;
  /** Stays also when its figures change: what they stand behind. */
  place: string;
}

/** A finding before it is told from equal ones. */
export type Draft = Omit<Finding, 'fingerprint' | 'place'>;
