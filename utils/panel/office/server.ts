import { bytesOf } from '../canonical.ts';
import { PanelFault, type PanelKeys } from '../model.ts';
import { logName, noticeBranch, outName, releaseName, rootOf, subjectOf, under } from '../names.ts';
import { Connection, NatsLog } from '../nats/index.ts';
import { publicKeyOf, sign, signChange, signingKeyOf } from '../signing.ts';
import type { SignedChange } from '../visit-model.ts';
import { ADMINISTRATOR, accountJwt, mint, mintAdministrator } from './credentials.ts';
import { LARGEST_CHANGE, LARGEST_NOTICE } from './rights.ts';

/** Milliseconds for which the credentials of one errand hold. */
const ERRAND = 10 * 60 * 1000;

/** The secretariat's page, apart from any device of its people. */
const PAGE = 'office';

const MB = 2 ** 20;

/** What all streams have: kept in files, never thinned out, and closed to whoever would shorten them. */
const KEPT = { storage: 'file', retention: 'limits', discard: 'new', deny_delete: true, deny_purge: true };

async function connectAs(
  keys: PanelKeys,
  name: string,
  { jwt, seed }: { jwt: string; seed: string },
  until: string,
) {
  const key = (await signingKeyOf(seed))!;
  try {
    return await Connection.open(keys.servers, { name, jwt, until, sign: (nonce) => sign(key, nonce) });
  } catch (error) {
    // These credentials were made a moment ago: a server that knows them not is not this panel's.
    const isOther = error instanceof PanelFault && (error.kind === 'revoked' || error.kind === 'expired');
    throw isOther ? new PanelFault('otherPanel', keys.servers[0]) : error;
  }
}

/** Does something as the secretariat's page, with the rights of the secretariat. */
async function asOffice<T>(keys: PanelKeys, errand: (connection: Connection) => Promise<T>): Promise<T> {
  const until = new Date(Date.now() + ERRAND).toISOString();
  const user = await mint(keys, { who: PAGE, sub: '', device: 1, role: 'secretariat', until });
  const connection = await connectAs(keys, PAGE, user, until);
  try {
    return await errand(connection);
  } finally {
    await connection.close();
  }
}

/**
 * The version of the server that answers at the panel's address.
 * @throws PanelFault `otherPanel` where it is not this panel's, and whatever else stands in the way
 */
export const serverVersion = (keys: PanelKeys): Promise<string> =>
  asOffice(keys, async ({ version }) => version);

/** Makes the panel's two streams; where they are there, nothing happens. A cluster that has just begun takes some seconds. */
export const openStreams = (keys: PanelKeys): Promise<void> =>
  asOffice(keys, async (connection) => {
    const { panel, nodes } = keys;
    const common = { ...KEPT, num_replicas: nodes.length, allow_direct: false, allow_rollup_hdrs: false };
    await makeStream(connection, {
      ...common,
      name: logName(panel),
      subjects: [under(`${rootOf(panel)}.r`)],
      max_bytes: 3072 * MB,
      max_msg_size: LARGEST_CHANGE,
    });
    await makeStream(connection, {
      ...common,
      name: outName(panel),
      subjects: [under(`${rootOf(panel)}.o`)],
      max_bytes: 512 * MB,
      max_msg_size: LARGEST_NOTICE,
    });
  });

/** Times that a cluster without a leader is asked again, and milliseconds between. */
const TRIES = 20;
const BETWEEN = 1000;

async function makeStream(
  connection: Connection,
  config: { name: string } & Record<string, unknown>,
): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    try {
      await connection.api(`STREAM.CREATE.${config.name}`, config);
      return;
    } catch (error) {
      const isPassing = error instanceof PanelFault && error.kind === 'timeout';
      if (!isPassing || tried === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, BETWEEN));
    }
  }
}

/** Whose keys count, signed with the panel's own key. */
export async function signRoster({ panel, panelSeed, roster }: PanelKeys): Promise<SignedChange> {
  const edition = String(roster.edition);
  const signer = {
    panel,
    publicKey: await publicKeyOf(panelSeed),
    signingKey: (await signingKeyOf(panelSeed))!,
  };
  const t = `${Date.parse(roster.at).toString(36).padStart(9, '0')}-0000-`;
  return signChange(signer, subjectOf(noticeBranch(panel), 'roster', edition), {
    v: 1,
    // Published again after a loss, it is the same change.
    id: `roster-${edition}`,
    // Editions that were never published are no gaps.
    n: 1,
    by: `roster-${edition}`,
    t,
    table: 'roster',
    key: edition,
    set: { roster: { v: roster, t, was: null } },
  });
}

/** Publishes whose keys count. */
export const publishRoster = (keys: PanelKeys): Promise<void> =>
  asOffice(keys, async (connection) => new NatsLog(connection).send(await signRoster(keys)));

/**
 * Lets a subcommittee's reviewers read each other: a copy of its branch, which they were always allowed to read and which was
 * not there. Cannot be taken back.
 */
export const release = (keys: PanelKeys, sub: string): Promise<void> =>
  asOffice(keys, async (connection) => {
    const { panel, nodes } = keys;
    await makeStream(connection, {
      ...KEPT,
      name: releaseName(panel, sub),
      num_replicas: nodes.length,
      max_bytes: 512 * MB,
      sources: [{ name: logName(panel), filter_subject: under(`${rootOf(panel)}.r.${sub}`) }],
    });
  });

/** Which subcommittees are released, by their tokens. */
export const listReleased = (keys: PanelKeys): Promise<string[]> =>
  asOffice(keys, async (connection) => {
    const { streams } = await connection.api<{ streams: string[] | null }>('STREAM.NAMES');
    return keys.roster.subs
      .map(({ sub }) => sub)
      .filter((sub) => (streams ?? []).includes(releaseName(keys.panel, sub)));
  });

/** Tells the server of the account as it is in the keys: of revocations, and of new signing keys. Members who lost their rights are thrown out. */
export async function tellServer(keys: PanelKeys): Promise<void> {
  const until = new Date(Date.now() + ERRAND).toISOString();
  const connection = await connectAs(keys, ADMINISTRATOR, await mintAdministrator(keys, until), until);
  try {
    const message = await connection.ask('$SYS.REQ.CLAIMS.UPDATE', bytesOf(await accountJwt(keys)));
    const { error } = message.json<{ error?: { description?: string } }>();
    if (error) throw new PanelFault('otherPanel', error.description);
  } finally {
    await connection.close();
  }
}
