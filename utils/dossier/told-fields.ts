import type { StatisticFieldName } from '@/utils/model/mark-fields.ts';

/** Told together, as one phrase: “tăng hơn; mục tiêu”. */
export const COMPARISON_FIELDS = ['comparator', 'direction', 'aim'] as const satisfies StatisticFieldName[];
