import type { NatsConnection } from '@nats-io/nats-core';
import { branchOf, logName, outName, rootOf } from '@/utils/panel/index.ts';
import { Random } from '../../../lib/random.ts';
import type { Outcome } from '../world/bare.ts';
import type { Device } from '../world/device.ts';
import { Work } from '../world/work.ts';
import type { World } from '../world/world.ts';

/** Somebody with credentials of the panel, and without the product's client. */
export interface Member {
  device: Device;
  connection: NatsConnection;
  /** His own branch. */
  branch: string;
}

/** Who tries, and at what. `anna` and `binh` are in one subcommittee, `chi` in another. */
export interface Scene {
  world: World;
  anna: Member;
  binh: Member;
  chi: Member;
  secretariat: NatsConnection;
  root: string;
  log: string;
  out: string;
  /** Messages in both streams. */
  stored: () => Promise<{ log: number; out: number }>;
}

/** One thing that is tried, and what must come of it. */
export interface Check {
  what: string;
  wanted: 'refused' | 'allowed';
  attempt: (scene: Scene) => Promise<Outcome>;
}

export const refused = (what: string, attempt: Check['attempt']): Check => ({
  what,
  wanted: 'refused',
  attempt,
});
export const allowed = (what: string, attempt: Check['attempt']): Check => ({
  what,
  wanted: 'allowed',
  attempt,
});

/** How long a visit may take, in milliseconds. */
const PATIENCE = 60_000;

/** Connects three reviewers and the secretariat without the product's client, to one log that holds something of each. */
export async function openScene(world: World): Promise<Scene> {
  const [anna, binh] = inOneSubcommittee(world.reviewers);
  const chi = world.reviewers.find(({ membership }) => membership.sub !== anna.membership.sub)!;
  const as = async (device: Device): Promise<Member> => {
    const { panel, sub, who } = device.membership;
    return { device, connection: await world.connectBare(device), branch: branchOf(panel, sub, who) };
  };
  const log = logName(world.panel);
  const out = outName(world.panel);
  for (const device of [anna, binh, chi]) {
    new Work(device.library.by, new Random(1)).writeMarks(device.library, 3);
    await device.visitUntilConfirmed(PATIENCE);
  }
  const office = new Work(world.secretariat.library.by, new Random(2));
  for (const to of ['all', { sub: anna.membership.sub }, { who: anna.membership.who }] as const)
    world.secretariat.library.make({ ...office.entry(), to });
  await world.secretariat.visitUntilConfirmed(PATIENCE);
  return {
    world,
    anna: await as(anna),
    binh: await as(binh),
    chi: await as(chi),
    secretariat: await world.connectBare(world.secretariat),
    root: rootOf(world.panel),
    log,
    out,
    stored: () => world.stored(),
  };
}

function inOneSubcommittee(devices: readonly Device[]): [Device, Device] {
  for (const one of devices)
    for (const other of devices)
      if (one !== other && one.membership.sub === other.membership.sub) return [one, other];
  throw new Error('No two reviewers are in one subcommittee.');
}

export async function closeScene({ anna, binh, chi, secretariat }: Scene): Promise<void> {
  const connections = [...[anna, binh, chi].map(({ connection }) => connection), secretariat];
  await Promise.all(connections.map((connection) => connection.close().catch(() => {})));
}
