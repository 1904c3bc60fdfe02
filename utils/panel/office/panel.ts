import { createAccount, createOperator, createUser } from '@nats-io/jwt';
import type { Invitation, Level, PanelKeys, PanelNode, Role, RosterDevice } from '../model.ts';
import { newSeed, publicKeyOf } from '../signing.ts';
import { mint, seedOf } from './credentials.ts';

/** What a panel is opened with. */
export interface PanelPlan {
  award: { id: string; name: string; subcommittees: readonly string[] };
  /** Who invites, as people know them. */
  from: string;
  /** Addresses of the log, `wss://…`. */
  servers: string[];
  nodes: PanelNode[];
  level: Level;
  /** The chair's public key where reviews are sealed; null where they are not. */
  sealedFor: string | null;
}

/** Letters and digits of a panel's name in the log: enough that no two of one server are alike. */
const NAME_BYTES = 5;

/** All keys of a new panel. Nothing is sent. */
export function newPanel({ award: { subcommittees, ...award }, ...plan }: PanelPlan): PanelKeys {
  const [account, systemAccount, reviewerSigner, secretariatSigner] = [0, 1, 2, 3].map(() =>
    seedOf(createAccount()),
  ) as [string, string, string, string];
  const panel = [...crypto.getRandomValues(new Uint8Array(NAME_BYTES))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  const { id, name } = award;
  const subs = subcommittees.map((sub, index) => ({ sub: `td${index + 1}`, name: sub }));
  return {
    v: 1,
    panel,
    award: { id, name },
    ...plan,
    operator: seedOf(createOperator()),
    account,
    systemAccount,
    systemUser: seedOf(createUser()),
    reviewerSigner,
    secretariatSigner,
    panelSeed: newSeed(),
    routePassword: newSeed(),
    roster: { panel, edition: 1, at: new Date().toISOString(), subs, devices: [] },
  };
}

/** Who is invited. */
export interface Invitee {
  /** The person's token, for another device; null for somebody new. */
  who: string | null;
  name: string;
  role: Role;
  /** The subcommittee's name in the award; ignored for the secretariat. */
  subName: string;
  /** ISO time until which it holds. */
  until: string;
}

/** Keys as they are after something was done with them. */
export interface Invited {
  keys: PanelKeys;
  invitation: Invitation;
}

/**
 * Makes an invitation for one device of one person. Nothing is sent: the roster that is in the keys has to be published before
 * the device writes, and the key file kept anew. A subcommittee that the panel does not know yet is added.
 */
export async function invite(keys: PanelKeys, invitee: Invitee): Promise<Invited> {
  const { name, role, until } = invitee;
  const devices = keys.roster.devices;
  const who = invitee.who ?? nextName(role, devices);
  const subs = [...keys.roster.subs];
  let sub = role === 'reviewer' ? (subs.find((one) => one.name === invitee.subName)?.sub ?? null) : '';
  if (sub === null) {
    sub = `td${subs.length + 1}`;
    subs.push({ sub, name: invitee.subName });
  }
  const device = 1 + devices.filter((one) => one.who === who).length;
  const { jwt, seed, key } = await mint(keys, { who, sub, device, role, until });
  const { panel, servers, award, from, level, sealedFor } = keys;
  const invitation: Invitation = {
    v: 1,
    panel,
    servers,
    award,
    from,
    who,
    name,
    sub,
    subName: role === 'reviewer' ? invitee.subName : '',
    device,
    role,
    level,
    sealedFor,
    panelKey: await publicKeyOf(keys.panelSeed),
    until,
    jwt,
    seed,
  };
  const added: RosterDevice = { who, name, sub, role, device, key, until, revokedAt: null };
  return { keys: withRoster(keys, [...devices, added], subs), invitation };
}

/** Takes the rights from a device, from a moment on. The server has to be told (`tellServer`), and the roster published. */
export const revoke = (keys: PanelKeys, key: string, at = new Date()): PanelKeys =>
  withRoster(
    keys,
    keys.roster.devices.map((device) => (device.key === key ? revokedAt(device, at) : device)),
  );

/** Replaces the keys by which devices are invited, because one may be in other hands: all have to be invited anew. */
export const rotate = (keys: PanelKeys, at = new Date()): PanelKeys => ({
  ...withRoster(
    keys,
    keys.roster.devices.map((device) => revokedAt(device, at)),
  ),
  reviewerSigner: seedOf(createAccount()),
  secretariatSigner: seedOf(createAccount()),
});

const revokedAt = (device: RosterDevice, at: Date): RosterDevice => ({
  ...device,
  revokedAt: device.revokedAt ?? at.toISOString(),
});

const withRoster = (keys: PanelKeys, devices: RosterDevice[], subs = keys.roster.subs): PanelKeys => ({
  ...keys,
  roster: { ...keys.roster, edition: keys.roster.edition + 1, at: new Date().toISOString(), subs, devices },
});

/** The next free token of a role: `r07`, `s01`. */
function nextName(role: Role, devices: readonly RosterDevice[]): string {
  const letter = role === 'reviewer' ? 'r' : 's';
  const numbers = devices.filter((one) => one.role === role).map(({ who }) => Number(who.slice(1)));
  return `${letter}${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
}
