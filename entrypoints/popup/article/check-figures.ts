/** What the popup loads of the figure checks, and no more: a room's whole `index.ts` brings along what other pages alone need. */
export { checkFigures } from '@/utils/figures/index.ts';
