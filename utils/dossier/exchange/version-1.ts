import { type ExchangeRecords, NO_RECORDS } from './file.ts';

/**
 * Files of version 1 (until November 2026) hold articles, marks outside of the trash and texts, and nothing of when a field was
 * written. Marks had no flag before it could be set.
 */
const VERSION_1 = ['articles', 'annotations', 'snapshots'] as const;

/** The lists of a file of version 1 as those of today; what is in them is checked like any other record. */
export function recordsOfVersion1(file: Record<string, unknown>): Record<keyof ExchangeRecords, unknown> {
  const lists = Object.fromEntries(VERSION_1.map((name) => [name, file[name]]));
  const marks = Array.isArray(lists.annotations) ? lists.annotations.map(ofToday) : lists.annotations;
  return { ...NO_RECORDS, ...lists, annotations: marks };
}

function ofToday(mark: unknown): unknown {
  if (typeof mark !== 'object' || mark === null) return mark;
  const { statistic } = mark as { statistic?: unknown };
  const withDoubts =
    typeof statistic === 'object' && statistic !== null ? { unconfirmed: [], ...statistic } : statistic;
  return { flag: null, ...mark, statistic: withDoubts ?? null };
}
