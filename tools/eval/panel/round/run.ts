import { branchOf, readingOf, releaseName, signChange, subjectOf } from '@/utils/panel/index.ts';
import { PanelFault } from '@/utils/panel/model.ts';
import { release as releaseOf } from '@/utils/panel/office/index.ts';
import type { PanelLog, SignedChange } from '@/utils/panel/visit-model.ts';
import { Random } from '../../../lib/random.ts';
import { until } from '../../../lib/until.ts';
import { Device } from '../world/device.ts';
import { Library } from '../world/library.ts';
import type { World } from '../world/world.ts';
import { roundOf, shareOut } from './work.ts';

/** Changes that each device has on their way at once while the log is filled: more than a visit has, to be done in time. */
const LANES = 8;
/** How long a release may take to become whole, in milliseconds. */
const RELEASED = 300_000;
/** Visits that a device may need to get everything; all of them count as time. */
const VISITS = 4;
/** How often a change is sent that is not answered, and how much longer than the last time is waited before, in milliseconds. */
const TRIES = 10;
const PAUSE = 1_000;

/** What reading something took. */
export interface Measured {
  changes: number;
  seconds: number;
  /** Seconds in which this process worked for it: a busy machine lengthens the others. */
  busy: number;
}

export interface RoundResult {
  entries: number;
  changes: number;
  megabytes: number;
  /** Filling the log, by all devices at once. */
  filled: Measured;
  newDevice: Measured;
  everything: Measured;
  reviews: Measured;
  release: Measured;
  /** Refused in any of it. */
  refused: number;
  memory: number | null;
}

async function timed(run: () => Promise<number>): Promise<Measured> {
  const started = Date.now();
  const before = process.cpuUsage();
  const changes = await run();
  const { user, system } = process.cpuUsage(before);
  return { changes, seconds: (Date.now() - started) / 1000, busy: (user + system) / 1e6 };
}

/** Sends, again where a busy server leaves it unanswered, as a device's next visit does: it may then stand there twice. */
async function sendSurely(log: PanelLog, signed: SignedChange): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await log.send(signed);
    } catch (error) {
      const isBusy = error instanceof PanelFault && error.kind === 'timeout';
      if (!isBusy || tries === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, tries * PAUSE));
    }
  }
}

/** What stands in a filled log. */
interface Filled {
  changes: number;
  bytes: number;
  /** Changes of a subcommittee. */
  bySub: Map<string, number>;
}

/** Has all reviewers write a whole round. */
async function fill(world: World, size: number): Promise<Filled> {
  const filled: Filled = { changes: 0, bytes: 0, bySub: new Map() };
  const shares = shareOut(world.reviewers, size);
  await Promise.all(
    [...shares].map(async ([device, entries], index) => {
      const { membership, library } = device;
      const branch = branchOf(membership.panel, membership.sub, membership.who);
      const round = roundOf(device, entries, new Random(index + 1));
      const log = await device.connect();
      let n = 0;
      const lane = async () => {
        for (const made of round) {
          n += 1;
          const change = { v: 1 as const, ...made, by: library.by, n };
          const signed = await signChange(membership, subjectOf(branch, change.table, change.key), change);
          await sendSurely(log, signed);
          filled.changes += 1;
          filled.bytes += signed.body.length;
          filled.bySub.set(membership.sub, (filled.bySub.get(membership.sub) ?? 0) + 1);
        }
      };
      await Promise.all(Array.from({ length: LANES }, lane));
      await log.close();
    }),
  );
  return filled;
}

/** Visits with an empty library, and again where the server broke a visit off, as the product does. @throws with what ended the last */
async function visitAnew(
  { membership, library: { roster } }: Device,
  arrivedAtLeast: number,
): Promise<{ arrived: number; refused: number }> {
  let arrived = 0;
  const library = new Library(crypto.randomUUID(), { tell: () => (arrived += 1) });
  library.roster = roster;
  const device = new Device(membership, library);
  let report = await device.visit();
  while (report.fault && device.visits < VISITS) report = await device.visit();
  if (report.fault) throw new Error(`${membership.who}: ${report.fault.kind} ${report.fault.detail}`);
  if (arrived < arrivedAtLeast)
    throw new Error(`${membership.who} got ${arrived} of ${arrivedAtLeast} changes.`);
  return { arrived, refused: library.refused.length };
}

/** Reads all reviews and nothing else. @returns how many changes */
async function readReviews(secretariat: Device): Promise<number> {
  let read = 0;
  const log = await secretariat.connect();
  for await (const portion of log.read(readingOf(secretariat.membership, 'reviews'), 1))
    read += portion.length;
  await log.close();
  return read;
}

/**
 * Fills a log with a whole round and measures what waits for it.
 * @param size of a national round, 1 the whole
 */
export async function runRound(world: World, size: number): Promise<RoundResult> {
  const { nodes, reviewers, secretariat } = world;
  let written: Filled = { changes: 0, bytes: 0, bySub: new Map() };
  const filled = await timed(async () => {
    written = await fill(world, size);
    return written.changes;
  });
  await nodes.untilLevel(world.log);
  let refused = 0;
  const visited = async (device: Device, least: number) => {
    const visit = await visitAnew(device, least);
    refused += visit.refused;
    return visit.arrived;
  };
  const reviewer = reviewers[6]!;
  const newDevice = await timed(() => visited(reviewer, 1));
  const everything = await timed(() => visited(secretariat, written.changes));
  const reviews = await timed(() => readReviews(secretariat));
  const stream = releaseName(world.panel, reviewer.membership.sub);
  const release = await timed(async () => {
    await releaseOf(world.local.keys, reviewer.membership.sub);
    await until(
      'The release did not become whole.',
      async () => {
        const states = await nodes.stream(stream);
        return (
          states.length > 0 &&
          states.some(({ messages }) => messages >= written.bySub.get(reviewer.membership.sub)!)
        );
      },
      RELEASED,
    );
    return written.bySub.get(reviewer.membership.sub)!;
  });
  return {
    entries: Math.round(2544 * size),
    ...{ changes: written.changes, megabytes: Math.round(written.bytes / 1e5) / 10 },
    ...{ filled, newDevice, everything, reviews, release, refused },
    memory: nodes.memory(nodes.names[0]!),
  };
}
