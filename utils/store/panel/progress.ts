import type { Review } from '@/utils/model/entries.ts';
import type { RosterDevice } from '@/utils/panel/index.ts';
import { withDatabase } from '../database/database.ts';
import { type Arrivals, listArrivals } from './arrivals.ts';
import { listAssignments } from './assignments.ts';
import { findMembership } from './memberships.ts';

/** How far one reviewer of a panel has come, by what has arrived here. */
export interface PersonProgress {
  /** As the log calls them, and as people do. */
  who: string;
  name: string;
  sub: string;
  /** Entries given to them. */
  assigned: number;
  /** Of those, with a verdict and its reason. */
  reviewed: number;
  /** The devices that the roster names, those whose time is over left out. */
  devices: RosterDevice[];
  /** What arrived, by library: which device that is, only its person can say where they have several. */
  arrivals: Arrivals[];
}

/** How far every reviewer of a panel has come, in the order in which they were invited; to be watched by a live query. */
export async function listProgress(panel: string): Promise<PersonProgress[]> {
  const membership = await findMembership(panel);
  const devices = (membership?.roster?.devices ?? []).filter(({ role }) => role === 'reviewer');
  const assignments = (await listAssignments(panel)).filter(({ deletedAt }) => deletedAt === null);
  const arrivals = await listArrivals(panel);
  const given = new Map<string, Set<string>>();
  for (const { who, entryId } of assignments)
    given.set(who, (given.get(who) ?? new Set<string>()).add(entryId));
  const judged = await judgedBy(new Set(assignments.map(({ entryId }) => entryId)));
  return [...new Set(devices.map(({ who }) => who))].map((who) => {
    const own = devices.filter((device) => device.who === who);
    const came = arrivals.filter((one) => one.who === who);
    const entryIds = given.get(who) ?? new Set();
    const done = new Set(came.flatMap(({ name }) => [...(judged.get(name) ?? [])]));
    return {
      who,
      name: own[0]!.name,
      sub: own[0]!.sub,
      assigned: entryIds.size,
      reviewed: [...entryIds].filter((id) => done.has(id)).length,
      devices: own.filter(({ revokedAt }) => revokedAt === null),
      arrivals: came,
    };
  });
}

/** Of these entries those that each colleague has judged, by the name that their records are kept under. */
function judgedBy(entryIds: ReadonlySet<string>): Promise<Map<string, Set<string>>> {
  return withDatabase(async ({ colleagues }) => {
    const judged = new Map<string, Set<string>>();
    const rows = await colleagues
      .where('entryId')
      .anyOf([...entryIds])
      .toArray();
    for (const { reviewer, table, entryId, row } of rows) {
      if (table !== 'reviews' || entryId === null || !isJudged(row as Partial<Review>)) continue;
      judged.set(reviewer, (judged.get(reviewer) ?? new Set<string>()).add(entryId));
    }
    return judged;
  });
}

const isJudged = ({ decision }: Partial<Review>): boolean =>
  decision?.verdict != null && decision.reason.trim() !== '';
