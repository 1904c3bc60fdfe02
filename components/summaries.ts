import { i18n } from '#i18n';
import type { Campaign, Statistic } from '@/utils/model';
import { formatValue } from '@/utils/statistic-value';

const joined = (parts: (string | null | undefined | false)[]) => parts.filter(Boolean).join(' · ');

/** One line on what a campaign is: kind · name · number · issuer · date. */
export function summariseCampaign({ kind, name, number, issuer, date }: Campaign): string {
  return joined([i18n.t(`campaignKind.${kind}`), name, !name.includes(number ?? '') && number, issuer, date]);
}

/** One line on what a figure says: direction and comparator, value and unit, baseline, aim. */
export function summariseStatistic(statistic: Statistic): string {
  const { direction, comparator, value, unit, baseline, aim, kind } = statistic;
  const figure = [direction && i18n.t(`direction.${direction}`), formatValue(value), unit]
    .filter(Boolean)
    .join(' ');
  return joined([
    i18n.t(`statisticKind.${kind}`),
    figure,
    comparator && i18n.t(`comparator.${comparator}`),
    baseline,
    aim === 'target' && i18n.t('aim.target'),
  ]);
}
