import { i18n } from '#i18n';
import { formatPoints } from '@/components/words/points.ts';
import { VERDICTS, type Verdict } from '@/utils/model/entries.ts';

/** How many chose which verdict: “1 đề xuất, 2 không đề xuất”; a dash where nobody has chosen any. */
export function verdictsWords(verdicts: Record<Verdict, number>): string {
  const words = VERDICTS.filter((verdict) => verdicts[verdict] > 0).map(
    (verdict) => `${verdicts[verdict]} ${i18n.t(`verdict.${verdict}`).toLowerCase()}`,
  );
  return words.join(', ') || '–';
}

/** Empty where nobody gave points. */
export const meanWords = (mean: number | null): string =>
  mean === null ? '' : i18n.t('consolidation.mean', [formatPoints(mean)]);

/** Empty where fewer than two gave points. */
export const spreadWords = (spread: number | null): string =>
  spread === null ? '' : i18n.t('consolidation.spread', [formatPoints(spread)]);
