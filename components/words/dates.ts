import { i18n } from '#i18n';
import { vietnamDay, writtenDay } from '@/utils/model/days.ts';

/**
 * A day in Viet Nam, where the reviewers are.
 * @param iso ISO date-time, date, month or year
 * @returns `06/10/2021`, in English `6 Oct 2021`, or no more than is known: `10/2021`, `2021`; the text itself when it is no date
 */
export function formatDay(iso: string): string {
  const day = /^\d{4}-\d{2}-\d{2}T/.test(iso) ? vietnamDay(iso) : iso;
  return writtenDay(day, { day: i18n.t('when.dayPattern'), month: i18n.t('when.monthPattern') });
}

/** The same with its preposition, for the middle of a sentence: “ngày 06/10/2021”, “tháng 10/2021”, “năm 2021”. */
export function formatWhen(iso: string): string {
  const precision = iso.length > 7 ? 'day' : iso.length > 4 ? 'month' : 'year';
  return i18n.t(`when.${precision}`, [formatDay(iso)]);
}
