import type { FieldReasonView } from '@/components/mark/FieldReasons.tsx';
import { SENTENCE_FIELDS } from '@/utils/model/records.ts';
import type { StatisticReading } from '@/utils/suggest/index.ts';

/** Why the fields of a figure say what they say, as cards show it. @param text the article text they were read in */
export const reasonViews = (reasons: StatisticReading['reasons'], text: string): FieldReasonView[] =>
  SENTENCE_FIELDS.flatMap((field) => {
    const reason = reasons[field];
    if (!reason) return [];
    const { rule, words } = reason;
    return [{ field, rule, words: words && text.slice(words.start, words.end).replaceAll('\n', ' ') }];
  });
