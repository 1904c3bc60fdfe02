import type { FieldReasonView } from '@/components/mark/FieldReasons.tsx';
import { wordingIn } from '@/components/words/summaries.ts';
import { STATISTIC_FIELDS, tellOf } from '@/utils/model/mark-fields.ts';
import { type MarkedStatistic, SENTENCE_FIELDS } from '@/utils/model/records.ts';
import type { StatisticReading } from '@/utils/suggest/index.ts';

/** Why the fields of a figure say what they say, as cards show it. @param text the article text they were read in */
export const reasonViews = (
  statistic: MarkedStatistic,
  reasons: StatisticReading['reasons'],
  text: string,
): FieldReasonView[] =>
  SENTENCE_FIELDS.flatMap((field) => {
    const reason = reasons[field];
    if (!reason) return [];
    const says = tellOf(STATISTIC_FIELDS, field, statistic, wordingIn(''));
    const words = reason.words && text.slice(reason.words.start, reason.words.end).replaceAll('\n', ' ');
    return [{ field, says, rule: reason.rule, words: words === statistic[field] ? null : words }];
  });
