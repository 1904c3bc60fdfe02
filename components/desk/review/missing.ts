import { i18n } from '#i18n';
import type { Missing } from '@/utils/entries/review-state.ts';

/** What a review lacks, in words. */
export function sayMissing(missing: Missing): string {
  switch (missing.what) {
    case 'verdict':
      return i18n.t('missing.verdict');
    case 'reason':
      return i18n.t('missing.reason');
    case 'part':
      return i18n.t('missing.part', [missing.index + 1]);
    case 'points':
      return i18n.t('missing.points', [missing.criterion]);
  }
}
