import { i18n } from '#i18n';
import type { Campaign, Statistic } from '@/utils/model/records.ts';
import { formatValue } from '@/utils/model/statistic-value.ts';
import { formatDay } from './dates.ts';

const joined = (parts: (string | null | undefined | false)[]) => parts.filter(Boolean).join(' · ');

/** One line on what a campaign is: kind · name · number · issuer · date. */
export function summariseCampaign({ kind, name, number, issuer, date }: Campaign): string {
  return joined([
    i18n.t(`campaignKind.${kind}`),
    name,
    !name.includes(number ?? '') && number,
    issuer,
    date && formatDay(date),
  ]);
}

/** One line on what a figure says, in the order of a sentence: “tăng hơn 12,1% · cùng kỳ năm 2020”. */
export function summariseStatistic(statistic: Statistic): string {
  const { direction, comparator, value, unit, baseline, aim, kind } = statistic;
  const figure = [
    direction && i18n.t(`direction.${direction}`),
    comparator && i18n.t(`comparator.${comparator}`),
    unit === '%' ? `${formatValue(value)}%` : [formatValue(value), unit].filter(Boolean).join(' '),
  ]
    .filter(Boolean)
    .join(' ');
  return joined([
    i18n.t(`statisticKind.${kind}`),
    figure,
    baseline,
    aim === 'target' && i18n.t('aim.target'),
  ]);
}
