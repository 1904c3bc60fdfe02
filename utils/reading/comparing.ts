/**
 * What compares today's page with what was marked: a part of the reader that comes when the two differ (page/late-comparisons.ts).
 */

export { createAnchorer, readOtherwise } from '@/utils/anchoring/index.ts';
export { Comparisons } from '@/utils/article/index.ts';
export { lookCloser } from './marks/look-closer.ts';
