import { LEVELS, type Membership } from '@/utils/panel/index.ts';
import type { SentData } from '@/utils/platform/consent.ts';

/**
 * What of a member goes to the panel's server, as Firefox calls it: a name and what that person says of entries; and where marks leave
 * the machine, passages and texts of articles with their addresses, which tell what was read.
 */
export function sentData({ role, level }: Pick<Membership, 'role' | 'level'>): readonly SentData[] {
  const isMarks = role === 'reviewer' && level === LEVELS[1];
  return isMarks
    ? ['personallyIdentifyingInfo', 'browsingActivity', 'websiteContent']
    : ['personallyIdentifyingInfo'];
}
