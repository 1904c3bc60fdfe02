import { Fragment } from 'preact';
import { i18n } from '#i18n';
import type { StatisticField } from '@/utils/model/records.ts';
import type { FieldRule } from '@/utils/suggest/index.ts';
import { describeFieldRule } from '../words/rules.ts';

/** Why a field of a figure says what it says. */
export interface FieldReasonView {
  field: StatisticField;
  rule: FieldRule;
  /** The words it was read from; null where the reviewer taught it. */
  words: string | null;
}

/** The rows of a list that tells what each field was read from: “Đối tượng: đọc từ “thuế” (danh từ trước động từ)”. */
export function FieldReasons({ reasons }: { reasons: readonly FieldReasonView[] }) {
  return reasons.map(({ field, rule, words }) => (
    <Fragment key={field}>
      <dt>{i18n.t(`statisticField.${field}`)}</dt>
      <dd data-testid={`reason-${field}`}>
        {words === null
          ? describeFieldRule(rule)
          : `${i18n.t('suggestion.whyField')} “${words}” (${describeFieldRule(rule)})`}
      </dd>
    </Fragment>
  ));
}
