import { i18n } from '#i18n';
import { formatDay } from '@/components/words/dates.ts';
import type { Award } from '@/utils/model/award.ts';
import { sayFigure } from './said.ts';

/** An award's first level with its window, the most parts and the scale, in a line, as far as they are known. */
export function factsOf({
  levels: [level],
  maxParts,
  scale,
}: Pick<Award, 'levels' | 'maxParts' | 'scale'>): string {
  const day = (iso: string | null) => (iso === null ? '…' : formatDay(iso));
  return [
    level?.name,
    level && (level.from || level.to) && `${day(level.from)}–${day(level.to)}`,
    maxParts !== null && `${i18n.t('award.maxParts')}: ${sayFigure(maxParts)}`,
    scale !== null && `${i18n.t('award.scale')}: ${sayFigure(scale)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
