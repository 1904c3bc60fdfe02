import {
  Algorithms,
  createUser,
  encodeAccount,
  encodeOperator,
  encodeUser,
  fromSeed,
  type KeyPair,
  newScopedSigner,
} from '@nats-io/jwt';
import type { PanelKeys, Role } from '../model.ts';
import { publicKeyOf } from '../signing.ts';
import { bareSeed, userKeyOf } from './nkey.ts';
import { administratorRights, reviewerRights, reviewerTags, secretariatRights } from './rights.ts';

const GB = 2 ** 30;

/** What one award may take of a server: streams of 3.5 GB and 0.5 GB per subcommittee, three times over. */
const ACCOUNT_LIMITS = {
  disk_storage: 30 * GB,
  mem_storage: GB / 16,
  streams: 40,
  consumer: 4000,
  subs: -1,
  data: -1,
  payload: -1,
  conn: 400,
  leaf: 0,
  imports: 0,
  exports: 0,
  wildcards: true,
  max_bytes_required: true,
};

const UNLIMITED = {
  conn: -1,
  leaf: -1,
  subs: -1,
  data: -1,
  payload: -1,
  imports: -1,
  exports: -1,
  wildcards: true,
};

const V2 = { algorithm: Algorithms.v2 };

/** The name of whoever tells the server of a new account. */
export const ADMINISTRATOR = 'admin';

const pairOf = (seed: string): KeyPair => fromSeed(new TextEncoder().encode(seed));

/** A pair's seed as text: what the key file holds. */
export const seedOf = (pair: KeyPair): string => new TextDecoder().decode(pair.getSeed());

/** The office's JWT. */
export const operatorJwt = (keys: PanelKeys): Promise<string> =>
  encodeOperator('office', pairOf(keys.operator), { system_account: systemKey(keys) }, V2);

/** Public keys of the accounts. */
export const accountKey = (keys: PanelKeys): string => pairOf(keys.account).getPublicKey();
export const systemKey = (keys: PanelKeys): string => pairOf(keys.systemAccount).getPublicKey();

/**
 * The award's account: its limits, the two signing keys with the rights of whomever they mint, and who was revoked. What was
 * revoked is told by the time of its revocation: whatever was issued before that.
 */
export function accountJwt(keys: PanelKeys): Promise<string> {
  const revoked = keys.roster.devices.filter(({ revokedAt }) => revokedAt !== null);
  const revocations = Object.fromEntries(
    revoked.map(({ key, revokedAt }) => [userKeyOf(key), Math.ceil(Date.parse(revokedAt!) / 1000)]),
  );
  const signing_keys = [
    newScopedSigner(pairOf(keys.reviewerSigner), 'reviewer', reviewerRights(keys.panel)),
    newScopedSigner(pairOf(keys.secretariatSigner), 'secretariat', secretariatRights(keys.panel)),
  ];
  const account = { limits: ACCOUNT_LIMITS, signing_keys, revocations };
  return encodeAccount(`award-${keys.panel}`, pairOf(keys.account), account, {
    ...V2,
    signer: pairOf(keys.operator),
  });
}

/** The server's own account. */
export const systemJwt = (keys: PanelKeys): Promise<string> =>
  encodeAccount(
    'SYS',
    pairOf(keys.systemAccount),
    { limits: UNLIMITED },
    {
      ...V2,
      signer: pairOf(keys.operator),
    },
  );

/** Credentials of one user. */
export interface Minted {
  jwt: string;
  /** Seed and public key in base64url, without what nkeys writes around them. */
  seed: string;
  key: string;
}

/** Who gets credentials. */
export interface User {
  who: string;
  sub: string;
  device: number;
  role: Role;
  /** ISO time at which they end. */
  until: string;
}

/** Credentials of a device: the signing key of its role says what it may do. */
export async function mint(keys: PanelKeys, { who, sub, device, role, until }: User): Promise<Minted> {
  const user = createUser();
  const seed = bareSeed(seedOf(user));
  const signer = pairOf(role === 'reviewer' ? keys.reviewerSigner : keys.secretariatSigner);
  const tags = role === 'reviewer' ? reviewerTags(keys.panel, who, sub, device) : [];
  const jwt = await encodeUser(
    who,
    user,
    pairOf(keys.account).getPublicKey(),
    { tags },
    { ...V2, scopedUser: true, signer, exp: Math.floor(Date.parse(until) / 1000) },
  );
  return { jwt, seed, key: await publicKeyOf(seed) };
}

/** Credentials of the administrator for a few minutes. */
export async function mintAdministrator(keys: PanelKeys, until: string): Promise<Omit<Minted, 'key'>> {
  const user = pairOf(keys.systemUser);
  const jwt = await encodeUser(
    ADMINISTRATOR,
    user,
    pairOf(keys.systemAccount),
    administratorRights(ADMINISTRATOR),
    {
      ...V2,
      exp: Math.floor(Date.parse(until) / 1000),
    },
  );
  return { jwt, seed: bareSeed(keys.systemUser) };
}
