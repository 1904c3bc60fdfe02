import type { Membership } from '@/utils/panel/index.ts';
import { visit } from '@/utils/panel/index.ts';
import { browser } from '@/utils/platform/browser.ts';
import { database, door } from '@/utils/store/database/database.ts';
import { keepReport, LibrarySource } from '@/utils/store/panel/index.ts';
import { emptyFileSystem } from '../unit/fake-storage.ts';
import { type Dump, dumpDatabase, loadDump } from '../unit/store/dump.ts';
import { MemoryLog, type MemoryServer } from './memory-log.ts';

/** A machine with a browser of its own. Only one of them runs at a time. */
export class Machine {
  static #running: Machine | null = null;
  #kept: Dump | null = null;

  /** Does some work on this machine. */
  async at<T>(work: () => Promise<T>): Promise<T> {
    await this.#start();
    return work();
  }

  async #start(): Promise<void> {
    if (Machine.#running === this) return;
    if (Machine.#running) Machine.#running.#kept = await dumped();
    Machine.#running = this;
    await database.delete();
    door.leave();
    emptyFileSystem();
    await browser.storage.local.clear();
    if (this.#kept) await loadDump('but-nho', this.#kept);
    await door.open();
  }

  /** One visit to a panel’s log. */
  visit(server: MemoryServer, panel: string) {
    return this.at(async () => {
      const membership = (await database.memberships.get(panel)) as Membership;
      const source = new LibrarySource(membership);
      const wait = async () => {};
      const report = await visit({
        membership,
        log: new MemoryLog(server),
        source,
        now: () => server.now,
        wait,
      });
      await keepReport(report);
      return report;
    });
  }

  /** The rows of these tables, as text. */
  rows(...tables: string[]): Promise<string> {
    return this.at(async () => {
      await database.open();
      const { rows } = await dumpDatabase('but-nho');
      return JSON.stringify(
        tables.map((name) => rows[name]),
        sortedKeys,
      );
    });
  }

  /** Ends what runs, so that the next test begins with nothing. */
  static async stop(): Promise<void> {
    Machine.#running = null;
    await database.delete();
    door.leave();
    emptyFileSystem();
    await browser.storage.local.clear();
  }
}

async function dumped(): Promise<Dump> {
  await database.open();
  return dumpDatabase('but-nho');
}

/** For `JSON.stringify`: which field of a row was written first is nobody's business. */
const sortedKeys = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
