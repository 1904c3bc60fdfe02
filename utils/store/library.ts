import { Fault } from '@/utils/model/fault.ts';
import { SecondCopy } from './backup/second-copy.ts';
import { takeStanding } from './backup/standing.ts';
import { findHome, type Home, makeHome } from './database/home.ts';
import { hasRoom } from './database/room.ts';
import type { ButNhoDatabase } from './database/tables.ts';
import { startFreshLogs } from './fresh-logs.ts';

/** One context at a time opens: what it finds missing is noted once. */
const LOCK = 'but-nho-opening';

/** The opened database with all that stands beside it. */
export interface Library {
  home: Home;
  database: ButNhoDatabase;
  copy: SecondCopy;
  /** Whether what is written is safe from what was cut off before. */
  hasFreshLogs: boolean;
  /** Whether rows were missing when it was opened. */
  hasLost: boolean;
}

/** Opens the library where it lives, and compares it with what is remembered of it before anything is done with it. */
export class LibraryDoor {
  readonly #databaseAt: (home: Home) => ButNhoDatabase;
  #opened: Promise<Library> | null = null;

  /** @param databaseAt the database of a home, the same for the same home */
  constructor(databaseAt: (home: Home) => ButNhoDatabase) {
    this.#databaseAt = databaseAt;
  }

  /** The opened library; tries again where it could not be opened before. */
  open(): Promise<Library> {
    this.#opened ??= this.#keep(findHome);
    return this.#opened;
  }

  /** Leaves a home whose store does not open any more for a new and empty one. */
  move(): Promise<Library> {
    this.#opened = this.#keep(makeHome);
    return this.#opened;
  }

  /** The next call opens, and compares, anew. */
  leave(): void {
    this.#opened = null;
  }

  #keep(chooseHome: () => Promise<Home>): Promise<Library> {
    // From a timer: a live query that happens to ask first must not watch what is read here.
    const opening = new Promise<Library>((resolve, reject) => {
      const open = async () => {
        const home = await chooseHome();
        return openAt(home, this.#databaseAt(home));
      };
      setTimeout(() => open().then(resolve, reject));
    });
    opening.catch(() => this.leave());
    return opening;
  }
}

/** Milliseconds that a page of an older version may take to let go of the database: it is asked to, and does at once unless it is stopped or writing. */
const LETTING_GO = 3_000;

/** Databases that an older page was seen to hold while they were being opened. */
const held = new WeakSet<ButNhoDatabase>();

/**
 * Opens a database, and goes on opening it also where this gives up waiting.
 * @throws Fault `blocked` while a page of an older version holds it
 */
async function openUnlessHeld(database: ButNhoDatabase): Promise<void> {
  let patience: ReturnType<typeof setTimeout> | undefined;
  let wait = () => {};
  const givingUp = new Promise<never>((_, reject) => {
    wait = () => {
      held.add(database);
      patience = setTimeout(() => reject(new Fault('blocked', 'an older page holds it')), LETTING_GO);
    };
  });
  if (held.has(database)) wait();
  database.on('blocked', wait);
  try {
    await Promise.race([database.open(), givingUp]);
    held.delete(database);
  } finally {
    clearTimeout(patience);
    database.on('blocked').unsubscribe(wait);
  }
}

async function openAt(home: Home, database: ButNhoDatabase): Promise<Library> {
  await openUnlessHeld(database);
  // What was refused earlier says nothing of now, and what is missing has to be noted.
  database.log.refusal = await noRoom();
  return navigator.locks.request(LOCK, async () => {
    const hasFreshLogs = await startFreshLogs(home.factory);
    const { isWhole, change, hasLost } = await takeStanding(database);
    return { home, database, copy: new SecondCopy(database, isWhole, change), hasLost, hasFreshLogs };
  });
}

/** Makes sure that what is written now will be there later. @returns why it would not */
export async function refusalOf(library: Library): Promise<Fault | null> {
  const full = await noRoom();
  if (full) return full;
  library.hasFreshLogs ||= await startFreshLogs(library.home.factory);
  return library.hasFreshLogs ? null : new Fault('storage', 'the browser’s stores take nothing in');
}

const noRoom = async (): Promise<Fault | null> =>
  (await hasRoom()) ? null : new Fault('quota', 'the disk has no room');
