import * as v from 'valibot';
import { LIMITS } from '@/utils/schema/limits.ts';
import { list, name } from '@/utils/schema/values.ts';
import { withDatabase } from '../database/database.ts';

/** Its row among the preferences, one for each award. */
const keyOf = (awardId: string) => `excludedAuthors:${awardId}`;

const names = list(name, LIMITS.parts);

/** Who may not enter an award by its rules: jurors, organisers, secretaries. None where nobody wrote them down. */
export function getExcludedAuthors(awardId: string): Promise<string[]> {
  return withDatabase(async ({ preferences }) => {
    const value = (await preferences.get(keyOf(awardId)))?.value;
    return v.is(names, value) ? value : [];
  });
}

/** Keeps the list in place of what was there. */
export function setExcludedAuthors(awardId: string, authors: readonly string[]): Promise<void> {
  return withDatabase(async ({ preferences }) => {
    await preferences.put({ key: keyOf(awardId), value: [...authors] });
  });
}
