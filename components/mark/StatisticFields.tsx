import { i18n } from '#i18n';
import {
  COMPARATORS,
  type Comparator,
  DIRECTIONS,
  type Direction,
  STATISTIC_KINDS,
  type Statistic,
  type StatisticKind,
} from '@/utils/model/records.ts';
import { formatValue, parseValue } from '@/utils/model/statistic-value.ts';
import { ChoiceField, TextField } from '../fields.tsx';

/** What a reviewer starts from where no figure was recognised in the marked words. */
export const BLANK_STATISTIC: Statistic = {
  value: null,
  unit: null,
  kind: 'count',
  comparator: null,
  direction: null,
  subject: null,
  baseline: null,
  attribution: null,
  aim: 'result',
};

interface StatisticFieldsProps {
  statistic: Statistic;
  /** @param before the figure that it was written over */
  onChange: (statistic: Statistic, before: Statistic) => void;
}

/** What a figure says, each part open to correction. */
export function StatisticFields({ statistic, onChange }: StatisticFieldsProps) {
  const set = (edit: Partial<Statistic>, before: Partial<Statistic> = {}) =>
    onChange({ ...statistic, ...edit }, { ...statistic, ...before });
  return (
    <div class="fields-form">
      <TextField
        label={i18n.t('statisticField.value')}
        value={formatValue(statistic.value)}
        onChange={(written, before) => set({ value: parseValue(written) }, { value: parseValue(before) })}
      />
      <TextField
        label={i18n.t('statisticField.unit')}
        value={statistic.unit}
        onChange={(unit, before) => set({ unit }, { unit: before })}
      />
      <ChoiceField<StatisticKind>
        label={i18n.t('statisticField.kind')}
        value={statistic.kind}
        choices={STATISTIC_KINDS}
        name={(kind) => i18n.t(`statisticKind.${kind}`)}
        onChange={(kind) => kind !== null && set({ kind })}
      />
      <ChoiceField<Comparator>
        label={i18n.t('statisticField.comparator')}
        value={statistic.comparator}
        choices={COMPARATORS}
        optional
        name={(comparator) => i18n.t(`comparator.${comparator}`)}
        onChange={(comparator) => set({ comparator })}
      />
      <ChoiceField<Direction>
        label={i18n.t('statisticField.direction')}
        value={statistic.direction}
        choices={DIRECTIONS}
        optional
        name={(direction) => i18n.t(`direction.${direction}`)}
        onChange={(direction) => set({ direction })}
      />
      <TextField
        label={i18n.t('statisticField.subject')}
        value={statistic.subject}
        onChange={(subject, before) => set({ subject }, { subject: before })}
      />
      <TextField
        label={i18n.t('statisticField.baseline')}
        value={statistic.baseline}
        onChange={(baseline, before) => set({ baseline }, { baseline: before })}
      />
      <TextField
        label={i18n.t('statisticField.attribution')}
        value={statistic.attribution}
        onChange={(attribution, before) => set({ attribution }, { attribution: before })}
      />
      <ChoiceField<Statistic['aim']>
        label={i18n.t('statisticField.aim')}
        value={statistic.aim}
        choices={['result', 'target']}
        name={(aim) => i18n.t(`aim.${aim}`)}
        onChange={(aim) => aim !== null && set({ aim })}
      />
    </div>
  );
}
