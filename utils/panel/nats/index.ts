/** The client of NATS, about 40 kB packed: loaded by members alone. */

import type { Membership } from '../model.ts';
import { sign } from '../signing.ts';
import type { PanelLog } from '../visit-model.ts';
import { Connection } from './connection.ts';
import { NatsLog } from './nats-log.ts';

export { Connection, type Credentials, isSafe } from './connection.ts';
export { NatsLog } from './nats-log.ts';

/** What of a membership connects. */
export type Member = Pick<Membership, 'servers' | 'who' | 'jwt' | 'signingKey' | 'until'>;

/**
 * Connects a device to its panel's log.
 * @throws PanelFault `insecure`, `oldServer`, `revoked`, `expired`, `unreachable`, `timeout`
 */
export async function connect({ servers, who, jwt, signingKey, until }: Member): Promise<PanelLog> {
  const credentials = {
    name: who,
    jwt,
    until,
    sign: (nonce: Uint8Array<ArrayBuffer>) => sign(signingKey, nonce),
  };
  return new NatsLog(await Connection.open(servers, credentials));
}
