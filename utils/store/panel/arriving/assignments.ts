import type { RefusedChange } from '@/utils/panel/index.ts';
import type { AssignmentRow } from '../../database/panel-rows.ts';
import type { ButNhoDatabase } from '../../database/tables.ts';
import { type Incoming, unsound } from './incoming.ts';

/** Takes assignments in: of each the newest holds, for they are the secretariat’s alone and nobody is asked. */
export async function takeAssignments(
  { assignments }: ButNhoDatabase,
  panel: string,
  incoming: readonly Incoming[],
): Promise<RefusedChange[]> {
  const refused: RefusedChange[] = [];
  const newest = new Map<string, AssignmentRow>();
  for (const one of incoming) {
    const { key, set } = one.change;
    const [entryId, who, ...rest] = [key].flat();
    const { v, t } = set.deletedAt ?? { v: undefined, t: '' };
    if (entryId && who && rest.length === 0 && (v === null || typeof v === 'string')) {
      const name = JSON.stringify([entryId, who]);
      const held = newest.get(name);
      if (!held || held.t < t) newest.set(name, { panel, entryId, who, deletedAt: v, t });
    } else refused.push(unsound(one));
  }
  const rows = [...newest.values()];
  const held = await assignments.bulkGet(
    rows.map(({ entryId, who }): [string, string, string] => [panel, entryId, who]),
  );
  await assignments.bulkPut(rows.filter(({ t }, index) => !held[index] || held[index].t < t));
  return refused;
}
