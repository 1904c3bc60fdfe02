import { createHash } from 'node:crypto';
import { createInbox, type NatsConnection } from '@nats-io/nats-core';
import type { Nodes } from '../../../panel/server/nodes.ts';
import { ask } from '../world/bare.ts';

/** What one node tells of a stream. */
export interface Replica {
  node: string;
  count: number;
  /** Of all numbers, subjects, ids and bodies, in order. */
  digest: string;
}

/** Tries until each node has told: a reader lives on the node that the server picks. */
const TRIES = 60;
const PORTION = 1_000;
const ANSWER = 20_000;

/**
 * Has each node tell a stream by itself: a reader with one replica is answered from the disk of the node it lives on.
 * @param who the person whose connection it is
 */
export async function tellEach(
  nodes: Nodes,
  connection: NatsConnection,
  stream: string,
  filter: string,
  who: string,
): Promise<Replica[]> {
  const told = new Map<string, Replica>();
  for (let tries = 0; tries < TRIES && told.size < nodes.places.length; tries += 1) {
    const name = `${who}_replica${tries}`;
    const made = await ask(
      connection,
      `$JS.API.CONSUMER.CREATE.${stream}.${name}.${filter}`,
      {
        stream_name: stream,
        config: {
          name,
          filter_subject: filter,
          ack_policy: 'none',
          replay_policy: 'instant',
          deliver_policy: 'all',
          mem_storage: true,
          num_replicas: 1,
          inactive_threshold: 60e9,
        },
      },
      ANSWER,
    );
    if (!made.done) continue;
    const { num_pending, cluster } = made.what as { num_pending: number; cluster?: { leader?: string } };
    const node = cluster?.leader ?? nodes.names[0]!;
    if (!told.has(node)) {
      const replica = await readAll(connection, stream, name, who, num_pending);
      if (replica) told.set(node, { node, ...replica });
    }
    await ask(connection, `$JS.API.CONSUMER.DELETE.${stream}.${name}`);
  }
  return [...told.values()].sort((a, b) => a.node.localeCompare(b.node));
}

/** Whether all nodes have told, and the same. */
export const agree = (replicas: readonly Replica[], nodes: Nodes): boolean =>
  replicas.length === nodes.places.length && new Set(replicas.map(({ digest }) => digest)).size === 1;

async function readAll(
  connection: NatsConnection,
  stream: string,
  consumer: string,
  who: string,
  pending: number,
): Promise<Omit<Replica, 'node'> | null> {
  const hash = createHash('sha256');
  let count = 0;
  while (count < pending) {
    const batch = Math.min(PORTION, pending - count);
    const before = count;
    const inbox = createInbox(`_INBOX.${who}`);
    const subscription = connection.subscribe(inbox, { max: batch, timeout: ANSWER });
    connection.publish(
      `$JS.API.CONSUMER.MSG.NEXT.${stream}.${consumer}`,
      JSON.stringify({ batch, expires: (ANSWER - 2_000) * 1e6 }),
      { reply: inbox },
    );
    try {
      for await (const message of subscription) {
        // Without a place in the stream it is a word of the server's about the request.
        const place = message.reply?.split('.');
        if (!place) break;
        hash.update(`${place.at(-4)} ${message.subject} ${message.headers?.get('Bn-Id')}\n`);
        hash.update(message.data);
        count += 1;
      }
    } catch {
      return null;
    }
    if (count === before) return null;
  }
  return { count, digest: hash.digest('hex').slice(0, 16) };
}
