import { connect, type Socket } from 'node:net';

/** What Firefox answers: its number, then an error or a result. */
type Reply = [type: 1, id: number, error: { error: string; message: string } | null, result: unknown];

const GONE = 'Firefox is gone.';

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

/**
 * Speaks Marionette, the protocol by which Firefox is driven from outside: each message is its length in bytes, a
 * colon, and JSON. Of all that Playwright offers for Firefox nothing runs in a Firefox as it is installed.
 */
export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  #received: Buffer = Buffer.alloc(0);
  #sent = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (data) => this.#take(data));
    socket.on('close', () => this.#end());
  }

  /** @param port the one that Firefox chose, on the loopback interface */
  static async connect(port: number): Promise<Marionette> {
    const socket = connect(port, '127.0.0.1');
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('error', reject);
    });
    return new Marionette(socket);
  }

  /** Sends a command. @throws with Firefox's own words when it refuses, or when it is gone */
  send<Result>(command: string, parameters: object = {}): Promise<Result> {
    if (this.#socket.destroyed) return Promise.reject(new Error(GONE));
    const id = ++this.#sent;
    const message = Buffer.from(JSON.stringify([0, id, command, parameters]));
    return new Promise<Result>((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (result: unknown) => void, reject });
      this.#socket.write(Buffer.concat([Buffer.from(`${message.length}:`), message]));
    });
  }

  /** As {@link send}, for commands whose result is `{ value }`. */
  async value<Value>(command: string, parameters: object = {}): Promise<Value> {
    return (await this.send<{ value: Value }>(command, parameters)).value;
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(data: Buffer): void {
    this.#received = Buffer.concat([this.#received, data]);
    for (;;) {
      const colon = this.#received.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#received.subarray(0, colon));
      if (this.#received.length < end) return;
      this.#answer(JSON.parse(this.#received.subarray(colon + 1, end).toString()));
      this.#received = this.#received.subarray(end);
    }
  }

  /** The first message is a greeting, not a reply. */
  #answer(message: Reply | object): void {
    if (!Array.isArray(message)) return;
    const [, id, error, result] = message as Reply;
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(`${error.error}: ${error.message}`));
    else waiting?.resolve(result);
  }

  #end(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error(GONE));
    this.#waiting.clear();
  }
}
