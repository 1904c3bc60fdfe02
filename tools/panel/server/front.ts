import { connect, type Socket } from 'node:net';
import { createServer, type Server } from 'node:tls';
import type { Certificate } from './certificate.ts';
import { relay } from './relay.ts';

/** What stands in an office before the log: it has the certificate, and hands on what comes. */
export interface Front {
  /** Addresses for the panel, one for each node. */
  servers: string[];
  /** Ends all connections; new ones are taken. As a web server that is restarted. */
  drop: () => void;
  close: () => Promise<void>;
}

/** Puts TLS before the nodes' ports for browsers, on ports of its own on this machine alone. */
export async function startFront(certificate: Certificate, ports: readonly number[]): Promise<Front> {
  const sockets = new Set<Socket>();
  const fronts = await Promise.all(ports.map((port) => openFront(certificate, port, sockets)));
  const drop = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    servers: fronts.map(({ address }) => address),
    drop,
    async close() {
      const closed = fronts.map(({ server }) => new Promise((resolve) => server.close(resolve)));
      drop();
      await Promise.all(closed);
    },
  };
}

async function openFront(
  { cert, key }: Certificate,
  port: number,
  sockets: Set<Socket>,
): Promise<{ server: Server; address: string }> {
  const server = createServer({ cert, key }, (near) => relay(near, connect(port, '127.0.0.1'), sockets));
  // A browser that does not trust the certificate hangs up in mid-greeting.
  server.on('tlsClientError', () => {});
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('The web server in front has no port.');
  return { server, address: `wss://localhost:${address.port}/panel` };
}
