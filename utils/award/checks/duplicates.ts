import { hasSameFigures } from '../copies/compare.ts';
import type { Copy } from '../copies/index-of-works.ts';
import type { Said } from '../said.ts';

/** Another entry whose text is like this one's. */
export interface NamedCopy extends Copy {
  /** Its code or title. */
  name: string;
}

/**
 * Whether another entry is the same work, by its addresses or by its text. Which of two copies counts, and whether one
 * work may stand at two levels, is for people to say.
 * @param isRead whether all of the entry's own texts are known, so that nothing found means something
 */
export function checkDuplicates(
  others: readonly string[],
  copies: readonly NamedCopy[],
  isRead: boolean,
): Said {
  if (others.length > 0) return ['ask', 'sameAddress', others.join(', ')];
  const [closest] = copies;
  if (!closest) return ['yes', isRead ? 'uniqueText' : 'unique'];
  const { name, share, figures, ofFigures } = closest;
  const percent = Math.round(share * 100);
  return hasSameFigures(closest)
    ? ['ask', 'sameFigures', name, percent, figures, ofFigures]
    : ['ask', 'sameText', name, percent];
}
