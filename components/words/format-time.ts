import { i18n } from '#i18n';

/** A time by this computer's clock, as it is scanned on a screen. @param at milliseconds since 1970 */
export const formatTime = (at: number): string =>
  new Date(at).toLocaleString(i18n.t('app.language') === 'vi' ? 'vi-VN' : 'en-GB', {
    dateStyle: 'short',
    timeStyle: 'short',
  });

/** The same, where the hour says enough of today. @param now milliseconds since 1970 */
export function formatMoment(at: number, now: number): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString();
  if (!isToday) return formatTime(at);
  return new Date(at).toLocaleTimeString(i18n.t('app.language') === 'vi' ? 'vi-VN' : 'en-GB', {
    timeStyle: 'short',
  });
}
