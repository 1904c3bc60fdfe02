import { headers, type Msg, type MsgHdrs } from '@nats-io/nats-core';
import { HEADER, PanelFault } from '../model.ts';
import type { LogCount, Logged, LoggedHead, PanelLog, Reading, SignedChange } from '../visit-model.ts';
import type { Connection } from './connection.ts';
import { type ApiError, apiFault } from './faults.ts';

/** Messages that are asked for at a time. */
const PORTION = 500;

/** Nanoseconds after which the server forgets a consumer that nobody reads from, and that it waits for messages. */
const FORGOTTEN = 60e9;
const WAITS = 5e9;

/** What the server says of a consumer. */
interface ConsumerInfo {
  /** Messages that it will bring. */
  num_pending: number;
  /** Time at the server. */
  ts?: string;
  created: string;
}

/** A consumer that was made and not read from yet. */
interface Ready {
  name: string;
  from: number;
  pending: number;
}

/** A panel's log on a server of NATS JetStream: its few calls as plain requests. */
export class NatsLog implements PanelLog {
  readonly #connection: Connection;
  #ready: Ready | null = null;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  get version(): string {
    return this.#connection.version;
  }

  close(): Promise<void> {
    return this.#connection.close();
  }

  async count(reading: Reading, from: number): Promise<LogCount> {
    const all = await this.#consumer(reading, 1, false);
    // The server tells nanoseconds.
    const at = new Date(all.ts ?? all.created).toISOString();
    if (from <= 1) {
      this.#ready = { name: reading.name, from: 1, pending: all.num_pending };
      return { all: all.num_pending, since: all.num_pending, at };
    }
    const since = await this.#consumer(reading, from, false);
    this.#ready = { name: reading.name, from, pending: since.num_pending };
    return { all: all.num_pending, since: since.num_pending, at };
  }

  heads(reading: Reading, from: number): AsyncIterable<LoggedHead[]> {
    return this.#portions(reading, from, true, headOf);
  }

  read(reading: Reading, from: number): AsyncIterable<Logged[]> {
    return this.#portions(reading, from, false, (message) => ({
      ...headOf(message),
      // The client hands out a part of what it received, which would keep all of it.
      body: message.data.slice(),
      signature: message.headers?.get(HEADER.signature) ?? '',
    }));
  }

  async send({ subject, id, by, n, body, signature }: SignedChange): Promise<void> {
    const told = headersOf({ [HEADER.id]: id, [HEADER.count]: `${by} ${n}`, [HEADER.signature]: signature });
    const answer = await this.#connection.ask(subject, body, told);
    const { error, seq } = answer.json<{ error?: ApiError; seq?: number }>();
    if (error) throw apiFault(error, subject);
    if (!seq) throw new PanelFault('timeout', subject);
  }

  /** A consumer that begins anew. */
  async #consumer(
    { stream, filter, consumer }: Reading,
    from: number,
    isHeads: boolean,
  ): Promise<ConsumerInfo> {
    this.#ready = null;
    const begin =
      from > 1 ? { deliver_policy: 'by_start_sequence', opt_start_seq: from } : { deliver_policy: 'all' };
    // One of another beginning cannot be changed into this one.
    await this.#connection.ask(`$JS.API.CONSUMER.DELETE.${stream}.${consumer}`, '');
    return this.#connection.api<ConsumerInfo>(`CONSUMER.CREATE.${stream}.${consumer}.${filter}`, {
      stream_name: stream,
      action: '',
      config: {
        name: consumer,
        filter_subject: filter,
        ...begin,
        ack_policy: 'none',
        replay_policy: 'instant',
        mem_storage: true,
        num_replicas: 1,
        max_waiting: 8,
        inactive_threshold: FORGOTTEN,
        headers_only: isHeads,
      },
    });
  }

  async *#portions<Part>(
    reading: Reading,
    from: number,
    isHeads: boolean,
    partOf: (message: Msg) => Part,
  ): AsyncIterable<Part[]> {
    const isReady = !isHeads && this.#ready?.name === reading.name && this.#ready.from === Math.max(1, from);
    let left = isReady ? this.#ready!.pending : (await this.#consumer(reading, from, isHeads)).num_pending;
    this.#ready = null;
    const ask = (): Promise<Part[]> => {
      const batch = Math.min(PORTION, left);
      left -= batch;
      const asked = this.#next(reading, batch, partOf).then((parts) => {
        left += batch - parts.length;
        return parts;
      });
      // Whoever breaks off waits for it no more.
      asked.catch(() => {});
      return asked;
    };
    // The next portion is on its way while this one is checked and stored.
    for (let coming = left > 0 ? ask() : null; coming; ) {
      const parts = await coming;
      if (parts.length === 0) throw new PanelFault('timeout', reading.consumer);
      coming = left > 0 ? ask() : null;
      yield parts;
    }
  }

  async #next<Part>(
    { stream, consumer }: Reading,
    batch: number,
    partOf: (message: Msg) => Part,
  ): Promise<Part[]> {
    const parts: Part[] = [];
    const call = `$JS.API.CONSUMER.MSG.NEXT.${stream}.${consumer}`;
    await this.#connection.collect(call, { batch, expires: WAITS }, (message) => {
      // Without a subject of its own it is no message, but what the server has to say.
      const code = statusOf(message);
      if (code === 404 || code === 408) return 'done';
      if (code > 0) return new PanelFault('timeout', message.headers?.description ?? String(code));
      parts.push(partOf(message));
      return parts.length === batch ? 'done' : 'more';
    });
    return parts;
  }
}

const statusOf = ({ data, headers: said }: Msg): number => (data.length === 0 && said ? (said.code ?? 0) : 0);

function headersOf(values: Record<string, string>): MsgHdrs {
  const all = headers();
  for (const [name, value] of Object.entries(values)) all.set(name, value);
  return all;
}

/** A message's number and time stand in its reply address: `$JS.ACK.…`, from the end: deliveries, stream, consumer, time, pending. */
function headOf({ subject, reply = '', headers: said }: Msg): LoggedHead {
  const parts = reply.split('.');
  // Since 2.2 with a domain and an account before the stream, and a random token at the end.
  const [seq, , time] = parts.length > 9 ? parts.slice(7) : parts.slice(5);
  const [by = '', n = ''] = (said?.get(HEADER.count) ?? '').split(' ');
  return {
    seq: Number(seq),
    at: new Date(Number(BigInt(time || 0) / 1_000_000n)).toISOString(),
    subject,
    id: said?.get(HEADER.id) ?? '',
    by,
    n: Number.parseInt(n, 10) || 0,
  };
}
