import type { Award, PresumableRule } from '@/utils/model/award.ts';
import type { Entry } from '@/utils/model/entries.ts';
import { countAuthors, typeOfWork } from '../names.ts';
import type { Said } from '../said.ts';

/** Whether the type that a work was entered as is one of the award's. */
export function checkType({ type }: Entry, { types, presumed }: Award): Said {
  if (types.length === 0) return ['ask', 'noTypes'];
  if (type === null) return ['ask', 'typeMissing'];
  const own = typeOfWork(type);
  if (own === null) return ['ask', 'typeUnknown', type];
  if (types.some((one) => typeOfWork(one) === own)) return ['yes', 'typeFits', type];
  const isSure = !presumed.includes('types') && types.every((one) => typeOfWork(one) !== null);
  return [isSure ? 'no' : 'ask', 'typeOther', type, types.join(', ')];
}

/** Whether a work has no more parts than may be. */
export const checkParts = ({ parts }: Entry, { maxParts, presumed }: Award): Said =>
  parts.length === 0 ? ['ask', 'noAddress'] : within(parts.length, maxParts, presumed, 'maxParts');

/** Whether a work has no more authors than may be. Pen names and photographers are counted as the list names them. */
export function checkAuthors({ authors }: Entry, { maxAuthors, presumed }: Award): Said {
  const count = countAuthors(authors);
  return count === null ? ['ask', 'authorsUnknown'] : within(count, maxAuthors, presumed, 'maxAuthors');
}

function within(
  count: number,
  most: number | null,
  presumed: readonly PresumableRule[],
  rule: PresumableRule,
): Said {
  if (most === null) return ['ask', 'noMost', count];
  if (count <= most) return ['yes', 'withinMost', count, most];
  return presumed.includes(rule) ? ['ask', 'overPresumed', count, most] : ['no', 'overMost', count, most];
}
