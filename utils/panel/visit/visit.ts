import { type Membership, OLDEST_SERVER, PanelFault } from '../model.ts';
import { readBy } from '../readings.ts';
import type { ChangeSource, PanelLog, ReadingName, VisitReport } from '../visit-model.ts';
import { type CaughtUp, catchUp, ownReading, type Visiting } from './catch-up.ts';
import { gapsIn } from './numbers.ts';
import { send } from './send.ts';
import { isOlderThan } from './versions.ts';

/** Times that what was sent is sent again where it is not found. */
const ROUNDS = 3;

/** Milliseconds that the replica that counts may be behind the one that acknowledged. */
const REPLICAS_APART = 1000;

/** What a visit needs. */
export interface Visit {
  membership: Membership;
  log: PanelLog;
  source: ChangeSource;
  /** Milliseconds since 1970. */
  now?: () => number;
  wait?: (milliseconds: number) => Promise<void>;
}

/**
 * One visit to the log: compares what it holds with what is here, fetches what came, sends what is missing there, and looks
 * whether it arrived. Nothing is held between visits but what the store keeps, so it may be broken off anywhere and repeated. One
 * device makes one visit at a time: its readings have one name each.
 * @returns what was done, also when it ended by a fault; faults of the store itself are thrown
 */
export async function visit({
  membership,
  log,
  source,
  now = Date.now,
  wait = pause,
}: Visit): Promise<VisitReport> {
  const visiting: Visiting = { membership, log, source, now, roster: membership.roster };
  const report = emptyReport(membership.panel, new Date(now()).toISOString());
  try {
    report.serverVersion = log.version;
    if (isOlderThan(log.version, OLDEST_SERVER)) throw new PanelFault('oldServer', log.version);
    for (const name of readBy(membership)) {
      if (name !== ownReading(visiting)) await read(visiting, name, report);
      else await untilFull(report, () => exchange(visiting, report, wait));
    }
  } catch (error) {
    report.fault = faultOf(error);
  }
  report.endedAt = new Date(now()).toISOString();
  return report;
}

function faultOf(error: unknown): NonNullable<VisitReport['fault']> {
  if (!(error instanceof PanelFault)) throw error;
  return { kind: error.kind, detail: error.detail };
}

/** A log that one member has filled takes nothing more; what stands in it, and what others are told, is read all the same. */
async function untilFull(report: VisitReport, exchanged: () => Promise<void>): Promise<void> {
  try {
    await exchanged();
  } catch (error) {
    if (!(error instanceof PanelFault) || error.kind !== 'full') throw error;
    report.fault = faultOf(error);
  }
}

const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));

/** A visit that has done nothing. @param at ISO time */
export const emptyReport = (panel: string, at: string): VisitReport => ({
  panel,
  startedAt: at,
  endedAt: at,
  own: 0,
  confirmed: null,
  comparedAt: null,
  sent: 0,
  sentAgain: 0,
  arrived: 0,
  refused: [],
  gaps: [],
  leftOut: 0,
  usedElsewhere: 0,
  isReleased: false,
  clockOff: 0,
  serverVersion: null,
  fault: null,
});

/** Readings that hold all that a library wrote, so that a missing number is a missing change. */
const WHOLE: readonly ReadingName[] = ['own', 'everyone', 'released', 'out'];

async function read(visiting: Visiting, name: ReadingName, report: VisitReport): Promise<void> {
  try {
    tell(report, visiting, name, await catchUp(visiting, name));
    if (name === 'released') report.isReleased = true;
  } catch (error) {
    // A release is not there before it is made.
    const isNone = name === 'released' && error instanceof PanelFault && error.kind === 'notOpened';
    if (!isNone) throw error;
  }
}

function tell(report: VisitReport, { now }: Visiting, name: ReadingName, caughtUp: CaughtUp): void {
  report.arrived += caughtUp.arrived;
  report.refused.push(...caughtUp.refused);
  report.usedElsewhere += caughtUp.ofOwnKey;
  report.clockOff = Math.round((now() - Date.parse(caughtUp.at)) / 60_000);
  if (!WHOLE.includes(name)) return;
  const gaps = gapsIn(caughtUp.seen);
  const told = new Set(Object.keys(caughtUp.seen));
  report.gaps = [...report.gaps.filter(({ by }) => !told.has(by)), ...gaps];
}

/** Compares, sends what is missing in the log, and compares again, until all is there or several times was in vain. */
async function exchange(
  visiting: Visiting,
  report: VisitReport,
  wait: NonNullable<Visit['wait']>,
): Promise<void> {
  const name = ownReading(visiting);
  const lost = new Set<string>();
  const acknowledged = new Set<string>();
  for (let round = 0; ; round += 1) {
    let absent = await compareOwn(visiting, name, report, lost);
    if (absent.some((id) => acknowledged.has(id))) {
      await wait(REPLICAS_APART);
      absent = await compareOwn(visiting, name, report, lost);
    }
    if (absent.length === 0 || round === ROUNDS) return;
    for (const id of absent) if (acknowledged.has(id)) lost.add(id);
    report.leftOut += await send(visiting, absent, (id) => {
      acknowledged.add(id);
      if (lost.has(id)) report.sentAgain += 1;
      else report.sent += 1;
    });
  }
}

/** Which of its own changes the log does not hold, in their order. */
async function compareOwn(
  visiting: Visiting,
  name: ReadingName,
  report: VisitReport,
  lost: Set<string>,
): Promise<string[]> {
  const { source } = visiting;
  const caughtUp = await catchUp(visiting, name);
  tell(report, visiting, name, caughtUp);
  const [ids, before] = await Promise.all([source.ids(), source.confirmed()]);
  const isThere = (id: string) =>
    caughtUp.ids ? caughtUp.ids.has(id) : before.has(id) || caughtUp.fresh.has(id);
  const there = ids.filter(isThere);
  const found = there.filter((id) => !before.has(id));
  const missing = ids.filter((id) => before.has(id) && !isThere(id));
  for (const id of missing) lost.add(id);
  await source.confirm(found, missing, caughtUp.at);
  report.own = ids.length;
  report.confirmed = there.length;
  report.comparedAt = caughtUp.at;
  return ids.filter((id) => !isThere(id));
}
