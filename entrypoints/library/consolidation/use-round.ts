import { useMemo } from 'preact/hooks';
import { useLive } from '@/components/use-live.ts';
import { consolidateRound, type Round } from '@/utils/consolidation/index.ts';
import type { Award } from '@/utils/model/award.ts';
import type { Entry } from '@/utils/model/entries.ts';
import type { Fault } from '@/utils/model/fault.ts';
import { listOpinionsOf } from '@/utils/store/import/index.ts';

/**
 * What everybody says of an award's entries.
 * @param entries in the order in which they are shown; undefined until they are read
 * @returns without a round until all is read
 */
export function useRound(
  award: Award,
  entries: readonly Entry[] | undefined,
): { round: Round | null; fault: Fault | null } {
  // Another order or review makes other rows of the same entries.
  const ids = entries?.map(({ id }) => id).join(' ');
  const opinions = useLive(
    async () => (entries === undefined ? null : listOpinionsOf(entries.map(({ id }) => id))),
    [ids],
  );
  const round = useMemo(
    () => (opinions.value ? consolidateRound(opinions.value, award.criteria) : null),
    [opinions.value, award],
  );
  return { round, fault: opinions.fault };
}
