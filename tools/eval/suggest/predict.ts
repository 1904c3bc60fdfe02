import type { Direction, Statistic, StatisticField } from '../../../utils/model/records.ts';
import { suggest } from '../../../utils/suggest/index.ts';
import { canonicalise } from '../../../utils/text/canonical.ts';
import type { CorpusText } from './corpus.ts';

export interface PredictedCampaign {
  start: number;
  end: number;
  outerStart: number;
  outerEnd: number;
  kind: string;
  name: string;
  rule: string;
}

export interface PredictedStatistic extends Omit<Statistic, 'kind' | 'direction'> {
  start: number;
  end: number;
  numStart: number;
  numEnd: number;
  kind: string;
  direction: 'up' | 'down' | null;
  rule: string;
  /** Of the fields: which are doubtful, and the rule that read each. */
  doubts: readonly StatisticField[];
  rules: Partial<Record<StatisticField, string>>;
}

export interface Prediction {
  id: string;
  campaigns: PredictedCampaign[];
  statistics: PredictedStatistic[];
}

/** What the suggestions are for a text of the corpus, with offsets into the text as it was collected. */
export function predict({ id, text, published }: CorpusText): Prediction {
  const canonical = canonicalise(text);
  const start = (offset: number): number => canonical.toRaw(offset, 'start');
  const end = (offset: number): number => canonical.toRaw(offset, 'end');
  const prediction: Prediction = { id, campaigns: [], statistics: [] };
  for (const found of suggest(canonical.text, { publishedOn: isoDay(published) }))
    if (found.kind === 'campaign')
      prediction.campaigns.push({
        start: start(found.start),
        end: end(found.end),
        outerStart: start(found.outer.start),
        outerEnd: end(found.outer.end),
        kind: found.campaign.kind,
        name: found.campaign.name,
        rule: found.why.rule,
      });
    else
      prediction.statistics.push({
        ...found.statistic,
        start: start(found.start),
        end: end(found.end),
        numStart: start(found.number.start),
        numEnd: end(found.number.end),
        kind: found.statistic.kind === 'points' ? 'percent' : found.statistic.kind,
        // The labels know neither “bằng” nor “ước đạt”: a comparator is read off the labelled span there.
        comparator: found.statistic.comparator === 'estimated' ? null : found.statistic.comparator,
        direction: labelled(found.statistic.direction),
        rule: found.why.rule,
        doubts: found.doubts,
        rules: Object.fromEntries(Object.entries(found.reasons).map(([field, { rule }]) => [field, rule])),
      });
  return prediction;
}

/** The labels tell neither “bằng” nor a rise from the value that it reached. */
function labelled(direction: Direction | null): 'up' | 'down' | null {
  if (direction === 'up_to') return 'up';
  if (direction === 'down_to') return 'down';
  return direction === 'equal' ? null : direction;
}

/** The corpus writes days as “2025-04-22 10:27”, “2017-12” or “20/10/2013 14:15”. */
function isoDay(published: string | null | undefined): string | null {
  const iso = /^\d{4}-\d{2}-\d{2}/.exec(published ?? '')?.[0];
  const vietnamese = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(published ?? '');
  if (!vietnamese) return iso ?? null;
  const [, day = '', month = '', year = ''] = vietnamese;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
