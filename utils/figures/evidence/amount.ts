import type { Figure } from '../reading/figure.ts';

const NO_AMOUNT = new Set(['percent', 'points', 'multiple', 'năm', 'tháng', 'ngày', 'tuổi', 'giờ']);

/** Whether a figure tells of how much or how many there is, of which a percentage may be told. */
export const isAmount = ({ form, size, dimension }: Figure): boolean =>
  form === 'number' && size > 0 && !NO_AMOUNT.has(dimension);
