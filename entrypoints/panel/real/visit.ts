import { PanelFault, type PanelLog, type VisitReport } from '@/utils/panel/index.ts';
import { visitNow as visitInTurn } from '@/utils/store/panel/index.ts';
import type { VisitHeadway } from '../deeds.ts';

/**
 * Visits a panel's log from this page, and tells how far that has come.
 * @param signal ends it where it stands: the next visit goes on from there
 * @returns what was done, also when it ended by a fault
 */
export async function visitNow(
  panel: string,
  onHeadway: (headway: VisitHeadway) => void,
  signal: AbortSignal,
): Promise<VisitReport> {
  const report = await visitInTurn(panel, async (membership) => {
    onHeadway({ step: 'connecting', done: 0, all: 0 });
    const { connect } = await import('@/utils/panel/nats/index.ts');
    const log = await connect(membership);
    signal.addEventListener('abort', () => void log.close(), { once: true });
    return watched(log, onHeadway);
  });
  if (!report) throw new PanelFault('unreachable');
  return report;
}

/** A log that tells what is asked of it. */
function watched(log: PanelLog, tell: (headway: VisitHeadway) => void): PanelLog {
  let fetched = 0;
  let sent = 0;
  async function* counted<Item>(
    portions: AsyncIterable<Item[]>,
    step: 'comparing' | 'fetching',
  ): AsyncGenerator<Item[]> {
    for await (const portion of portions) {
      fetched += portion.length;
      tell({ step, done: fetched, all: 0 });
      yield portion;
    }
  }
  return {
    get version() {
      return log.version;
    },
    count(reading, from) {
      tell({ step: 'comparing', done: 0, all: 0 });
      return log.count(reading, from);
    },
    heads: (reading, from) => counted(log.heads(reading, from), 'comparing'),
    read: (reading, from) => counted(log.read(reading, from), 'fetching'),
    async send(change) {
      await log.send(change);
      sent += 1;
      tell({ step: 'sending', done: sent, all: 0 });
    },
    close: () => log.close(),
  };
}
