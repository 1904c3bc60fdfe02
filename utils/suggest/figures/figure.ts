import type { Comparator, Direction, StatisticKind } from '@/utils/model/records.ts';
import type { Amount } from './number/amount.ts';

/** A figure found in the text. Token indices, end exclusive. */
export interface Figure {
  from: number;
  to: number;
  /** Where the bare number stands. */
  amount: Amount;
  unit: string | null;
  kind: StatisticKind;
  value: Amount['value'];
  comparator: Comparator | null;
  direction: Direction | null;
  rule: string;
}

/** Does the figure begin with a change (“tăng 18 vụ”), so that what stands before it is its subject? */
export const beginsWithChange = ({ direction, from, amount }: Figure): boolean =>
  direction !== null && from < amount.from;
