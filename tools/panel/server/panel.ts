import type { Invitation, PanelKeys } from '@/utils/panel/index.ts';
import {
  configurations,
  type Invitee,
  invite,
  newPanel,
  openStreams,
  type PanelPlan,
} from '@/utils/panel/office/index.ts';
import { until } from '../../lib/until.ts';
import { Nodes } from './nodes.ts';
import { onThisMachine } from './on-this-machine.ts';

/** How long a server that has begun may take to know the panel, in milliseconds. */
const PATIENCE = 60_000;

/** What a panel on this machine is opened with. */
export interface LocalPlan extends Omit<PanelPlan, 'servers' | 'nodes'> {
  program: string;
  /** Where the nodes have their disks, absolute: emptied. */
  folder: string;
  count: 1 | 3;
  /** Puts something before the nodes; otherwise members come to them directly. @returns the panel's addresses */
  front?: (nodes: Nodes) => Promise<string[]>;
}

/** A panel whose server runs on this machine, as its secretariat opens it: with keys, configurations and streams of the product. */
export class LocalPanel {
  private constructor(
    readonly nodes: Nodes,
    /** As the key file has them now. */
    public keys: PanelKeys,
  ) {}

  static async open({ program, folder, count, front, ...plan }: LocalPlan): Promise<LocalPanel> {
    const nodes = await Nodes.prepare({ program, folder, count });
    const keys = newPanel({
      ...plan,
      servers: front ? await front(nodes) : nodes.sockets,
      nodes: nodes.places.map(({ name, socket, routes, tcp, disk }) => ({
        name,
        host: '127.0.0.1',
        ports: { web: socket, routes, tools: tcp },
        store: disk,
      })),
    });
    const panel = new LocalPanel(nodes, keys);
    await nodes.begin(await panel.#configurations());
    await panel.openStreams();
    return panel;
  }

  /** Has the streams made. A server that was started a moment ago may not know the panel's account yet, though it is well. */
  async openStreams(): Promise<void> {
    let fault: unknown;
    const made = async () =>
      openStreams(this.keys).then(
        () => true,
        (error) => {
          fault = error;
          return false;
        },
      );
    await until('The streams could not be made.', made, PATIENCE).catch(() => {
      throw fault;
    });
  }

  async #configurations(): Promise<Map<string, string>> {
    const files = await configurations(this.keys);
    const { places } = this.nodes;
    return new Map(
      places.map((place, index) => [place.name, onThisMachine(files[index]!.text, place, places)]),
    );
  }

  async invite(invitee: Invitee): Promise<Invitation> {
    const { keys, invitation } = await invite(this.keys, invitee);
    this.keys = keys;
    return invitation;
  }

  close = (): Promise<void> => this.nodes.close();
}
