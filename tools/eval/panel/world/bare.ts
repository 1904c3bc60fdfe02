import { createPrivateKey, sign } from 'node:crypto';
import {
  type Authenticator,
  type ConnectionOptions,
  headers,
  type NatsConnection,
  wsconnect,
} from '@nats-io/nats-core';
import { fromBase64Url } from '@/utils/panel/canonical.ts';

/** What stands before an Ed25519 seed in PKCS #8 (RFC 8410, section 7). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
/** How long an answer may take, in milliseconds; what the server refuses is often not answered at all. */
const ANSWER = 1_500;

/** What whoever holds a device's invitation has in hand. */
export interface Credentials {
  who: string;
  jwt: string;
  /** 32 bytes, base64url. */
  seed: string;
}

/** What came of trying something: it was done, or why not. */
export type Outcome = { done: true; what: unknown } | { done: false; why: string };

/** What a device answers a server that asks for a signature, base64url. */
export function signed({ seed }: Credentials, nonce: string): string {
  const key = createPrivateKey({
    key: Buffer.concat([PKCS8, fromBase64Url(seed)!]),
    format: 'der',
    type: 'pkcs8',
  });
  return sign(null, Buffer.from(nonce), key).toString('base64url');
}

const answerTo =
  (credentials: Credentials): Authenticator =>
  (nonce) => ({ jwt: credentials.jwt, sig: signed(credentials, nonce ?? ''), nkey: '' });

/**
 * A connection with a device's credentials and without the product's client: whoever holds them may send what he likes.
 * @param credentials null: none at all
 */
export function connectBare(
  servers: string[],
  credentials: Credentials | null,
  options: ConnectionOptions = {},
): Promise<NatsConnection> {
  return wsconnect({
    servers,
    ...(credentials
      ? { authenticator: answerTo(credentials), inboxPrefix: `_INBOX.${credentials.who}` }
      : {}),
    reconnect: false,
    maxReconnectAttempts: 0,
    timeout: 4_000,
    ...options,
  });
}

/** Sends a request and tells what came back. */
export async function ask(
  connection: NatsConnection,
  subject: string,
  body: unknown = '',
  patience = ANSWER,
): Promise<Outcome> {
  const payload = body instanceof Uint8Array || typeof body === 'string' ? body : JSON.stringify(body);
  try {
    const answer = await connection.request(subject, payload, { timeout: patience });
    const status = answer.headers?.code;
    if (status) return { done: false, why: `${status} ${answer.headers?.description}` };
    const said = answer.json<{ error?: { description: string } }>();
    return said.error ? { done: false, why: said.error.description } : { done: true, what: said };
  } catch (error) {
    return { done: false, why: messageOf(error) };
  }
}

/**
 * Listens to a subject for a while.
 * @param milliseconds how long after `meanwhile`
 * @param meanwhile what might be heard
 */
export async function listen(
  connection: NatsConnection,
  subject: string,
  milliseconds: number,
  meanwhile: () => Promise<unknown> = async () => {},
): Promise<Outcome> {
  let heard = 0;
  let why = 'nothing was heard';
  const subscription = connection.subscribe(subject, {
    callback(error) {
      if (error) why = error.message;
      else heard += 1;
    },
  });
  await connection.flush();
  await meanwhile();
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  if (!connection.isClosed()) subscription.unsubscribe();
  return heard > 0 ? { done: true, what: heard } : { done: false, why };
}

/** Whether somebody is let in with these. */
export async function letIn(
  servers: string[],
  credentials: Credentials | null,
  options: ConnectionOptions = {},
): Promise<Outcome> {
  try {
    const connection = await connectBare(servers, credentials, options);
    await connection.close();
    return { done: true, what: connection.info?.server_name };
  } catch (error) {
    return { done: false, why: messageOf(error) };
  }
}

/** Puts a message out without asking for an answer. @param head its headers */
export function put(
  connection: NatsConnection,
  subject: string,
  body: string,
  head: Record<string, string>,
): void {
  const all = headers();
  for (const [name, value] of Object.entries(head)) all.set(name, value);
  connection.publish(subject, body, { headers: all });
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
