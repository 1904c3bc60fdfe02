import { memberBy, type PanelFaultKind } from '@/utils/panel/index.ts';
import { publishRoster, revoke, tellServer } from '@/utils/panel/office/index.ts';
import { until } from '../../../lib/until.ts';
import { ask, connectBare, letIn, type Outcome } from '../world/bare.ts';
import { Device } from '../world/device.ts';
import { Library } from '../world/library.ts';
import { allowed, type Check, refused } from './scene.ts';

/** How long a server may take to throw a revoked device out, in milliseconds. */
const THROWN_OUT = 5_000;

/** Faults that pass by themselves, and how often a member visits before they are believed. */
const PASSING: ReadonlySet<PanelFaultKind> = new Set(['timeout', 'unreachable']);
const TRIES = 5;

/** The secretariat takes a device's rights while it is connected; another device of the same person stays. */
export const REVOKING: Check[] = [
  allowed(
    'the secretariat revokes a connected device, which is thrown out',
    async ({ world, binh }): Promise<Outcome> => {
      world.local.keys = revoke(world.local.keys, binh.device.membership.publicKey);
      const started = Date.now();
      await tellServer(world.local.keys);
      await until('The device is still connected.', async () => binh.connection.isClosed(), THROWN_OUT);
      await publishRoster(world.local.keys);
      return { done: true, what: `${Date.now() - started} ms` };
    },
  ),
  ...[0, 1, 2].map((index) =>
    refused(`the revoked device is let in by node ${index + 1}`, ({ world, binh }) =>
      letIn([world.nodes.sockets[index % world.nodes.sockets.length]!], world.credentialsOf(binh.device)),
    ),
  ),
  refused('the revoked device visits, with the product’s client', async ({ binh }): Promise<Outcome> => {
    const { fault } = await binh.device.visit();
    return fault?.kind === 'revoked' ? { done: false, why: fault.kind } : { done: true, what: fault };
  }),
  allowed('another device of the same person writes on', async ({ world, binh }): Promise<Outcome> => {
    const { who, name, subName } = binh.device.membership;
    const until = new Date(Date.now() + 3_600_000).toISOString();
    const invitation = await world.local.invite({ who, name, role: 'reviewer', subName, until });
    await publishRoster(world.local.keys);
    const device = new Device(await memberBy(invitation, 'giai-thu'), new Library(crypto.randomUUID()));
    let { fault } = await device.visit();
    // What passes is no refusal: a member visits again.
    for (let tries = 1; fault && PASSING.has(fault.kind) && tries < TRIES; tries += 1)
      ({ fault } = await device.visit());
    if (fault) return { done: false, why: fault.kind };
    const { jwt, seed } = invitation;
    const connection = await connectBare(world.nodes.sockets, { who, jwt, seed });
    const written = await ask(connection, `${binh.branch}.reviews.second`, '{}');
    await connection.close();
    return written;
  }),
];
