import { Fragment } from 'preact';
import { i18n } from '#i18n';
import type { StatisticField } from '@/utils/model/records.ts';
import type { FieldRule } from '@/utils/suggest/index.ts';
import { describeFieldRule } from '../words/rules.ts';

/** Why a field of a figure says what it says. */
export interface FieldReasonView {
  field: StatisticField;
  rule: FieldRule;
  /** What it says, in words. */
  says: string;
  /** The words it was read from; null where it says just these, or the reviewer taught it. */
  words: string | null;
}

/** The rows of a list that tells what each field was read from: “Kết quả hay mục tiêu: mục tiêu – đọc từ “phấn đấu” (…)”. */
export function FieldReasons({ reasons }: { reasons: readonly FieldReasonView[] }) {
  return reasons.map(({ field, rule, says, words }) => (
    <Fragment key={field}>
      <dt>{i18n.t(`statisticField.${field}`)}</dt>
      <dd data-testid={`reason-${field}`}>
        {says} –{' '}
        {words === null
          ? describeFieldRule(rule)
          : `${i18n.t('suggestion.whyField')} “${words}” (${describeFieldRule(rule)})`}
      </dd>
    </Fragment>
  ));
}
