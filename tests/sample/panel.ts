import type { MarkRow } from '@/utils/platform/panel/protocol.ts';

/** A mark as the panel is told of it, found where it was made. */
export const aMarkRow = (id: string, more: Partial<MarkRow> = {}): MarkRow => ({
  id,
  kind: 'statistic',
  flag: null,
  note: '',
  anchorStatus: 'exact',
  currentQuote: null,
  keptAsEvidence: false,
  updatedAt: '2026-11-22T08:00:00.000Z',
  target: { exact: '18 hộ', start: 10 },
  unseen: null,
  at: 10,
  line: { before: 'Cả bản có ', words: '18 hộ', after: ' nghèo.' },
  name: null,
  page: null,
  ...more,
});
