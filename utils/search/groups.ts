import { plain } from '@/utils/article/index.ts';
import type { Campaign, MarkedStatistic } from '@/utils/model/records.ts';

/** What tells campaigns apart: the entry of the gazetteer, else the number and the name, however they are spelt. */
export const campaignKey = ({ gazetteerId, number, name }: Campaign): string =>
  gazetteerId ?? [plain(number ?? ''), plain(name)].join('|');

/**
 * What two figures have in common that say the same: value, unit, and what is counted.
 * @returns null for one of which any of that is not known: the same number may count something else
 */
export function figureKey({ value, unit, subject, unconfirmed }: MarkedStatistic): string | null {
  if (value === null || subject === null || unconfirmed.includes('subject')) return null;
  const counted = plain(subject);
  return counted === ''
    ? null
    : [JSON.stringify(value), plain(unit ?? '') || (unit ?? ''), counted].join('|');
}
