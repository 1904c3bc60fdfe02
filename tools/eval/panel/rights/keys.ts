import { connect } from 'node:net';
import { Algorithms, createAccount, createUser, encodeUser, fromSeed, type User } from '@nats-io/jwt';
import { PanelFault } from '@/utils/panel/index.ts';
import { mint, newPanel, serverVersion } from '@/utils/panel/office/index.ts';
import { bareSeed } from '@/utils/panel/office/nkey.ts';
import { newSeed } from '@/utils/panel/signing.ts';
import { type Credentials, letIn, type Outcome, signed } from '../world/bare.ts';
import { type Check, refused, type Scene } from './scene.ts';

const ALL = {
  pub: { allow: ['>'] },
  sub: { allow: ['>'] },
  subs: -1,
  data: -1,
  payload: -1,
} satisfies Partial<User>;
const NAME = 'r99';

/** Whether credentials are let in by way of the port for servers and tools. */
function letInByTcp(port: number, credentials: Credentials): Promise<Outcome> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const end = (outcome: Outcome) => {
      socket.destroy();
      resolve(outcome);
    };
    socket.setTimeout(4_000, () => end({ done: false, why: 'no answer' }));
    socket.on('error', ({ message }) => end({ done: false, why: message }));
    socket.on('close', () => end({ done: false, why: 'closed' }));
    socket.on('data', (data) => {
      const text = String(data);
      const info = /^INFO (\{.*\})/.exec(text)?.[1];
      if (info) {
        const { nonce } = JSON.parse(info) as { nonce: string };
        const { jwt } = credentials;
        const hello = {
          jwt,
          sig: signed(credentials, nonce),
          verbose: false,
          protocol: 1,
          lang: 'bare',
          version: '1',
        };
        socket.write(`CONNECT ${JSON.stringify(hello)}\r\nPING\r\n`);
      } else if (text.includes('-ERR')) end({ done: false, why: text.trim() });
      else if (text.includes('PONG')) end({ done: true, what: 'let in' });
    });
  });
}

/** A device of a name of its own. @param signer nkey seed; null: a key nobody knows */
async function minted({ world }: Scene, signer: string | null): Promise<Credentials> {
  const user = createUser();
  const { account } = world.local.keys;
  const issuer_account = fromSeed(Buffer.from(account)).getPublicKey();
  const by = signer ? fromSeed(Buffer.from(signer)) : createAccount();
  const jwt = await encodeUser(NAME, user, by, { ...ALL, issuer_account }, { algorithm: Algorithms.v2 });
  return { who: NAME, jwt, seed: bareSeed(new TextDecoder().decode(user.getSeed())) };
}

/** Who is let in at all. */
export const KEYS: Check[] = [
  refused('a stolen reviewers’ key signs a device with rights of its own', async (scene) =>
    letIn(scene.world.nodes.sockets, await minted(scene, scene.world.local.keys.reviewerSigner)),
  ),
  refused('a key nobody knows signs a device', async (scene) =>
    letIn(scene.world.nodes.sockets, await minted(scene, null)),
  ),
  refused('a device’s credentials without its key', ({ world, anna }) =>
    letIn(world.nodes.sockets, { ...world.credentialsOf(anna.device), seed: newSeed() }),
  ),
  refused('credentials whose time is over', async ({ world, anna }) => {
    const { who, sub } = anna.device.membership;
    const until = new Date(Date.now() - 5_000).toISOString();
    const user = { who, sub, device: 9, role: 'reviewer', until } as const;
    return letIn(world.nodes.sockets, { who, ...(await mint(world.local.keys, user)) });
  }),
  refused('the key file of another award, which is told so', async ({ world }) => {
    const { servers, nodes, award, from, level, sealedFor } = world.local.keys;
    const other = { award: { ...award, subcommittees: [] }, from, servers, nodes, level, sealedFor };
    return serverVersion(newPanel(other)).then(
      (what): Outcome => ({ done: true, what }),
      (error): Outcome =>
        error instanceof PanelFault && error.kind === 'otherPanel'
          ? { done: false, why: error.kind }
          : { done: true, what: String(error) },
    );
  }),
  refused('no credentials at all', ({ world }) => letIn(world.nodes.sockets, null)),
  refused('a reviewer by way of the port for servers', ({ world, anna }) =>
    letInByTcp(world.nodes.places[0]!.tcp, world.credentialsOf(anna.device)),
  ),
];
