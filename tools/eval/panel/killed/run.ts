import { join } from 'node:path';
import { branchOf, type Invitation } from '@/utils/panel/index.ts';
import { publishRoster } from '@/utils/panel/office/index.ts';
import { Random } from '../../../lib/random.ts';
import { until } from '../../../lib/until.ts';
import { makeCertificate } from '../../../panel/server/certificate.ts';
import { type Front, startFront } from '../../../panel/server/front.ts';
import { headsOf } from '../faults/heads.ts';
import { judge } from '../faults/judge.ts';
import type { Lab } from '../lab.ts';
import { type Part, row } from '../rows.ts';
import { trustInSockets } from '../world/sockets.ts';
import { SUBCOMMITTEES, World } from '../world/world.ts';
import { KilledReviewer, type Told } from './reviewer.ts';

/** Reviewers whose browsers are killed, and marks that each has to send. */
const PEOPLE = 3;
const MARKS = 600;

/** How long a visit by alarm may take to begin, and all of it to be sent, in milliseconds. */
const PATIENCE = 240_000;

/** What became of one of them. */
interface Killed {
  who: string;
  /** Changes of theirs in the log when the browser was killed, and in the end. */
  atKill: number;
  inLog: number;
  /** Seconds from the restart until all was there, without a page being opened. */
  seconds: number;
  told: Told;
}

/** Subjects that a reviewer's changes stand under in the log, each with how many. */
async function subjectsOf(world: World, { sub, who }: Invitation): Promise<Record<string, number>> {
  return world.asSecretariat(async (connection) => {
    const filter = JSON.stringify({ subjects_filter: `${branchOf(world.panel, sub, who)}.>` });
    const answer = await connection.request(`$JS.API.STREAM.INFO.${world.log}`, filter);
    return answer.json<{ state: { subjects?: Record<string, number> } }>().state.subjects ?? {};
  });
}

const marksIn = (subjects: Record<string, number>): number =>
  Object.keys(subjects).filter((subject) => subject.includes('.annotations.')).length;

/** Waits for a reviewer's background to be in the midst of sending, kills the browser, starts it again, and waits until all is there. */
async function killInMidSend(world: World, reviewer: KilledReviewer, share: number): Promise<Killed> {
  const { invitation } = reviewer;
  const has = (marks: number) => async () => {
    const subjects = await subjectsOf(world, invitation);
    return marksIn(subjects) >= marks ? subjects : null;
  };
  await until(`${invitation.who} does not send.`, has(MARKS * share), PATIENCE);
  await reviewer.kill();
  const atKill = marksIn(await subjectsOf(world, invitation));
  await reviewer.restart();
  const restarted = Date.now();
  const subjects = await until(`${invitation.who} does not go on sending by itself.`, has(MARKS), PATIENCE);
  const seconds = (Date.now() - restarted) / 1000;
  const inLog = Object.values(subjects).reduce((sum, count) => sum + count, 0);
  return { who: invitation.who, atKill, inLog, seconds, told: await reviewer.tell() };
}

/**
 * Browsers that are killed while their backgrounds send, and started again: all of it arrives without a page being opened, nothing
 * stands in the log twice, and what each browser says of itself is true.
 */
export async function killBrowsers({ program, folder, say }: Lab): Promise<Part> {
  say('Browsers killed in the midst of sending …');
  const certificate = makeCertificate(join(folder, 'certificate'));
  trustInSockets(certificate.cert);
  let front: Front | undefined;
  const world = await World.open(
    {
      ...{ program, folder: join(folder, 'killed'), count: 3 },
      front: async ({ places }) => {
        front = await startFront(
          certificate,
          places.map(({ socket }) => socket),
        );
        return front.servers;
      },
    },
    0,
  );
  const reviewers: KilledReviewer[] = [];
  try {
    const until = new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString();
    const invitations: Invitation[] = [];
    for (let index = 0; index < PEOPLE; index += 1)
      invitations.push(
        await world.local.invite({
          ...{ who: null, name: `Người nhận xét ${index + 1}`, role: 'reviewer', until },
          subName: SUBCOMMITTEES[index]!,
        }),
      );
    await publishRoster(world.local.keys);
    for (const [index, invitation] of invitations.entries()) {
      const profileDir = join(folder, `profile-${index + 1}`);
      const args = [`--ignore-certificate-errors-spki-list=${certificate.fingerprint}`];
      reviewers.push(await KilledReviewer.open(invitation, { profileDir, args }, MARKS));
    }
    // They join while no server answers, so that all is still to be sent when their pages are closed.
    await world.nodes.killAll();
    for (const reviewer of reviewers) await reviewer.join();
    world.nodes.startAll();
    await world.nodes.untilWell();
    const random = new Random(11);
    const killed = await Promise.all(
      reviewers.map((reviewer) => killInMidSend(world, reviewer, 0.15 + random.next() * 0.5)),
    );
    return { rows: [await rowOf(world, killed)], details: killed };
  } finally {
    for (const reviewer of reviewers) await reviewer.close().catch(() => {});
    await world.close();
    await front?.close();
  }
}

async function rowOf(world: World, killed: readonly Killed[]) {
  await world.nodes.untilLevel(world.log);
  const { twice, outOfOrder } = judge(await headsOf(world.secretariat), []);
  const report = await world.secretariat.visit();
  const sum = (of: (one: Killed) => number) => killed.reduce((all, one) => all + of(one), 0);
  const own = sum(({ told }) => told.own);
  const confirmed = sum(({ told }) => told.confirmed);
  const inLog = sum((one) => one.inLog);
  const lost = Math.max(0, own - report.arrived);
  const isTrue = killed.every((one) => one.told.confirmed === one.told.own && one.told.own === one.inLog);
  const isMid = killed.every(({ atKill }) => atKill > 0 && atKill < MARKS);
  const got = [
    `killed at ${killed.map(({ atKill }) => atKill).join(', ')} of ${MARKS} marks`,
    `${own} changes, ${inLog} in the log, ${confirmed} confirmed by the browsers`,
    `lost ${lost}, twice ${twice}, out of order ${outOfOrder}, refused ${report.refused.length}, gaps ${report.gaps.length}`,
    `all there ${killed.map(({ seconds }) => seconds.toFixed(0)).join(', ')} s after the restart, no page open`,
  ].join('; ');
  const isGood =
    isMid &&
    isTrue &&
    report.arrived === own &&
    lost + twice + outOfOrder + report.refused.length + report.gaps.length === 0;
  return row('browser killed in mid-send', 'lost 0, twice 0, counts true', got, isGood);
}
