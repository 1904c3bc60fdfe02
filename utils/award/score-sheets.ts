import type { Criterion } from '@/utils/model/award.ts';
import sheets from './data/score-sheets.json' with { type: 'json' };

/** A score sheet that can be taken as it is. */
export interface ReadySheet {
  id: string;
  scale: number;
  criteria: Criterion[];
  /** Its points are a proposal of ours; else an award has published them. */
  isProposed: boolean;
}

export const READY_SHEETS: readonly ReadySheet[] = sheets;

/** The sums that a score sheet may have. */
export const SCALES = [10, 100] as const;

/**
 * The most points that criteria bring together, without the dust of adding tenths.
 * @returns null where one of them has no points, or there is none
 */
export function sumOf(criteria: readonly Criterion[]): number | null {
  if (criteria.length === 0 || criteria.some(({ most }) => most === null)) return null;
  return Math.round(criteria.reduce((sum, { most }) => sum + most!, 0) * 1_000) / 1_000;
}
