import type { NatsConnection } from '@nats-io/nats-core';
import { type Invitation, logName, memberBy, outName } from '@/utils/panel/index.ts';
import { publishRoster } from '@/utils/panel/office/index.ts';
import type { Nodes } from '../../../panel/server/nodes.ts';
import { LocalPanel, type LocalPlan } from '../../../panel/server/panel.ts';
import { type Credentials, connectBare } from './bare.ts';
import { Device } from './device.ts';
import { Library } from './library.ts';

/** As the award names them. */
export const SUBCOMMITTEES = ['Báo in', 'Báo điện tử', 'Phát thanh', 'Truyền hình', 'Ảnh', 'Bản tin'];

/** A panel with a secretariat and reviewers in it, each with a device that has joined. */
export class World {
  readonly reviewers: Device[] = [];
  readonly #credentials = new Map<Device, Credentials>();

  private constructor(
    readonly local: LocalPanel,
    readonly folder: string,
    public secretariat: Device,
  ) {}

  get nodes(): Nodes {
    return this.local.nodes;
  }

  /** Its name in the log. */
  get panel(): string {
    return this.local.keys.panel;
  }

  get log(): string {
    return logName(this.panel);
  }

  /** Opens a panel, invites everybody, and tells all whose keys count. @param people reviewers, spread over six subcommittees */
  static async open(
    { program, folder, count, front }: Pick<LocalPlan, 'program' | 'folder' | 'count' | 'front'>,
    people: number,
  ): Promise<World> {
    const local = await LocalPanel.open({
      ...{ program, folder, count, ...(front ? { front } : {}) },
      award: { id: 'giai-thu', name: 'Giải báo chí thử', subcommittees: SUBCOMMITTEES },
      from: 'Ban thư ký',
      level: 'marks',
      sealedFor: null,
    });
    const joined = new Map<Device, Credentials>();
    const join = async (invitation: Invitation) => {
      const device = new Device(await memberBy(invitation, 'giai-thu'), new Library(crypto.randomUUID()));
      joined.set(device, { who: invitation.who, jwt: invitation.jwt, seed: invitation.seed });
      return device;
    };
    const until = new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString();
    const office = { who: null, name: 'Ban thư ký', role: 'secretariat', subName: '', until } as const;
    const world = new World(local, folder, await join(await local.invite(office)));
    for (let index = 0; index < people; index += 1) {
      const subName = SUBCOMMITTEES[index % SUBCOMMITTEES.length]!;
      const person = {
        who: null,
        name: `Người nhận xét ${index + 1}`,
        role: 'reviewer',
        subName,
        until,
      } as const;
      world.reviewers.push(await join(await local.invite(person)));
    }
    for (const [device, credentials] of joined) world.#credentials.set(device, credentials);
    await publishRoster(local.keys);
    return world;
  }

  /** Has the streams made and the roster told again, as the secretariat does for a server that was set up anew. */
  async openAgain(): Promise<void> {
    await this.local.openStreams();
    await publishRoster(this.local.keys);
  }

  credentialsOf(device: Device): Credentials {
    return this.#credentials.get(device)!;
  }

  /** A connection with a device's credentials and without the product's client, past whatever stands before the nodes. */
  connectBare(device: Device): Promise<NatsConnection> {
    return connectBare(this.nodes.sockets, this.credentialsOf(device));
  }

  /** Does something as the secretariat, without the product's client. */
  async asSecretariat<T>(run: (connection: NatsConnection) => Promise<T>): Promise<T> {
    const connection = await this.connectBare(this.secretariat);
    try {
      return await run(connection);
    } finally {
      await connection.close();
    }
  }

  /** Messages in both streams, by what the nodes say. */
  async stored(): Promise<{ log: number; out: number }> {
    const count = async (stream: string) =>
      Math.max(0, ...(await this.nodes.stream(stream)).map(({ messages }) => messages));
    return { log: await count(this.log), out: await count(outName(this.panel)) };
  }

  close = (): Promise<void> => this.local.close();
}
