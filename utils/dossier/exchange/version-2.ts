import { isRecord } from '@/utils/model/is-record.ts';
import { targetOfToday } from '@/utils/model/target-of-today.ts';
import type { ExchangeRecords } from './file.ts';

type Lists = Record<keyof ExchangeRecords, unknown>;

/**
 * The lists of a file of version 2 (until December 2026) as those of today: marks stood on words alone, so that their targets had no
 * type, and told of one printed page. What is in them is checked like any other record.
 */
export const recordsOfVersion2 = (lists: Lists): Lists => ({
  ...lists,
  annotations: each(lists.annotations, markOfToday),
  histories: each(lists.histories, historyOfToday),
  colleagues: each(lists.colleagues, (colleague) =>
    isRecord(colleague)
      ? {
          ...colleague,
          annotations: each(colleague.annotations, markOfToday),
          histories: each(colleague.histories, historyOfToday),
        }
      : colleague,
  ),
});

const each = (list: unknown, ofToday: (one: unknown) => unknown): unknown =>
  Array.isArray(list) ? list.map(ofToday) : list;

const markOfToday = (mark: unknown): unknown =>
  isRecord(mark) && 'target' in mark ? { ...mark, target: targetOfToday(mark.target) } : mark;

/** A target may stand beside the one that holds. */
function historyOfToday(history: unknown): unknown {
  if (!isRecord(history) || history.table !== 'annotations' || !isRecord(history.beside)) return history;
  const { target } = history.beside;
  if (!Array.isArray(target)) return history;
  const values = target.map((value) => (isRecord(value) ? { ...value, v: targetOfToday(value.v) } : value));
  return { ...history, beside: { ...history.beside, target: values } };
}
