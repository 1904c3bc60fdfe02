import type { CampaignLabel, CorpusText, Gold, Label, StatisticLabel } from './corpus.ts';
import type { PredictedStatistic, Prediction } from './predict.ts';

/** How many labels were met, missed, and proposed for nothing. */
export interface Counts {
  met: number;
  missed: number;
  false: number;
}

export interface SpanScore {
  overlap: Counts;
  exact: Counts;
}

/** Of the matched statistics, how many have a field right. */
export interface FieldScore {
  matched: number;
  value: number;
  unit: number;
  comparator: number;
  direction: number;
}

export interface TextScore {
  id: string;
  campaigns: SpanScore;
  statistics: SpanScore;
  fields: FieldScore;
  /** One line per miss, false proposal, inexact span and wrong field. */
  remarks: string[];
}

/** From this share of intersection over union on, two spans are the same label. */
const SAME_LABEL = 0.5;
/** Characters of context in a remark. */
const CONTEXT = 40;

type Span = Pick<Label, 'start' | 'end'>;

/** Compares the predictions for one text with its labels. `edge` labels are neither missed nor false. */
export function scoreText({ id, text }: CorpusText, gold: Gold, prediction: Prediction): TextScore {
  const remarks: string[] = [];
  const note = (kind: string, { start, end }: Span, more = ''): void => {
    const before = text.slice(Math.max(0, start - CONTEXT), start);
    const shown = `${before}[${text.slice(start, end)}]${text.slice(end, end + CONTEXT)}`;
    remarks.push(`${kind} ${shown.replace(/\s+/g, ' ')} ${more}`);
  };
  const campaigns = scoreSpans(gold.campaigns, prediction.campaigns, outerOf, (kind, span) =>
    note(`C ${kind}`, span),
  );
  const statistics = scoreSpans(
    gold.statistics,
    prediction.statistics,
    () => null,
    (kind, span) => note(`S ${kind}`, span),
  );
  const fields: FieldScore = { matched: 0, value: 0, unit: 0, comparator: 0, direction: 0 };
  for (const [label, found] of statistics.pairs) {
    fields.matched += 1;
    const wrong = wrongFields(label, found);
    for (const field of ['value', 'unit', 'comparator', 'direction'] as const)
      if (!wrong.includes(field)) fields[field] += 1;
    if (wrong.length > 0)
      note('S field', found, wrong.map((field) => `${field}: ${label[field]} ≠ ${found[field]}`).join('; '));
  }
  return { id, campaigns: campaigns.score, statistics: statistics.score, fields, remarks };
}

const outerOf = (label: CampaignLabel): Span | null =>
  label.outerStart !== undefined && label.outerEnd !== undefined
    ? { start: label.outerStart, end: label.outerEnd }
    : null;

function scoreSpans<L extends Label, P extends Span>(
  labels: readonly L[],
  found: readonly P[],
  outer: (label: L) => Span | null,
  note: (kind: string, span: Span) => void,
): { score: SpanScore; pairs: [L, P][] } {
  const overlap: Counts = { met: 0, missed: 0, false: 0 };
  const exact: Counts = { met: 0, missed: 0, false: 0 };
  const free = new Set(found);
  const pairs: [L, P][] = [];
  const wordings = (label: L): Span[] => [label, ...(outer(label) ? [outer(label)!] : [])];
  const share = (label: L, span: Span): number =>
    Math.max(...wordings(label).map((one) => overlapShare(one, span)));
  const best = (label: L): P | undefined =>
    [...free]
      .filter((span) => share(label, span) >= SAME_LABEL)
      .sort((a, b) => share(label, b) - share(label, a))[0];
  for (const label of labels.filter(({ edge }) => !edge)) {
    const match = best(label);
    if (!match) {
      overlap.missed += 1;
      exact.missed += 1;
      note('missed', label);
      continue;
    }
    free.delete(match);
    pairs.push([label, match]);
    overlap.met += 1;
    if (share(label, match) === 1) exact.met += 1;
    else {
      exact.missed += 1;
      exact.false += 1;
      note('inexact', match);
      note('  label', label);
    }
  }
  const edges = labels.filter(({ edge }) => edge);
  for (const span of free) {
    if (edges.some((label) => wordings(label).some((one) => overlapShare(one, span) > 0))) continue;
    overlap.false += 1;
    exact.false += 1;
    note('false', span);
  }
  return { score: { overlap, exact }, pairs };
}

/** Intersection over union. */
export function overlapShare(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

function wrongFields(
  label: StatisticLabel,
  found: PredictedStatistic,
): ('value' | 'unit' | 'comparator' | 'direction')[] {
  const wrong: ('value' | 'unit' | 'comparator' | 'direction')[] = [];
  if (String(label.value) !== String(found.value)) wrong.push('value');
  if (wordsOf(label.unit) !== wordsOf(found.unit)) wrong.push('unit');
  if (label.comparator !== found.comparator) wrong.push('comparator');
  if (label.direction !== found.direction) wrong.push('direction');
  return wrong;
}

const wordsOf = (unit: string | null): string =>
  (unit ?? '').normalize('NFC').replace(/\s+/g, ' ').toLowerCase().replaceAll('ð', 'đ');
