import type { Entry } from '@/utils/model/entries.ts';
import type { Assignment, Roster } from '@/utils/panel/index.ts';

/** Somebody to whom entries can be given. */
export interface Person {
  who: string;
  name: string;
  sub: string;
}

/** The reviewers with a device that still counts, in the order in which they were invited. */
export function reviewersOf({ devices }: Roster): Person[] {
  const people = new Map<string, Person>();
  for (const { who, name, sub, role, revokedAt } of devices)
    if (role === 'reviewer' && revokedAt === null && !people.has(who)) people.set(who, { who, name, sub });
  return [...people.values()];
}

/** Whether an entry reaches a person: it goes to its own subcommittee, and to everybody where it has none of the panel's. */
export function reaches({ subs }: Roster, { subcommittee }: Entry, { sub }: Person): boolean {
  const own = subs.find(({ name }) => name === subcommittee)?.sub;
  return own === undefined || own === sub;
}

/** Whom each entry is given to, by its id. */
export function whoByEntry(assignments: readonly Assignment[]): Map<string, string[]> {
  const by = new Map<string, string[]>();
  for (const { entryId, who, deletedAt } of assignments) {
    if (deletedAt !== null) continue;
    const given = by.get(entryId);
    if (given) given.push(who);
    else by.set(entryId, [who]);
  }
  return by;
}

/** One entry with whom it is to be given to. */
export interface Share {
  entry: Entry;
  who: string[];
}

/**
 * Gives each entry to so many people that all have about the same to read: those who have the least so far, in turn. What is
 * given already counts and stays; an entry that has enough people, or reaches nobody, is left out.
 * @param each people for each entry
 * @param given whom entries of the award are given to by now
 */
export function shareEvenly(
  roster: Roster,
  entries: readonly Entry[],
  people: readonly Person[],
  each: number,
  given: ReadonlyMap<string, readonly string[]>,
): Share[] {
  const load = new Map(people.map(({ who }) => [who, 0]));
  for (const all of given.values())
    for (const who of all) if (load.has(who)) load.set(who, load.get(who)! + 1);
  return entries.flatMap((entry) => {
    const has = given.get(entry.id) ?? [];
    const free = people
      .filter((person) => !has.includes(person.who) && reaches(roster, entry, person))
      .map(({ who }) => who);
    // Sorting keeps the order of those who have equally much: they come in turn.
    const least = free.sort((a, b) => load.get(a)! - load.get(b)!).slice(0, Math.max(0, each - has.length));
    for (const who of least) load.set(who, load.get(who)! + 1);
    return least.length > 0 ? [{ entry, who: least }] : [];
  });
}
