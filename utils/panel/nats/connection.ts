import {
  createInbox,
  errors,
  type Msg,
  type MsgHdrs,
  type NatsConnection,
  wsconnect,
} from '@nats-io/nats-core';
import { OLDEST_SERVER, PanelFault } from '../model.ts';
import { isOlderThan } from '../visit/versions.ts';
import { type ApiError, apiFault, toPanelFault } from './faults.ts';
import { type AnswerNonce, signingSocket } from './signing-socket.ts';
import { within } from './within.ts';

/** Milliseconds between pings: the browser ends a background that nothing is heard in for half a minute. */
const PING = 20_000;

/** Milliseconds that a server may take to be reached, and to answer. */
const CONNECT = 10_000;
const ANSWER = 10_000;
/** What the client itself may take longer than its own limits. */
const GRACE = 2_000;

/** As whom one connects. */
export interface Credentials {
  /** The user's name in the JWT, which the inbox begins with. */
  name: string;
  jwt: string;
  sign: AnswerNonce;
  /** ISO time at which they end. */
  until: string;
}

/** Whether an address may be used: encrypted, or on this machine. */
export function isSafe(server: string): boolean {
  if (!URL.canParse(server)) return false;
  const { protocol, hostname } = new URL(server);
  return (
    protocol === 'wss:' || (protocol === 'ws:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname))
  );
}

/** A connection to a server of NATS, with the few calls that a panel makes. Every call rejects with a PanelFault. */
export class Connection {
  readonly #nats: NatsConnection;
  readonly #until: string;
  readonly #inbox: string;
  readonly #complaint: () => string;
  /** The server's version. */
  readonly version: string;
  readonly #refusals = new Set<(error: Error) => void>();

  private constructor(
    nats: NatsConnection,
    version: string,
    credentials: Credentials,
    complaint: () => string,
  ) {
    this.#nats = nats;
    this.#inbox = inboxOf(credentials);
    this.version = version;
    this.#until = credentials.until;
    this.#complaint = complaint;
    void this.#listen();
    void nats.closed().then((error) => this.#refuse(error ?? new errors.ClosedConnectionError()));
  }

  /**
   * Connects to the first of these servers that answers, in any order.
   * @throws PanelFault `insecure`, `oldServer`, `revoked`, `expired`, `unreachable`
   */
  static async open(servers: readonly string[], credentials: Credentials): Promise<Connection> {
    if (servers.length === 0 || !servers.every(isSafe))
      throw new PanelFault(
        'insecure',
        servers.find((server) => !isSafe(server)),
      );
    let fault = new PanelFault('unreachable');
    for (const server of shuffled(servers)) {
      try {
        return await Connection.#dial(server, credentials);
      } catch (error) {
        fault = toPanelFault(error, credentials.until);
        if (fault.kind !== 'unreachable' && fault.kind !== 'timeout') break;
      }
    }
    throw fault;
  }

  static async #dial(server: string, credentials: Credentials): Promise<Connection> {
    let answer = () => '';
    let complaint = () => '';
    const dialling = wsconnect({
      servers: [server],
      name: credentials.name,
      inboxPrefix: inboxOf(credentials),
      authenticator: () => ({ jwt: credentials.jwt, nkey: '', sig: answer() }),
      wsFactory: async (url) => {
        const signing = signingSocket(url, credentials.sign);
        ({ answer, complaint } = signing);
        return { socket: signing.socket, encrypted: url.startsWith('wss:') };
      },
      // A visit that is broken off is made again; the other nodes' own addresses are none that a browser could reach.
      reconnect: false,
      ignoreClusterUpdates: true,
      maxReconnectAttempts: 0,
      // A fault says itself what was asked; where it was asked from would be looked up at each request.
      noAsyncTraces: true,
      pingInterval: PING,
      maxPingOut: 2,
      timeout: CONNECT,
    });
    const nats = await within(CONNECT + GRACE, dialling, server).catch((error) => {
      void dialling.then((late) => late.close()).catch(() => {});
      throw error;
    });
    const version = nats.info?.version ?? '0';
    if (isOlderThan(version, OLDEST_SERVER)) {
      await nats.close();
      throw new PanelFault('oldServer', version);
    }
    return new Connection(nats, version, credentials, complaint);
  }

  /** @returns when the connection has ended, by whomever */
  async closed(): Promise<void> {
    await this.#nats.closed();
  }

  /** Never rejects: what does not let go by itself is left. */
  async close(): Promise<void> {
    await within(GRACE, this.#nats.close(), 'close').catch(() => {});
  }

  /** Asks, and gives the answer as it came. */
  async ask(subject: string, body: Uint8Array | string, headers?: MsgHdrs): Promise<Msg> {
    try {
      return await this.#nats.request(subject, body, { timeout: ANSWER, ...(headers ? { headers } : {}) });
    } catch (error) {
      throw this.#fault(error);
    }
  }

  /** A call of JetStream's interface. @throws PanelFault where it is refused */
  async api<Answer>(call: string, body: object = {}): Promise<Answer> {
    const message = await this.ask(`$JS.API.${call}`, JSON.stringify(body));
    const answer = message.json<Answer & { error?: ApiError }>();
    if (answer.error) throw apiFault(answer.error, call);
    return answer;
  }

  /** Publishes, and hands over what comes back until `each` says that it was the last, or nothing comes for ten seconds. */
  collect(
    subject: string,
    body: object,
    each: (message: Msg) => 'more' | 'done' | PanelFault,
  ): Promise<void> {
    return new Promise((resolve, reject) => {
      const inbox = createInbox(this.#inbox);
      let timer: ReturnType<typeof setTimeout>;
      const end = (error?: unknown) => {
        clearTimeout(timer);
        this.#refusals.delete(end);
        subscription.unsubscribe();
        if (error) reject(this.#fault(error));
        else resolve();
      };
      const wait = () => {
        clearTimeout(timer);
        timer = setTimeout(() => end(new PanelFault('timeout', subject)), ANSWER);
      };
      const subscription = this.#nats.subscribe(inbox, {
        callback: (error, message) => {
          if (error) return end(error);
          const next = each(message);
          if (next === 'more') return wait();
          return end(next === 'done' ? undefined : next);
        },
      });
      this.#refusals.add(end);
      wait();
      try {
        this.#nats.publish(subject, JSON.stringify(body), { reply: inbox });
      } catch (error) {
        end(error);
      }
    });
  }

  /** What is refused without being answered. */
  async #listen(): Promise<void> {
    for await (const status of this.#nats.status())
      if (status.type === 'error' && status.error instanceof errors.PermissionViolationError)
        this.#refuse(status.error);
  }

  #refuse(error: Error): void {
    for (const end of [...this.#refusals]) end(error);
  }

  /** What the client calls a closed connection is told by what the server said before. */
  #fault(error: unknown): PanelFault {
    const fault = toPanelFault(error, this.#until);
    const complaint = this.#complaint();
    const isThrownOut = fault.kind === 'unreachable' && complaint !== '';
    return isThrownOut ? toPanelFault(new Error(complaint), this.#until) : fault;
  }
}

/** Where answers to a user go: its rights name it. */
const inboxOf = ({ name }: Pick<Credentials, 'name'>): string => `_INBOX.${name}`;

const shuffled = <T>(items: readonly T[]): T[] =>
  items
    .map((item) => [Math.random(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
