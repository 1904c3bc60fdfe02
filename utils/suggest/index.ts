import { findFigures } from './figures/find.ts';
import { Lexicon } from './lexicon/lexicon.ts';
import { Vocabulary } from './lexicon/vocabulary.ts';
import { openReading } from './reading.ts';
import type { Suggestion } from './types.ts';

export type { CampaignSuggestion, GazetteerEntry, Notice, StatisticSuggestion, Suggestion, Why } from './types.ts';

const lexicon = new Lexicon(new Vocabulary());

export function suggest(text: string): Suggestion[] {
  const reading = openReading(text, lexicon);
  const { tokens } = reading;
  return findFigures(reading, lexicon).map((figure) => ({
    kind: 'statistic',
    start: tokens.starts[figure.from]!,
    end: tokens.ends[figure.to - 1]!,
    fingerprint: '',
    why: { rule: figure.rule },
    number: { start: tokens.starts[figure.amount.from]!, end: tokens.ends[figure.amount.to - 1]! },
    statistic: {
      kind: figure.kind,
      value: figure.value,
      unit: figure.unit,
      comparator: figure.comparator,
      direction: figure.direction,
      subject: null,
      baseline: null,
      attribution: null,
      aim: 'result',
    },
  }));
}
