import { createServer, connect as dial, type Server, type Socket } from 'node:net';
import { relay } from './relay.ts';

/** One way from a node to another: a port of its own, so that it is known who dials whom. */
interface Link {
  from: string;
  to: string;
  server: Server;
  sockets: Set<Socket>;
}

/**
 * The lines between the nodes, each by a small relay of this process, so that a node can be cut off from the others as by a
 * drawn cable: nothing arrives any more, and no side is told. Its clients still reach it. Needs no rights on the machine.
 */
export class Links {
  readonly #links: Link[] = [];
  readonly #cut = new Set<string>();

  /**
   * Opens the line from a node to another.
   * @param port the other node's port for nodes
   * @returns the port at which the first one reaches it
   */
  async open(from: string, to: string, port: number): Promise<number> {
    const link: Link = {
      from,
      to,
      sockets: new Set(),
      server: createServer((near) => this.#join(link, near, port)),
    };
    this.#links.push(link);
    await new Promise<void>((resolve, reject) => {
      link.server.once('error', reject);
      link.server.listen(0, '127.0.0.1', resolve);
    });
    const address = link.server.address();
    if (!address || typeof address === 'string') throw new Error('A line between nodes has no port.');
    return address.port;
  }

  #join(link: Link, near: Socket, port: number): void {
    relay(near, dial(port, '127.0.0.1'), link.sockets);
    if (this.#isCut(link)) hold(link);
  }

  #isCut = ({ from, to }: Link): boolean => this.#cut.has(from) || this.#cut.has(to);

  /** Cuts a node off from all others. */
  cut(node: string): void {
    this.#cut.add(node);
    for (const link of this.#links) if (this.#isCut(link)) hold(link);
  }

  /** Takes {@link cut} back: what was on its way arrives, as a network sends again. */
  mend(node: string): void {
    this.#cut.delete(node);
    for (const link of this.#links)
      if (!this.#isCut(link)) for (const socket of link.sockets) socket.resume();
  }

  close(): void {
    for (const { server, sockets } of this.#links.splice(0)) {
      for (const socket of sockets) socket.destroy();
      server.close();
    }
  }
}

/** Lets nothing through any more; the pipes stay, and go on when their sockets do. */
function hold({ sockets }: Link): void {
  for (const socket of sockets) socket.pause();
}
