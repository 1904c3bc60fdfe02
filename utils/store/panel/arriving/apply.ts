import {
  type ArrivedChange,
  isSealed,
  type PanelChange,
  type Portion,
  type RefusedChange,
} from '@/utils/panel/index.ts';
import { newId, now } from '@/utils/platform/id.ts';
import { withDatabase } from '../../database/database.ts';
import type { ArrivedRow } from '../../database/panel-rows.ts';
import type { ButNhoDatabase } from '../../database/tables.ts';
import { followClock } from '../../stamps/own-clock.ts';
import { merging } from '../../stamps/records.ts';
import { takeArticles, takeTexts } from './articles.ts';
import { takeAssignments } from './assignments.ts';
import { type Incoming, incomingOf, type Texts, unpacked } from './incoming.ts';
import { namesOf } from './people.ts';
import { takeRecords } from './records.ts';

/**
 * Writes what a portion of the log brings, all of it or nothing. What one’s own devices wrote, and the secretariat, is merged
 * into the library; what other reviewers wrote is kept as a colleague’s. What is known already is no harm.
 * @returns what the library refuses
 */
export async function apply(panel: string, portion: Portion): Promise<RefusedChange[]> {
  // Texts are unpacked before: nothing but requests may be awaited in a transaction.
  const texts = await unpacked(portion.arrived);
  return withDatabase((database) => merging(database, () => applyIn(database, panel, portion, texts)));
}

/** {@link apply} in an open transaction for what comes in. */
export async function applyIn(
  database: ButNhoDatabase,
  panel: string,
  portion: Portion,
  texts: Texts,
): Promise<RefusedChange[]> {
  const membership = await database.memberships.get(panel);
  // It was left meanwhile.
  if (!membership) return [];
  const fresh = await unknownOf(database, panel, portion.arrived);
  const roster = portion.roster ?? membership.roster;
  const names = await namesOf(database, panel, roster, fresh);
  const refused = [...portion.refused, ...(await takeAll(database, panel, incomingOf(fresh, names), texts))];
  const unsound = new Set(refused.map(({ id }) => id));
  await database.arrived.bulkPut(
    fresh
      .filter(({ change }) => !unsound.has(change.id))
      .map(({ change, who, at }) => rowOf(panel, change, who, at)),
  );
  await keepRefused(database, panel, portion, refused);
  if (portion.roster) await database.memberships.put({ ...membership, roster: portion.roster });
  if (portion.bookmark)
    await database.bookmarks.put({ panel, reading: portion.reading, ...portion.bookmark });
  // A library in which nothing was ever written has no clock yet.
  if (await database.tally.get('library'))
    await followClock(
      database,
      fresh.map(({ change }) => change.t),
    );
  return refused.slice(portion.refused.length);
}

const rowOf = (panel: string, change: PanelChange, who: string, at: string | null): ArrivedRow => {
  const { id, by, n } = change;
  return { panel, id, by, n, who, at, ...(isSealed(change) ? { sealed: change } : {}) };
};

async function takeAll(
  database: ButNhoDatabase,
  panel: string,
  incoming: readonly Incoming[],
  texts: Texts,
): Promise<RefusedChange[]> {
  // One that was left out by its device says nothing, and only counts.
  // What is sealed waits for the chair's key (sealed.ts).
  const told = incoming.filter(({ change }) => Object.keys(change.set).length > 0 && !isSealed(change));
  const of = (...tables: string[]) => told.filter(({ change }) => tables.includes(change.table));
  return [
    ...(await takeRecords(database, of('awards', 'entries'))),
    // Articles first: they may be known here under another id.
    ...(await takeArticles(database, of('articles'))),
    ...(await takeTexts(database, of('snapshots'), texts)),
    ...(await takeRecords(database, of('annotations', 'findings', 'reviews'))),
    ...(await takeAssignments(database, panel, of('assignments'))),
  ];
}

/** Those that did not come before; a change that stands twice in a portion is one. */
export async function unknownOf(
  { arrived, outbox }: ButNhoDatabase,
  panel: string,
  changes: readonly ArrivedChange[],
): Promise<ArrivedChange[]> {
  const came = await arrived.bulkGet(
    changes.map(({ change: { by, n } }): [string, string, number] => [panel, by, n]),
  );
  const made = await outbox.bulkGet(changes.map(({ change }): [string, string] => [panel, change.id]));
  const met = new Set<string>();
  return changes.filter(({ change: { id } }, index) => {
    const isFirst = !met.has(id);
    met.add(id);
    return isFirst && came[index]?.id !== id && !made[index];
  });
}

/** What was refused stands in a list, until the same change comes and is taken. */
async function keepRefused(
  { refused: table }: ButNhoDatabase,
  panel: string,
  { arrived }: Portion,
  refused: readonly RefusedChange[],
): Promise<void> {
  const still = new Set(refused.map(({ id }) => id));
  const cured = arrived.filter(({ change }) => !still.has(change.id));
  await table.bulkDelete(cured.map(({ change }): [string, string] => [panel, change.id]));
  await table.bulkPut(
    refused.map((one) => ({ ...one, panel, metAt: now(), id: one.id || `${newId()} without an id` })),
  );
}
