import type { ButNhoDatabase } from '../database/tables.ts';
import { SCHEMA_VERSION } from '../database/versions.ts';
import { type Change, isUncounted, type Tally, type Write } from '../tally.ts';
import { keepCounter } from './counters.ts';
import { CHANGES_PER_COPY, coverageOf } from './coverage.ts';
import { type FileKind, fileName } from './file-name.ts';
import { listFiles, listUnfinished, readFile, removeFiles, writeFile } from './folder.ts';
import { Damaged, isWhole, pack } from './pack.ts';
import { filesToRemove } from './thin.ts';

/** One context at a time makes a copy; the others find it made. */
const LOCK = 'but-nho-copy';
/** Rows read at once for a copy: a library is never in memory as a whole. */
const ROWS_PER_READ = 200;

/** How often, and after how many milliseconds, it is looked whether what another context was writing has come. */
const LOOKS = 5;
const PAUSE = 100;

/** Milliseconds after which a file that is not finished will not be. */
const PATIENCE = 60 * 60 * 1000;

/** Keeps a library in a second place: each change as soon as it is committed, and now and then all of it. */
export class SecondCopy {
  readonly #database: ButNhoDatabase;
  #isWhole: boolean;
  /** The number of the newest change that is known to stand in the second copy with all before it. */
  #last: number;
  /** Changes written since this context last looked whether a copy is due. */
  #changes = 0;
  #writing: Promise<void> = Promise.resolve();

  /**
   * @param isWhole whether the second copy holds all of the library when the work begins
   * @param last the number of the library's newest change then
   */
  constructor(database: ButNhoDatabase, isWhole: boolean, last: number) {
    this.#database = database;
    this.#isWhole = isWhole;
    this.#last = last;
  }

  /**
   * Resolves when everything this context has changed stands in the second place.
   * @throws what the browser throws when it cannot write; what was changed is written with the next call
   */
  secure(): Promise<void> {
    this.#writing = this.#writing.catch(() => {}).then(() => this.#write());
    return this.#writing;
  }

  /** Makes a copy if it is time for one, and clears away what is not needed any more. */
  tend(): Promise<void> {
    return this.#lookAfter((isDue) => isDue);
  }

  /** Makes a copy in any case. */
  copyNow(): Promise<void> {
    return this.#lookAfter(() => true);
  }

  async #write(): Promise<void> {
    const { committed } = this.#database.log;
    for (let change = committed[0]; change; change = committed[0]) {
      await writeChange(change);
      committed.shift();
      this.#changes += 1;
      // Others have written since: one that was stopped in the middle of that has left a gap.
      if (change.tally.change > this.#last + 1 && !(await standsWhole(change.tally))) this.#isWhole = false;
      this.#last = change.tally.change;
      await keepCounter(change.tally);
    }
    if (!this.#isWhole) return this.tend();
    if (this.#changes < CHANGES_PER_COPY) return;
    this.#changes = 0;
    // Everything stands in two places: the copy only shortens what would have to be read.
    void this.tend().catch(() => {});
  }

  async #lookAfter(wantsCopy: (isDue: boolean) => boolean): Promise<void> {
    await navigator.locks.request(LOCK, async () => {
      const tally = await this.#database.tally.get('library');
      if (!tally) return;
      const { isCopyDue } = coverageOf(await listFiles(), tally, SCHEMA_VERSION, Date.now());
      if (wantsCopy(isCopyDue)) {
        await writeCopy(this.#database, tally);
        const superfluous = filesToRemove(await listFiles(), tally.library, tally.absorbed, Date.now());
        await removeFiles([
          ...superfluous.map(({ name }) => name),
          ...(await listUnfinished(Date.now() - PATIENCE)),
        ]);
      }
      this.#isWhole = true;
    });
  }
}

/** Whether all changes up to one stand in the second copy; those that are just being written get their time. */
async function standsWhole(tally: Tally): Promise<boolean> {
  for (let looks = 1; ; looks += 1) {
    if (coverageOf(await listFiles(), tally, SCHEMA_VERSION, Date.now()).isWhole) return true;
    if (looks === LOOKS) return false;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

const nameOf = ({ library, change }: Tally, kind: FileKind): string =>
  fileName({ library, change, schema: SCHEMA_VERSION, at: Date.now(), kind });

async function writeChange({ tally, writes }: Change): Promise<void> {
  await writeFile(nameOf(tally, 'change'), await pack(tally, [writes]));
}

/**
 * Copies all rows. Changes go on meanwhile, so some rows are newer than the tally says: reading the changes that
 * follow brings all of them to one state.
 */
async function writeCopy(database: ButNhoDatabase, tally: Tally): Promise<void> {
  const name = nameOf(tally, 'copy');
  await writeFile(name, await pack(tally, rowsOf(database)));
  if (await isWhole(await readFile(name))) return;
  await removeFiles([name]);
  throw new Damaged(name);
}

async function* rowsOf(database: ButNhoDatabase): AsyncGenerator<Write[]> {
  for (const table of database.tables) {
    if (isUncounted(table.name)) continue;
    const keyOf = table.core.schema.primaryKey.extractKey!;
    let rows = await table.orderBy(':id').limit(ROWS_PER_READ).toArray();
    while (rows.length > 0) {
      yield rows.map((row) => [table.name, keyOf(row), row]);
      rows = await table
        .where(':id')
        .above(keyOf(rows.at(-1)))
        .limit(ROWS_PER_READ)
        .toArray();
    }
  }
}
