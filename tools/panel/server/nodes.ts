import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from '../../lib/until.ts';
import { Links } from './links.ts';
import { freePorts } from './ports.ts';

/** Where one node listens, all on this machine alone, and where it keeps its data. */
export interface NodePlace {
  name: string;
  /** Ports: for clients by TCP, for browsers by WebSocket, for what is asked of its health, for the other nodes. */
  tcp: number;
  socket: number;
  health: number;
  routes: number;
  /** Ports at which it reaches the others, by name. */
  others: Record<string, number>;
  /** Its disk: a folder, absolute. */
  disk: string;
}

/** How long a start, or catching up after a fault, may take, in milliseconds. */
const PATIENCE = 90_000;
/** How long an answer about a node's health may take, in milliseconds. */
const ANSWER = 2_000;

export interface NodesOptions {
  /** Path of the nats-server. */
  program: string;
  /** Where disks, configurations and logs go, absolute: emptied. */
  folder: string;
  count: 1 | 3;
}

/** What a node says of one stream. */
export interface StreamState {
  node: string;
  /** The node that leads it, as this one has heard; empty where it has heard of none. */
  leader: string;
  messages: number;
}

/**
 * The nodes of a panel's server on this machine, and all that can befall them. Each is a process of its own; {@link close}
 * ends them all, as does the end of this process.
 */
export class Nodes {
  readonly #running = new Map<string, ChildProcess>();
  readonly #links = new Links();
  readonly #endAll = () => {
    for (const child of this.#running.values()) child.kill('SIGKILL');
  };

  private constructor(
    private readonly options: NodesOptions,
    readonly places: readonly NodePlace[],
  ) {}

  /** Finds places for them, and lays the lines between them; nothing is started. */
  static async prepare(options: NodesOptions): Promise<Nodes> {
    const { folder, count } = options;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const ports = await freePorts(count * 4);
    const places = Array.from({ length: count }, (_, index): NodePlace => {
      const [tcp, socket, health, routes] = ports.slice(index * 4) as [number, number, number, number];
      const name = `n${index + 1}`;
      return { name, tcp, socket, health, routes, others: {}, disk: join(folder, name) };
    });
    const nodes = new Nodes(options, places);
    for (const from of places)
      for (const to of places)
        if (from !== to) from.others[to.name] = await nodes.#links.open(from.name, to.name, to.routes);
    process.once('exit', nodes.#endAll);
    return nodes;
  }

  /** Starts them all, and waits until they are well; they are ended where one does not. @param configurations by name */
  async begin(configurations: ReadonlyMap<string, string>): Promise<void> {
    for (const { name } of this.places) writeFileSync(this.#file(name), configurations.get(name) ?? '');
    this.startAll();
    try {
      await this.untilWell();
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  #file = (name: string): string => join(this.options.folder, `${name}.conf`);

  place(name: string): NodePlace {
    const place = this.places.find((one) => one.name === name);
    if (!place) throw new Error(`There is no node ${name}.`);
    return place;
  }

  get names(): string[] {
    return this.places.map(({ name }) => name);
  }

  /** Addresses for clients of this machine that may do without TLS, and for the web server in front. */
  get sockets(): string[] {
    return this.places.map(({ socket }) => `ws://127.0.0.1:${socket}`);
  }

  startNode(name: string): void {
    const place = this.place(name);
    mkdirSync(place.disk, { recursive: true });
    const log = openSync(join(this.options.folder, `${name}.log`), 'a');
    const child = spawn(this.options.program, ['-c', this.#file(name)], { stdio: ['ignore', log, log] });
    closeSync(log);
    this.#running.set(name, child);
    child.once('exit', () => {
      if (this.#running.get(name) === child) this.#running.delete(name);
    });
  }

  startAll(): void {
    for (const name of this.names) this.startNode(name);
  }

  /** Ends a node as a power cut would, or with another signal; resolves when it is gone. */
  async kill(name: string, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const child = this.#running.get(name);
    if (!child) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  }

  async killAll(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    await Promise.all(this.names.map((name) => this.kill(name, signal)));
  }

  /** Draws a node's cable to the other nodes; clients still reach it. */
  cut = (name: string): void => this.#links.cut(name);
  mend = (name: string): void => this.#links.mend(name);

  /** Copies all disks, as a nightly backup does; the nodes must be ended. */
  async copyDisks(to: string): Promise<void> {
    for (const { name, disk } of this.places) await cp(disk, join(to, name), { recursive: true });
  }

  /** Replaces all disks by a copy, or by empty ones; the nodes must be ended. */
  async replaceDisks(from?: string): Promise<void> {
    for (const { name, disk } of this.places) {
      await rm(disk, { recursive: true, force: true });
      if (from) await cp(join(from, name), disk, { recursive: true });
    }
  }

  /** What a node wrote about itself. */
  said = (name: string): string => readFileSync(join(this.options.folder, `${name}.log`), 'utf8');

  /** Memory that a node holds, in MB; null where the system does not tell. */
  memory(name: string): number | null {
    try {
      const status = readFileSync(`/proc/${this.#running.get(name)?.pid}/status`, 'utf8');
      return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
    } catch {
      return null;
    }
  }

  /** Waits until every node says that it is well. @throws with the last that a node said, when one is not in time */
  async untilWell(): Promise<void> {
    for (const { name, health } of this.places)
      await until(`Node ${name} did not start.`, () => ask(health, 'healthz').then(Boolean), PATIENCE).catch(
        (error: Error) => {
          throw new Error(`${error.message} ${this.said(name).trim().split('\n').at(-1) ?? ''}`);
        },
      );
  }

  /** What each node says of a stream; those that know nothing of it, or do not answer, are left out. */
  async stream(name: string): Promise<StreamState[]> {
    const states = await Promise.all(
      this.places.map(async ({ name: node, health }) => {
        const answer = await ask<JetStreamHealth>(health, 'jsz?accounts=true&streams=true');
        const details = answer?.account_details?.flatMap((account) => account.stream_detail ?? []) ?? [];
        const found = details.find((detail) => detail.name === name);
        return (
          found && {
            node,
            leader: found.cluster ? (found.cluster.leader ?? '') : node,
            messages: found.state.messages,
          }
        );
      }),
    );
    return states.filter((state) => state !== undefined);
  }

  /** Who leads a stream, as most nodes say: one that is cut off goes on taking itself for it. */
  async leader(stream: string): Promise<string> {
    return until(
      `Nobody leads ${stream}.`,
      async () => {
        const leaders = (await this.stream(stream)).map(({ leader }) => leader);
        return leaders.find(
          (leader) => leader && leaders.filter((one) => one === leader).length * 2 > this.places.length,
        );
      },
      PATIENCE,
    );
  }

  /** Waits until all nodes name the same leader of a stream and hold as much of it. @returns how long that took, in milliseconds */
  async untilLevel(stream: string): Promise<number> {
    const started = Date.now();
    await until(
      `The nodes did not get level on ${stream}.`,
      async () => {
        const states = await this.stream(stream);
        const [first] = states;
        return (
          states.length === this.places.length &&
          states.every(({ leader, messages }) => leader === first?.leader && messages === first.messages)
        );
      },
      PATIENCE,
    );
    return Date.now() - started;
  }

  /** Ends all nodes and what lies between them; disks and logs are left. */
  async close(): Promise<void> {
    await this.killAll();
    this.#links.close();
    process.off('exit', this.#endAll);
  }
}

/** What is used of a node's answer about its streams. */
interface JetStreamHealth {
  account_details?: {
    stream_detail?: {
      name: string;
      state: { messages: number };
      cluster?: { leader?: string };
    }[];
  }[];
}

/** Asks a node about itself; null when it does not answer, or is not well. */
async function ask<Answer>(port: number, what: string): Promise<Answer | null> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/${what}`, { signal: AbortSignal.timeout(ANSWER) });
    return response.ok ? ((await response.json()) as Answer) : null;
  } catch {
    return null;
  }
}
