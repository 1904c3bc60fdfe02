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
