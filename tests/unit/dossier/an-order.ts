import type { DossierOrder } from '@/components/dossier/order.ts';

/** An order as the form gives it where nothing is chosen. */
export const anOrder = (changes: Partial<DossierOrder> = {}): DossierOrder => ({
  what: { entryIds: 'all', articleIds: 'all' },
  group: null,
  format: 'md',
  reviewer: 'Vũ Hạnh Nguyên',
  isBlind: false,
  isUnnamed: false,
  separator: ';',
  ...changes,
});
