import type { Counts, FieldScore, SpanScore, TextScore } from './score.ts';

/** Precision, recall and F1 with the counts they come from. */
export interface Rates extends Counts {
  precision: number;
  recall: number;
  f1: number;
}

export interface Summary {
  texts: number;
  campaigns: { overlap: Rates; exact: Rates };
  statistics: { overlap: Rates; exact: Rates };
  /** Share of the matched statistics with the field right. */
  fields: FieldScore;
}

const FIELDS = ['value', 'unit', 'comparator', 'direction'] as const;

/** Adds up the scores of all texts. */
export function summarise(scores: readonly TextScore[]): Summary {
  const sum = (pick: (score: TextScore) => Counts): Rates => {
    const counts: Counts = { met: 0, missed: 0, false: 0 };
    for (const score of scores)
      for (const key of ['met', 'missed', 'false'] as const) counts[key] += pick(score)[key];
    return rates(counts);
  };
  const both = (pick: (score: TextScore) => SpanScore) => ({
    overlap: sum((score) => pick(score).overlap),
    exact: sum((score) => pick(score).exact),
  });
  const matched = scores.reduce((total, { fields }) => total + fields.matched, 0);
  const share = (field: (typeof FIELDS)[number]): number =>
    scores.reduce((total, { fields }) => total + fields[field], 0) / Math.max(1, matched);
  return {
    texts: scores.length,
    campaigns: both(({ campaigns }) => campaigns),
    statistics: both(({ statistics }) => statistics),
    fields: {
      matched,
      value: share('value'),
      unit: share('unit'),
      comparator: share('comparator'),
      direction: share('direction'),
    },
  };
}

/** The summary as a table, and every remark if asked. */
export function report(scores: readonly TextScore[], summary: Summary, withRemarks: boolean): string {
  const line = (name: string, { precision, recall, f1, met, missed, false: wrong }: Rates): string =>
    `${name.padEnd(28)} P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}   (${met} met, ${missed} missed, ${wrong} false)`;
  const remarks = withRemarks
    ? scores.flatMap(({ id, remarks: lines }) => lines.map((one) => `${id}: ${one}`))
    : [];
  return [
    ...remarks,
    `${summary.texts} texts with labels`,
    line('campaigns, IoU ≥ 0.5', summary.campaigns.overlap),
    line('campaigns, exact', summary.campaigns.exact),
    line('statistics, IoU ≥ 0.5', summary.statistics.overlap),
    line('statistics, exact', summary.statistics.exact),
    `fields right of ${summary.fields.matched} matched: ${FIELDS.map((field) => `${field} ${summary.fields[field].toFixed(3)}`).join('  ')}`,
  ].join('\n');
}

function rates(counts: Counts): Rates {
  const precision = counts.met / Math.max(1, counts.met + counts.false);
  const recall = counts.met / Math.max(1, counts.met + counts.missed);
  return {
    ...counts,
    precision,
    recall,
    f1: (2 * precision * recall) / Math.max(Number.MIN_VALUE, precision + recall),
  };
}
