import { type MarkedStatistic, SENTENCE_FIELDS, type Statistic, type StatisticField } from './records.ts';

/** Told behind what nobody has confirmed, in every language. */
const DOUBT = ' (?)';

/**
 * A figure as it goes into a mark.
 * @param doubts the fields that the machine is not sure of; of an empty one there is nothing to confirm
 */
export const asMarked = (statistic: Statistic, doubts: readonly StatisticField[]): MarkedStatistic => ({
  ...statistic,
  unconfirmed: SENTENCE_FIELDS.filter((field) => doubts.includes(field) && statistic[field] !== null),
});

/** The fields that are unconfirmed still when the reviewer has corrected one, or ticked it as right. */
export const without = (unconfirmed: readonly StatisticField[], name: string): StatisticField[] =>
  unconfirmed.filter((field) => field !== name);

/** The words for a field, with the sign that they are no fact yet; nothing stays nothing. */
export const withDoubt = (words: string, name: string, record: object): string =>
  words !== '' && isUnconfirmed(record, name) ? words + DOUBT : words;

/** Whether a field of a record waits for the reviewer. */
export const isUnconfirmed = (record: object, name: string): boolean =>
  'unconfirmed' in record && (record as MarkedStatistic).unconfirmed.some((field) => field === name);
