import type { CampaignFieldName, StatisticFieldName } from '@/utils/model/mark-fields.ts';

/** Where the dossier tells which field of a mark: what none of these names has a line below its mark, and a column in CSV. */

/** Told together, as one phrase: “05-CT/TW, Bộ Chính trị, 15/05/2016”. */
const DOCUMENT_FIELDS = ['number', 'issuer', 'date'] as const satisfies CampaignFieldName[];

/** Told together, as one phrase: “tăng hơn; mục tiêu”. */
export const COMPARISON_FIELDS = ['comparator', 'direction', 'aim'] as const satisfies StatisticFieldName[];

/** What the table of campaigns tells. */
export const CAMPAIGN_TABLE_FIELDS: readonly CampaignFieldName[] = ['name', 'kind', ...DOCUMENT_FIELDS];

/** What the table of figures tells; the kind of a figure shows in its value and unit. */
export const STATISTIC_TABLE_FIELDS: readonly StatisticFieldName[] = [
  'kind',
  'value',
  'unit',
  ...COMPARISON_FIELDS,
  'baseline',
];
