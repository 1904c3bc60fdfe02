import { i18n } from '#i18n';

/** A time by this computer's clock, as it is scanned on a screen. @param at milliseconds since 1970 */
export const formatTime = (at: number): string =>
  new Date(at).toLocaleString(i18n.t('app.language') === 'vi' ? 'vi-VN' : 'en-GB', {
    dateStyle: 'short',
    timeStyle: 'short',
  });
