import { join } from 'node:path';
import { findsFalseWord } from './faults/false-word.ts';
import { type FaultRun, runFaults } from './faults/run.ts';
import { SCENARIOS } from './faults/scenarios.ts';
import { killBrowsers } from './killed/run.ts';
import type { Lab } from './lab.ts';
import { tryProxies } from './proxy/run.ts';
import { runRights } from './rights/run.ts';
import { runRound } from './round/run.ts';
import { type Part, type Row, row } from './rows.ts';
import { World } from './world/world.ts';

export type PartName = 'rights' | 'word' | 'proxy' | 'killed' | 'faults' | 'round';

async function inWorld<T>(
  { program, folder }: Lab,
  name: string,
  people: number,
  run: (world: World) => Promise<T>,
): Promise<T> {
  const world = await World.open({ program, folder: join(folder, name), count: 3 }, people);
  try {
    return await run(world);
  } finally {
    await world.close();
  }
}

const isWell = ({ after, agree, secretariat, made }: FaultRun): boolean =>
  after.lost + after.outOfOrder + secretariat.refused + secretariat.gaps === 0 &&
  agree &&
  secretariat.arrived === made;

function rowOf(run: FaultRun): Row {
  const { scenario, seed, made, before, after, sentAgain, agree, secretariat, longestWait } = run;
  const got = [
    `${made} made`,
    `lost ${before.lost} before the devices looked, ${after.lost} after`,
    `${sentAgain} sent again`,
    `twice ${after.twice}`,
    `out of order ${after.outOfOrder}`,
    agree ? 'replicas identical' : 'REPLICAS DIFFER',
    `secretariat has ${secretariat.arrived}`,
    `longest wait ${longestWait.median.toFixed(1)}/${longestWait.most.toFixed(1)} s`,
  ].join(', ');
  return row(`${scenario}, seed ${seed}`, 'lost 0, in order, identical', got, isWell(run));
}

async function faults(lab: Lab): Promise<Part> {
  const rows: Row[] = [];
  const runs: FaultRun[] = [];
  const { seeds, reviewers, changes, milliseconds } = lab.size;
  for (const scenario of SCENARIOS)
    for (let seed = 1; seed <= seeds; seed += 1) {
      lab.say(`${scenario.name}, seed ${seed} …`);
      try {
        const run = await inWorld(lab, 'faults', reviewers, (world) =>
          runFaults(world, scenario, seed, changes, milliseconds),
        );
        runs.push(run);
        rows.push(rowOf(run));
      } catch (error) {
        rows.push(row(`${scenario.name}, seed ${seed}`, 'lost 0, in order, identical', String(error), false));
      }
      lab.say(rows.at(-1)!.got);
    }
  return { rows, details: runs };
}

async function round(lab: Lab): Promise<Part> {
  lab.say(`A round, ${lab.size.round} of a national one …`);
  const result = await inWorld(lab, 'round', 56, (world) => runRound(world, lab.size.round));
  const { changes, megabytes, filled, newDevice, everything, reviews, release, refused } = result;
  const took = (what: string, { seconds, busy, changes: count }: typeof release, goal: number) =>
    row(
      what,
      `≤ ${goal} s`,
      `${count} changes in ${seconds.toFixed(1)} s, of which ${busy.toFixed(1)} s of work here`,
      seconds <= goal,
    );
  const rows = [
    row(
      'a whole round is written',
      'all taken',
      `${changes} changes, ${megabytes} MB in ${filled.seconds.toFixed(0)} s (${Math.round(changes / filled.seconds)}/s), ${refused} refused, a node holds ${result.memory} MB`,
      refused === 0,
    ),
    took('a reviewer’s new device', newDevice, 5),
    took('the secretariat reads everything', everything, 60),
    took('the secretariat reads reviews only', reviews, 5),
    took('release of a subcommittee', release, 20),
  ];
  return { rows, details: result };
}

/** All parts, in the order in which they are tried. */
export const PARTS: Record<PartName, (lab: Lab) => Promise<Part>> = {
  rights: (lab) => inWorld(lab, 'rights', 12, runRights),
  word: (lab) => inWorld(lab, 'word', 1, findsFalseWord),
  proxy: tryProxies,
  killed: killBrowsers,
  faults,
  round,
};
