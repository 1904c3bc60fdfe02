import { join } from 'node:path';
import { rootOf, under } from '@/utils/panel/index.ts';
import { median } from '../../../lib/median.ts';
import { Random } from '../../../lib/random.ts';
import { until } from '../../../lib/until.ts';
import type { Device } from '../world/device.ts';
import { Work } from '../world/work.ts';
import type { World } from '../world/world.ts';
import { headsOf } from './heads.ts';
import { judge, type Verdict } from './judge.ts';
import { agree, type Replica, tellEach } from './replicas.ts';
import type { Scenario } from './scenarios.ts';

/** How long all may take to have all confirmed after the last fault, and a whole run, in milliseconds. */
const CONFIRMED = 240_000;
const WHOLE = 600_000;

export interface FaultRun {
  scenario: string;
  seed: number;
  made: number;
  acknowledged: number;
  /** What the log held of it after the last fault, before the devices looked. */
  before: Verdict;
  /** And after they looked: here lost counts all that was made, acknowledged or not. */
  after: Verdict;
  /** Found missing by the devices themselves, and sent again, in all visits. */
  sentAgain: number;
  visits: number;
  /** Visits that a fault ended, by kind. */
  faults: Record<string, number>;
  replicas: Replica[];
  agree: boolean;
  /** What the secretariat has, by its own visit. */
  secretariat: { arrived: number; refused: number; gaps: number };
  /** From a visit that failed, or began, to the end of one that did not, the longest of each reviewer, in seconds. */
  longestWait: { median: number; most: number };
  level: [after: string, milliseconds: number][];
  seconds: number;
}

/**
 * Has reviewers write while the nodes come to harm, each in bursts with a visit after each, and holds what every node tells
 * afterwards to what was written.
 * @param changes of all reviewers together
 * @param milliseconds over how long they are spread where nothing goes wrong
 */
export async function runFaults(
  world: World,
  scenario: Scenario,
  seed: number,
  changes: number,
  milliseconds: number,
): Promise<FaultRun> {
  const started = Date.now();
  const { nodes, secretariat, reviewers } = world;
  const stream = world.log;
  const random = new Random(seed);
  const waits: number[] = [];
  const level: FaultRun['level'] = [];
  const total = () => reviewers.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0);
  // What the log has and could not say so in time is never acknowledged.
  const known = () =>
    reviewers.reduce((sum, { acknowledged, confirmed }) => sum + Math.max(acknowledged.size, confirmed), 0);
  let sentAgain = 0;

  const writing = reviewers.map(async (reviewer, index) => {
    const own = new Random(random.between(0, 2 ** 31) + index);
    const quota = Math.floor(changes / reviewers.length) + (index < changes % reviewers.length ? 1 : 0);
    const pace = milliseconds / quota;
    const work = new Work(reviewer.library.by, own);
    const { made } = reviewer.library;
    let longest = 0;
    let since: number | null = null;
    // A device whose visit failed visits again, whether or not there is more to tell.
    for (let mark = 0; made.size < quota || !reviewer.isConfirmed; mark += 1) {
      const burst = Math.min(own.between(2, 8), quota - made.size);
      const goal = made.size + burst;
      while (made.size < goal)
        for (const change of work.mark(`article-${index}-${mark}`))
          if (made.size < goal) reviewer.library.make(change);
      await new Promise((resolve) => setTimeout(resolve, pace * Math.max(burst, 1) * (0.5 + own.next())));
      since ??= Date.now();
      const report = await reviewer.visit();
      sentAgain += report.sentAgain;
      if (!report.fault) {
        longest = Math.max(longest, Date.now() - since);
        since = null;
      }
    }
    waits.push(longest);
  });
  const harm = scenario.run({
    nodes,
    stream,
    copy: join(world.folder, 'copy'),
    openAgain: () => world.openAgain(),
    written: async (part) => {
      await until(`Not ${part} of all was written in time.`, async () => known() >= changes * part, WHOLE);
    },
    level: (...one) => level.push(one),
  });
  await Promise.all([...writing, harm]);
  await nodes.untilLevel(stream);

  const writers = (of: (device: Device) => Iterable<string>) =>
    reviewers.map((device) => ({ by: device.library.by, acknowledged: new Set(of(device)) }));
  const acknowledged = total();
  const before = judge(
    await headsOf(secretariat),
    writers((device) => device.acknowledged),
  );
  for (const again of await Promise.all(reviewers.map((device) => device.visitUntilConfirmed(CONFIRMED))))
    sentAgain += again;
  await secretariat.visitUntilConfirmed(CONFIRMED);
  await nodes.untilLevel(stream);
  const after = judge(
    await headsOf(secretariat),
    writers((device) => device.library.made.keys()),
  );
  const replicas = await world.asSecretariat((connection) =>
    tellEach(nodes, connection, stream, under(`${rootOf(world.panel)}.r`), secretariat.membership.who),
  );
  const report = await secretariat.visit();
  const faults: Record<string, number> = {};
  for (const device of reviewers)
    for (const [kind, count] of Object.entries(device.faults)) faults[kind] = (faults[kind] ?? 0) + count;
  return {
    scenario: scenario.name,
    seed,
    made: reviewers.reduce((sum, { library }) => sum + library.made.size, 0),
    acknowledged,
    before,
    after,
    sentAgain,
    visits: reviewers.reduce((sum, { visits }) => sum + visits, 0),
    faults,
    replicas,
    agree: agree(replicas, nodes),
    secretariat: {
      arrived: secretariat.library.arrived.size,
      refused: secretariat.library.refused.length,
      gaps: report.gaps.length,
    },
    longestWait: { median: median(waits) / 1000, most: Math.max(...waits) / 1000 },
    level,
    seconds: (Date.now() - started) / 1000,
  };
}
