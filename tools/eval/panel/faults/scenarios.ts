import { rm } from 'node:fs/promises';
import type { Nodes } from '../../../panel/server/nodes.ts';

/** What befalls the nodes while reviewers write. */
export interface Scenario {
  name: string;
  run: (stage: Stage) => Promise<void>;
}

export interface Stage {
  nodes: Nodes;
  /** The log that is written into. */
  stream: string;
  /** Resolves when this part of all changes, of 1, is acknowledged. */
  written: (part: number) => Promise<void>;
  /** What the secretariat does when the server was set up anew: has its streams made. */
  openAgain: () => Promise<void>;
  /** Where a copy of the disks may lie. */
  copy: string;
  /** Tells how long the nodes took to get level after something, in milliseconds. */
  level: (after: string, milliseconds: number) => void;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** How long a node is away, and how long one is cut off, in milliseconds. */
const AWAY = 5_000;
const CUT_OFF = 12_000;
/** How long a server stands still that lost its power, in milliseconds. */
const OUTAGE = 1_500;

async function bringBack({ nodes, stream, level }: Stage, name: string, after: string): Promise<void> {
  await pause(AWAY);
  nodes.startNode(name);
  await nodes.untilWell();
  level(after, await nodes.untilLevel(stream));
}

/** A follower is killed, then the leader, then the leader is cut off from both others while clients still reach it. */
const mixed: Scenario = {
  name: 'follower and leader killed, leader cut off 12 s',
  async run(stage) {
    const { nodes, stream, written, level } = stage;
    await written(0.15);
    const leading = await nodes.leader(stream);
    const follower = nodes.names.find((name) => name !== leading)!;
    await nodes.kill(follower);
    await bringBack(stage, follower, 'follower killed');
    await written(0.4);
    const killed = await nodes.leader(stream);
    await nodes.kill(killed);
    await bringBack(stage, killed, 'leader killed');
    await written(0.65);
    const cut = await nodes.leader(stream);
    nodes.cut(cut);
    await pause(CUT_OFF);
    nodes.mend(cut);
    level('leader cut off', await nodes.untilLevel(stream));
  },
};

/** Power cuts, three times, of all nodes at once. */
const all: Scenario = {
  name: 'all three killed, three times',
  async run({ nodes, stream, written, level }) {
    for (const part of [0.25, 0.5, 0.75]) {
      await written(part);
      await nodes.killAll();
      await pause(OUTAGE);
      nodes.startAll();
      await nodes.untilWell();
      level('all killed', await nodes.untilLevel(stream));
    }
  },
};

/** All disks are lost, and an older copy of them is put back. */
const restored: Scenario = {
  name: 'old disks put back',
  async run({ nodes, stream, written, level, copy }) {
    await written(0.4);
    await nodes.killAll('SIGTERM');
    await nodes.copyDisks(copy);
    nodes.startAll();
    await nodes.untilWell();
    await written(0.8);
    await nodes.killAll();
    await nodes.replaceDisks(copy);
    await rm(copy, { recursive: true });
    nodes.startAll();
    await nodes.untilWell();
    level('old disks', await nodes.untilLevel(stream));
  },
};

/** All disks are lost, and there is no copy. */
const wiped: Scenario = {
  name: 'all disks wiped, no copy',
  async run({ nodes, stream, written, level, openAgain }) {
    await written(0.6);
    await nodes.killAll();
    await nodes.replaceDisks();
    nodes.startAll();
    await nodes.untilWell();
    await openAgain();
    level('empty disks', await nodes.untilLevel(stream));
  },
};

export const SCENARIOS: readonly Scenario[] = [mixed, all, restored, wiped];
