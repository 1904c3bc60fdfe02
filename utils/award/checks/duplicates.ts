import type { Said } from '../said.ts';

/** Which of two copies counts, and whether one work may stand at two levels, is for people to say. */
export const checkDuplicates = (others: readonly string[]): Said =>
  others.length > 0 ? ['ask', 'sameAddress', others.join(', ')] : ['yes', 'unique'];
