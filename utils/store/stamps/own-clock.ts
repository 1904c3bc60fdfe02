import type { DBCore, DBCoreTransaction } from 'dexie';
import { followed, nextStamp, type RecordChange } from '@/utils/merge/index.ts';
import type { Change } from '@/utils/model/entries.ts';
import { newId } from '@/utils/platform/id.ts';
import { newTally, type Tally } from '../tally.ts';

/** Where a device's clock and the count of its changes stand: a row of the table `tally`, written with every change. */
export interface ClockRow {
  id: 'clock';
  /** The library whose changes are counted: another one begins at 1. */
  library: string;
  /** The number of its newest change. */
  n: number;
  /** The latest time that was written or followed; null before the first. */
  t: string | null;
}

/** The clock of a library within one transaction. */
export class OwnClock {
  #row: ClockRow;
  readonly #now = Date.now();
  readonly #changes: Change[] = [];

  constructor(row: ClockRow) {
    this.#row = row;
  }

  /** The time of an edit that is made now. */
  next(): string {
    const { t, library } = this.#row;
    const next = nextStamp(t, this.#now, library);
    this.#row = { ...this.#row, t: next };
    return next;
  }

  /** Gives a change its number. */
  log({ table, key, set }: RecordChange, t: string): void {
    const { library, n } = this.#row;
    this.#row = { ...this.#row, n: n + 1 };
    this.#changes.push({ by: library, n: n + 1, id: newId(), t, table, key, set });
  }

  /** The numbered changes that were not taken yet, and where the clock stands after them. */
  take(): { changes: Change[]; row: ClockRow } {
    return { changes: this.#changes.splice(0), row: this.#row };
  }
}

/** Reads the clock in an open transaction. A new database has its tally only with its first write. */
export async function readClock(core: DBCore, trans: DBCoreTransaction): Promise<OwnClock> {
  const tallies = core.table('tally');
  const [tally, clock]: [Tally | undefined, ClockRow | undefined] = (await tallies.getMany({
    trans,
    keys: ['library', 'clock'],
  })) as [Tally | undefined, ClockRow | undefined];
  const made = tally ?? newTally();
  if (!tally) await tallies.mutate({ trans, type: 'put', values: [made] });
  const isMine = clock?.library === made.library;
  return new OwnClock({
    id: 'clock',
    library: made.library,
    n: isMine ? clock.n : 0,
    t: clock?.t ?? null,
  });
}

/**
 * Sets the clock by what came in, so that the next edit here is later than all that was seen. Runs in an open transaction that has
 * written already, on `tally`.
 */
export async function followClock(
  { tally }: { tally: { get(key: string): PromiseLike<unknown>; put(row: never): PromiseLike<unknown> } },
  seen: readonly string[],
): Promise<void> {
  const clock = await clockRow({ tally });
  const t = seen.reduce<string | null>((last, one) => followed(last, one, Date.now()), clock.t);
  if (t !== clock.t) await tally.put({ ...clock, t } as never);
}

/** The clock as it is stored, in an open transaction that has written already. */
export async function clockRow({
  tally,
}: {
  tally: { get(key: string): PromiseLike<unknown> };
}): Promise<ClockRow> {
  const clock = (await tally.get('clock')) as ClockRow | undefined;
  const { library } = (await tally.get('library')) as Tally;
  return { id: 'clock', library, n: clock?.library === library ? clock.n : 0, t: clock?.t ?? null };
}
