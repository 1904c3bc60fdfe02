import { i18n } from '#i18n';
import {
  CAMPAIGN_FIELDS,
  type FieldsOf,
  namesOf,
  STATISTIC_FIELDS,
  tellOf,
  type Wording,
  type WrittenCampaign,
} from '@/utils/model/mark-fields.ts';
import type { Campaign, Statistic } from '@/utils/model/records.ts';
import { formatValue } from '@/utils/model/statistic-value.ts';
import { isUnconfirmed } from '@/utils/model/unconfirmed.ts';
import { formatDay } from './dates.ts';

/** The values of a mark's fields in the UI's words. @param printed the marked words */
export const wordingIn = (printed: string): Wording => ({
  word: (group, choice) => i18n.t(`${group}.${choice}` as Parameters<typeof i18n.t>[0]),
  day: formatDay,
  value: (value) => formatValue(value, printed),
});

const joined = (parts: readonly (string | false)[]) => parts.filter(Boolean).join(' · ');

/** What the one line tells of each field; empty where nothing is known, or where the field is left to the form. */
function toldIn<Model extends object>(
  fields: FieldsOf<Model>,
  record: Model,
  wording: Wording,
): Record<keyof Model, string> {
  const told = namesOf<keyof Model & string>(fields).map((name) => [
    name,
    fields[name].inSummary ? tellOf(fields, name, record, wording) : '',
  ]);
  return Object.fromEntries(told);
}

/** One line on what a campaign is: kind · name · number · issuer · date, then what else there is. */
export function summariseCampaign(campaign: Campaign): string {
  const { kind, name, number, ...others } = toldIn<WrittenCampaign>(CAMPAIGN_FIELDS, campaign, wordingIn(''));
  return joined([kind, name, !name.includes(number) && number, ...Object.values(others)]);
}

/** One line on what a figure says, in the order of a sentence: “tăng hơn 12,1% · cùng kỳ năm 2020”. @param printed the marked words */
export function summariseStatistic(statistic: Statistic, printed: string): string {
  const told = toldIn<Statistic>(STATISTIC_FIELDS, statistic, wordingIn(printed));
  const { kind, direction, comparator, value, unit, baseline, aim, ...others } = told;
  const amount = unit === '%' ? `${value}%` : joinedBySpaces([value, unit]);
  const figure = joinedBySpaces([direction, comparator, amount]);
  return joined([
    kind,
    figure,
    baseline,
    (statistic.aim === 'target' || isUnconfirmed(statistic, 'aim')) && aim,
    ...Object.values(others),
  ]);
}

const joinedBySpaces = (words: readonly string[]) => words.filter(Boolean).join(' ');
