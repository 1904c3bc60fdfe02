import type { Membership } from '@/utils/panel/index.ts';
import { PanelFault } from '@/utils/panel/model.ts';
import { connect } from '@/utils/panel/nats/index.ts';
import { emptyReport, visit } from '@/utils/panel/visit/visit.ts';
import type { PanelLog, SignedChange, VisitReport } from '@/utils/panel/visit-model.ts';
import type { Library } from './library.ts';

/** Pauses between visits that failed, in milliseconds. */
const PAUSE = 500;

/** Within what every visit ends, in milliseconds, whatever becomes of the server: one that reads a whole round takes minutes. */
const ENDS = 600_000;

/** A device in a panel: the product's client and visits, over a library in memory. */
export class Device {
  /** Ids of changes that the log acknowledged, in any visit. */
  readonly acknowledged = new Set<string>();
  /** Changes that the last comparison found in the log. */
  confirmed = 0;
  /** Visits made, and faults that ended some of them, by kind. */
  visits = 0;
  readonly faults: Record<string, number> = {};

  constructor(
    readonly membership: Membership,
    readonly library: Library,
  ) {}

  /** As the store knows it now. */
  get #member(): Membership {
    return { ...this.membership, roster: this.library.roster ?? this.membership.roster };
  }

  /** Whether all that was written here was found in the log. */
  get isConfirmed(): boolean {
    return this.confirmed === this.library.made.size;
  }

  connect(): Promise<PanelLog> {
    return connect(this.#member);
  }

  /**
   * Visits once: connects, compares, sends, fetches. What ended it is in the report.
   * @throws when it does not end at all, which no visit may do
   */
  async visit(): Promise<VisitReport> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const never = new Promise<never>((_resolve, reject) => {
      const fail = () =>
        reject(new Error(`A visit of ${this.membership.who} did not end within ${ENDS / 1000} s.`));
      timer = setTimeout(fail, ENDS);
    });
    try {
      return await Promise.race([this.#visit(), never]);
    } finally {
      clearTimeout(timer);
    }
  }

  async #visit(): Promise<VisitReport> {
    this.visits += 1;
    let log: PanelLog | null = null;
    try {
      log = await this.connect();
      return this.#told(
        await visit({ membership: this.#member, log: this.#noting(log), source: this.library }),
      );
    } catch (error) {
      if (!(error instanceof PanelFault)) throw error;
      const { kind, detail } = error;
      const at = new Date().toISOString();
      return this.#told({ ...emptyReport(this.membership.panel, at), fault: { kind, detail } });
    } finally {
      await log?.close().catch(() => {});
    }
  }

  /** Visits until all that was written here is found in the log. @returns changes that were sent again on the way */
  async visitUntilConfirmed(patience: number): Promise<number> {
    const giveUp = Date.now() + patience;
    let sentAgain = 0;
    for (;;) {
      const report = await this.visit();
      sentAgain += report.sentAgain;
      if (!report.fault && this.isConfirmed) return sentAgain;
      if (Date.now() > giveUp)
        throw new Error(
          `${this.membership.who}: ${report.confirmed} of ${report.own} confirmed, ${report.fault?.kind ?? 'no fault'} ${report.fault?.detail ?? ''}`,
        );
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }

  #told(report: VisitReport): VisitReport {
    if (report.confirmed !== null) this.confirmed = report.confirmed;
    if (report.fault) this.faults[report.fault.kind] = (this.faults[report.fault.kind] ?? 0) + 1;
    return report;
  }

  #noting(log: PanelLog): PanelLog {
    return {
      version: log.version,
      count: (reading, from) => log.count(reading, from),
      heads: (reading, from) => log.heads(reading, from),
      read: (reading, from) => log.read(reading, from),
      close: () => log.close(),
      send: async (change: SignedChange) => {
        await log.send(change);
        this.acknowledged.add(change.id);
      },
    };
  }
}
