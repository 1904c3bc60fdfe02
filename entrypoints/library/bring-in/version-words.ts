import { i18n } from '#i18n';
import type { Ruling } from '@/utils/model/entries.ts';
import { isRecord } from '@/utils/model/is-record.ts';

/** The words of a value that a device wrote: a text, points, a verdict with its reason, a meaning. */
export function versionWords(field: string, value: unknown): string {
  if (field === 'deletedAt') return i18n.t(value === null ? 'bringIn.kept' : 'bringIn.deleted');
  if (value === null || value === undefined || value === '') return i18n.t('bringIn.empty');
  if (field === 'decision' && isRecord(value)) {
    const verdict = value.verdict as 'proposed' | 'undecided' | 'notProposed' | null;
    return [verdict === null ? '' : i18n.t(`verdict.${verdict}`), value.reason].filter(Boolean).join(' – ');
  }
  if (field === 'ruling' && isRecord(value)) {
    const { verdict, rank, reason, decidedOn } = value as unknown as Ruling;
    const day =
      decidedOn && new Date(decidedOn).toLocaleDateString(i18n.t('app.language'), { timeZone: 'UTC' });
    return [verdict && i18n.t(`verdict.${verdict}`), rank, reason, day].filter(Boolean).join(' – ');
  }
  return plainWords(value);
}

/** What stands in a value, without what it is called there. */
function plainWords(value: unknown): string {
  if (typeof value === 'boolean') return i18n.t(value ? 'bringIn.yes' : 'bringIn.no');
  if (typeof value === 'number') return value.toLocaleString(i18n.t('app.language'));
  if (Array.isArray(value)) return value.map(plainWords).filter(Boolean).join('; ');
  if (isRecord(value)) {
    if (typeof value.exact === 'string') return value.exact;
    return Object.values(value).map(plainWords).filter(Boolean).join(' · ');
  }
  return value === null || value === undefined ? '' : String(value);
}

/** Two texts as one, the later one below; null where values are no texts that can stand below each other. */
export function bothTexts(field: string, earlier: unknown, later: unknown): unknown {
  if (typeof earlier === 'string' && typeof later === 'string') return `${earlier}\n${later}`;
  if ((field === 'decision' || field === 'ruling') && isRecord(earlier) && isRecord(later))
    return { ...later, reason: [earlier.reason, later.reason].filter(Boolean).join('\n') };
  return null;
}
