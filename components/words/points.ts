import { i18n } from '#i18n';

/** Points as they are read in the language of the UI: “2,5” in Vietnamese. */
export const formatPoints = (points: number): string =>
  new Intl.NumberFormat(i18n.t('app.language'), { maximumFractionDigits: 2, useGrouping: false }).format(
    points,
  );
