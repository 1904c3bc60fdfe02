import * as v from 'valibot';
import { isRecord } from '@/utils/model/is-record.ts';
import { bytesOf, fromBase64Url, textOf, toBase64Url } from './canonical.ts';
import { INVITATION_FORMAT, type Invitation, LEVELS, type Membership, PanelFault } from './model.ts';
import { isToken } from './names.ts';
import { publicKeyOf, signingKeyOf } from './signing.ts';

const token = v.pipe(v.string(), v.check(isToken));
const words = v.pipe(v.string(), v.maxLength(300));
const key = v.pipe(v.string(), v.regex(/^[\w-]{43}$/));

const schema = v.strictObject({
  v: v.literal(1),
  panel: token,
  servers: v.pipe(v.array(v.pipe(v.string(), v.url(), v.maxLength(300))), v.maxLength(9)),
  award: v.strictObject({ id: v.pipe(words, v.minLength(1)), name: words }),
  from: words,
  who: token,
  name: words,
  sub: v.union([token, v.literal('')]),
  subName: words,
  device: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  role: v.picklist(['reviewer', 'secretariat']),
  level: v.picklist(LEVELS),
  sealedFor: v.nullable(key),
  panelKey: key,
  until: v.pipe(v.string(), v.isoTimestamp()),
  jwt: v.pipe(v.string(), v.regex(/^[\w-]+\.[\w-]+\.[\w-]+$/), v.maxLength(4000)),
  seed: key,
});

/** What an invitation’s link begins with after `#`. */
const MARK = 'bn1';

/** In a link most of it is told by place, not by name. */
const PLACES = [
  'panel',
  'servers',
  'award',
  'from',
  'who',
  'name',
  'sub',
  'subName',
  'device',
  'role',
  'level',
  'sealedFor',
  'panelKey',
  'until',
] as const satisfies readonly (keyof Invitation)[];

/** An invitation as the fragment of a link, of letters that no address changes: the JWT, the seed, the rest. */
export function fragmentOf(invitation: Invitation): string {
  const rest = PLACES.map((name) => invitation[name]);
  return [MARK, invitation.jwt, invitation.seed, toBase64Url(bytesOf(JSON.stringify(rest)))].join('.');
}

/** An invitation as a file's text. */
export const fileOf = (invitation: Invitation): string =>
  `${JSON.stringify({ format: INVITATION_FORMAT, ...invitation }, null, 2)}\n`;

/**
 * Reads an invitation out of a file's text, a link, or a text in which a link stands.
 * @throws PanelFault `invitation`
 */
export function readInvitation(text: string): Invitation {
  const { success, output } = v.safeParse(schema, inLink(text) ?? inFile(text));
  if (!success) throw new PanelFault('invitation');
  return output;
}

function inLink(text: string): unknown {
  const [, head, claims, signature, seed, rest] =
    /\bbn1\.([\w-]+)\.([\w-]+)\.([\w-]+)\.([\w-]+)\.([\w-]+)/.exec(text) ?? [];
  const bytes = rest === undefined ? null : fromBase64Url(rest);
  if (!bytes) return null;
  try {
    const values: unknown = JSON.parse(textOf(bytes));
    if (!Array.isArray(values)) return null;
    const named = Object.fromEntries(PLACES.map((name, place) => [name, values[place]]));
    return { v: 1, ...named, jwt: `${head}.${claims}.${signature}`, seed };
  } catch {
    return null;
  }
}

function inFile(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value) || value.format !== INVITATION_FORMAT) return null;
    const { format, ...invitation } = value;
    return invitation;
  } catch {
    return null;
  }
}

/**
 * What a device keeps of an invitation that its person agreed to. The signing key cannot be taken out again; nothing of the seed is
 * kept.
 * @param awardId the award's id in this library
 * @throws PanelFault `expired`, `invitation`
 */
export async function memberBy(
  invitation: Invitation,
  awardId: string,
  now = Date.now(),
): Promise<Membership> {
  const { seed, award, ...rest } = invitation;
  if (Date.parse(invitation.until) < now) throw new PanelFault('expired', invitation.until);
  const signingKey = await signingKeyOf(seed);
  if (!signingKey) throw new PanelFault('invitation');
  return {
    ...rest,
    awardId,
    awardName: award.name,
    signingKey,
    publicKey: await publicKeyOf(seed),
    joinedAt: new Date(now).toISOString(),
    roster: null,
  };
}
