import {
  emptyReport,
  type Membership,
  PanelFault,
  type PanelLog,
  type VisitReport,
  visit,
} from '@/utils/panel/index.ts';
import { maySend } from '@/utils/platform/consent.ts';
import { now } from '@/utils/platform/id.ts';
import { isMember, noteMember } from '@/utils/platform/panel-member.ts';
import { isWakePlanned, planWake } from '@/utils/platform/wake.ts';
import { findMembership, listMemberships } from '../memberships.ts';
import { sentData } from '../sent-data.ts';
import { LibrarySource } from '../source.ts';
import { countWaiting, keepReport } from '../standing.ts';

/** One context visits at a time: a device's readings have one name each. A context that ends lets go of it. */
const LOCK = 'but-nho-visit';

/** Minutes until the next visit, while something waits to be found in the log, and otherwise. */
const SOON = 1;
const LATER = 15;

/** Connects to a panel's log. */
export type Connect = (membership: Membership) => Promise<PanelLog>;

/** The client comes when somebody visits, so only to members. */
const byNetwork: Connect = async (membership) =>
  (await import('@/utils/panel/nats/index.ts')).connect(membership);

/**
 * One visit to a panel's log; where another context visits just now, the next one. Its report is kept.
 * @returns null where this library does not belong to the panel, or the panel has no server
 */
export function visitNow(panel: string, connect: Connect = byNetwork): Promise<VisitReport | null> {
  return navigator.locks.request(LOCK, async () => {
    const membership = await findMembership(panel);
    if (!membership || membership.servers.length === 0) return null;
    const report = await visitOnce(membership, connect);
    await keepReport(report);
    return report;
  });
}

async function visitOnce(membership: Membership, connect: Connect): Promise<VisitReport> {
  let log: PanelLog;
  const startedAt = now();
  try {
    if (!(await maySend(sentData(membership)))) throw new PanelFault('consent');
    log = await connect(membership);
  } catch (error) {
    if (!(error instanceof PanelFault)) throw error;
    const fault = { kind: error.kind, detail: error.detail };
    return { ...emptyReport(membership.panel, startedAt), endedAt: now(), fault };
  }
  try {
    return await visit({ membership, log, source: new LibrarySource(membership) });
  } finally {
    // It is over in any case.
    await log.close().catch(() => {});
  }
}

/** Visits the logs of all panels, one after the other, and says when it is time again. A library that belongs to none does nothing. */
export async function visitAll(connect: Connect = byNetwork): Promise<void> {
  if (!(await isMember())) return;
  const memberships = await listMemberships();
  // They are gone with a lost database, keys and all: whoever still wants to belong joins anew.
  if (memberships.length === 0) return noteMember(false);
  // Before anything else: whoever is killed in mid-visit, be it the first one, is woken for the next.
  if (!(await isWakePlanned())) await planWake(SOON);
  for (const { panel } of memberships) await visitNow(panel, connect);
  await planWake((await countWaiting()) > 0 ? SOON : LATER);
}

/** Milliseconds between visits while a page of ours is open. */
const PAUSE = 60_000;

/** Visits as long as a page is open: at once, and each minute. What fails is tried again the next time. */
export async function keepVisiting(signal: AbortSignal, connect: Connect = byNetwork): Promise<void> {
  while (!signal.aborted) {
    await visitAll(connect).catch(() => {});
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, PAUSE);
      signal.addEventListener('abort', () => resolve(clearTimeout(timer)), { once: true });
    });
  }
}
