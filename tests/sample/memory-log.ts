import { PanelFault, type PanelFaultKind } from '@/utils/panel/model.ts';
import type { Logged, LoggedHead, PanelLog, Reading, SignedChange } from '@/utils/panel/visit-model.ts';

/** Whether a subject is what a filter asks for, as the server has it. */
export function isUnder(filter: string, subject: string): boolean {
  const parts = subject.split('.');
  const wanted = filter.split('.');
  return (
    wanted.every((want, index) =>
      want === '>' ? parts.length > index : parts.length > index && (want === '*' || want === parts[index]),
    ) &&
    (wanted.at(-1) === '>' || wanted.length === parts.length)
  );
}

/** One server's streams in memory, with the faults that a server can have. Several logs may be connected to it. */
export class MemoryServer {
  version = '2.15.1';
  /** Milliseconds since 1970. */
  now = Date.now();
  readonly streams = new Map<string, { subjects: string[]; messages: Logged[]; last: number }>();
  /** Asked at each send: 'lose' acknowledges and keeps nothing, 'twice' keeps two, a kind of fault throws it. */
  onSend: (change: SignedChange) => 'keep' | 'lose' | 'twice' | 'keepButFail' | PanelFaultKind = () => 'keep';
  /** Asked before each call. */
  onCall: () => PanelFaultKind | null = () => null;

  open(name: string, ...subjects: string[]): void {
    this.streams.set(name, { subjects, messages: [], last: 0 });
  }

  /** What the stream holds, to be put back later. */
  copy(name: string): () => void {
    const { messages, last } = this.#stream(name);
    const kept = [...messages];
    return () => Object.assign(this.#stream(name), { messages: kept, last });
  }

  wipe(name: string): void {
    Object.assign(this.#stream(name), { messages: [], last: 0 });
  }

  /** A copy of what another stream holds under a filter. */
  release(name: string, from: string, filter: string): void {
    this.open(name);
    const stream = this.#stream(name);
    for (const message of this.#stream(from).messages)
      if (isUnder(filter, message.subject)) stream.messages.push({ ...message, seq: ++stream.last });
  }

  put(change: SignedChange): void {
    const stream = [...this.streams.values()].find(({ subjects }) =>
      subjects.some((one) => isUnder(one, change.subject)),
    );
    if (!stream) throw new PanelFault('notOpened', change.subject);
    this.now += 1;
    stream.last += 1;
    const at = new Date(this.now).toISOString();
    stream.messages.push({ ...change, seq: stream.last, at });
  }

  messages(name: string): readonly Logged[] {
    return this.#stream(name).messages;
  }

  #stream(name: string) {
    const stream = this.streams.get(name);
    if (!stream) throw new PanelFault('notOpened', name);
    return stream;
  }
}

/** Messages that come at a time. */
const PORTION = 7;

/** A connection to a {@link MemoryServer}. */
export class MemoryLog implements PanelLog {
  readonly #server: MemoryServer;
  isClosed = false;

  constructor(server: MemoryServer) {
    this.#server = server;
  }

  get version(): string {
    return this.#server.version;
  }

  async count(reading: Reading, from: number) {
    const held = this.#held(reading);
    const since = held.filter(({ seq }) => seq >= from).length;
    return { all: held.length, since, at: new Date(this.#server.now).toISOString() };
  }

  async *heads(reading: Reading, from: number): AsyncIterable<LoggedHead[]> {
    for await (const messages of this.read(reading, from))
      yield messages.map(({ seq, at, subject, id, by, n }) => ({ seq, at, subject, id, by, n }));
  }

  async *read(reading: Reading, from: number): AsyncIterable<Logged[]> {
    const held = this.#held(reading).filter(({ seq }) => seq >= from);
    for (let at = 0; at < held.length; at += PORTION) {
      this.#mayFail();
      yield held.slice(at, at + PORTION);
    }
  }

  async send(change: SignedChange): Promise<void> {
    this.#mayFail();
    const fate = this.#server.onSend(change);
    if (fate === 'lose') return;
    if (fate !== 'keep' && fate !== 'twice' && fate !== 'keepButFail')
      throw new PanelFault(fate, change.subject);
    this.#server.put(change);
    if (fate === 'twice') this.#server.put(change);
    if (fate === 'keepButFail') throw new PanelFault('timeout');
  }

  async close(): Promise<void> {
    this.isClosed = true;
  }

  #held({ stream, filter }: Reading): Logged[] {
    this.#mayFail();
    return this.#server.messages(stream).filter(({ subject }) => isUnder(filter, subject));
  }

  #mayFail(): void {
    const fault = this.#server.onCall();
    if (fault) throw new PanelFault(fault);
  }
}
