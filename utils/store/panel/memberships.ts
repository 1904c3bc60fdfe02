import type { FiledChange, Membership, Roster } from '@/utils/panel/index.ts';
import { PanelFault } from '@/utils/panel/index.ts';
import { noteMember } from '@/utils/platform/panel-member.ts';
import { forgetWake } from '@/utils/platform/wake.ts';
import { withDatabase } from '../database/database.ts';

/** The panels that this library belongs to, those joined first before the others. */
export const listMemberships = (): Promise<Membership[]> =>
  withDatabase(({ memberships }) => memberships.toCollection().sortBy('joinedAt'));

/** A membership; null where this library does not belong to the panel. */
export const findMembership = (panel: string): Promise<Membership | null> =>
  withDatabase(async ({ memberships }) => (await memberships.get(panel)) ?? null);

/**
 * Keeps a membership, with its key as the browser holds it.
 * @throws PanelFault `alreadyJoined` where this library belongs to the panel with another device’s key, or this one
 */
export async function keepMembership(membership: Membership): Promise<void> {
  // Thrown in there, it would pass for a fault of the store.
  const isNew = await withDatabase((database) =>
    database.transaction('rw', database.memberships, async () => {
      if (await database.memberships.get(membership.panel)) return false;
      await database.memberships.add(membership);
      return true;
    }),
  );
  if (!isNew) throw new PanelFault('alreadyJoined');
  await noteMember(true);
}

/** Keeps the roster that the secretariat has just signed: counted by from now on, and put into its files. */
export const keepRoster = (panel: string, roster: Roster, signedRoster: FiledChange): Promise<void> =>
  withDatabase(async ({ memberships }) => void (await memberships.update(panel, { roster, signedRoster })));

/**
 * Leaves a panel: its key is forgotten, nothing is sent or fetched any more. All records stay, and so does what was numbered, so
 * that whoever joins again goes on counting where the log stands.
 */
export async function leavePanel(panel: string): Promise<void> {
  const isLast = await withDatabase((database) =>
    database.transaction('rw', database.memberships, async () => {
      await database.memberships.delete(panel);
      return (await database.memberships.count()) === 0;
    }),
  );
  if (!isLast) return;
  await noteMember(false);
  await forgetWake();
}
