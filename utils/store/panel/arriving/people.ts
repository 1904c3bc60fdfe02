import type { ArrivedChange, Roster } from '@/utils/panel/index.ts';
import type { ButNhoDatabase } from '../../database/tables.ts';

/**
 * The names that other people’s records are kept under, in an open transaction: those of the roster, each for good. Two of one
 * name are told apart by what the log calls them.
 */
export async function namesOf(
  { people }: ButNhoDatabase,
  panel: string,
  roster: Roster | null,
  arrived: readonly ArrivedChange[],
): Promise<Map<string, string>> {
  const others = new Map(
    arrived.filter(({ isOwn, role }) => !isOwn && role === 'reviewer').map(({ who, sub }) => [who, sub]),
  );
  const known = await people.bulkGet([...others.keys()].map((who): [string, string] => [panel, who]));
  const names = new Map(known.flatMap((row) => (row ? [[row.who, row.name]] : [])));
  const unknown = [...others].filter(([who]) => !names.has(who));
  if (unknown.length === 0) return names;
  const taken = new Set((await people.toArray()).map(({ name }) => name));
  for (const [who, sub] of unknown) {
    const given = roster?.devices.find((device) => device.who === who)?.name.trim() || who;
    const name = taken.has(given) ? `${given} (${who})` : given;
    taken.add(name);
    names.set(who, name);
    await people.put({ panel, who, name, sub });
  }
  return names;
}
