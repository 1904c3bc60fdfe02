import * as v from 'valibot';
import type { Award } from '@/utils/model/award.ts';
import { LIMITS } from '@/utils/schema/limits.ts';
import { list, name } from '@/utils/schema/values.ts';
import type { ButNhoDatabase } from '../database/tables.ts';

/** Where earlier versions kept who may not enter an award: a row among the preferences for each. */
const keyOf = ({ id }: Award) => `excludedAuthors:${id}`;

const names = list(name, LIMITS.parts);

/** Awards with who may not enter as earlier versions kept it, where it is not written into the award yet. */
export async function withExcluded(
  { preferences }: ButNhoDatabase,
  awards: readonly Award[],
): Promise<Award[]> {
  const rows = await preferences.bulkGet(awards.map(keyOf));
  return awards.map((award, at) => {
    const value = rows[at]?.value;
    return award.excludedAuthors || !v.is(names, value) ? award : { ...award, excludedAuthors: value };
  });
}
