import { door, withDatabase } from '../database/database.ts';
import { newTally } from '../tally.ts';
import { forgetCounters } from './counters.ts';
import { findLoss, type Loss } from './find-loss.ts';
import { restoreRows } from './restore-rows.ts';

/** One restore at a time, whichever page it was asked in. */
const LOCK = 'but-nho-restore';

/**
 * What the browser has lost of what the reviewer saved, and nobody has dealt with yet.
 * @throws Fault when the database cannot be read for another reason than damage
 */
export async function inspectLoss(): Promise<Loss | null> {
  const found = await findLoss();
  if (found && !found.loss) await absorb(found.libraries);
  return found?.loss ?? null;
}

/**
 * Tells a page of a loss: the first that asks, and no other.
 * @returns null when there is nothing to tell
 */
export async function claimLoss(): Promise<Loss | null> {
  if (!(await door.open()).hasLost) return null;
  const isMine = await withDatabase((database) =>
    database.transaction('rw', database.tally, async () => {
      const tally = await database.tally.get('library');
      if (!tally?.loss || tally.loss.isTold) return false;
      await database.tally.put({ ...tally, loss: { ...tally.loss, isTold: true } });
      return true;
    }),
  );
  return isMine ? inspectLoss() : null;
}

/**
 * Brings back what was lost, as far as a copy can tell; what was made since stays. May be repeated, also after it was
 * cut off. A database that does not open is left as it is, and the library goes on in a new place.
 * @param onProgress told the share that is done, from 0 to 1
 * @returns what had been lost; null when another page has restored it meanwhile
 */
export function restoreLoss(onProgress: (share: number) => void): Promise<Loss | null> {
  return navigator.locks.request(LOCK, async () => {
    const found = await findLoss();
    if (!found?.loss) return null;
    const { loss, libraries, rows } = found;
    if (loss.isUnopenable) await door.move();
    await restoreRows(rows, withDatabase, (done) => onProgress(done / rows.length));
    await absorb(libraries);
    return loss;
  });
}

/** The reviewer does not want back what was lost. The copies stay for some weeks all the same. */
export async function giveUpLoss(): Promise<void> {
  const found = await findLoss();
  if (found) await absorb(found.libraries);
}

/** Takes lost libraries for dealt with, and has the second copy say so. */
async function absorb(libraries: readonly string[]): Promise<void> {
  await withDatabase((database) =>
    database.transaction('rw', database.tally, async () => {
      const { loss: _, ...tally } = (await database.tally.get('library')) ?? newTally();
      const absorbed = [...new Set([...tally.absorbed, ...libraries])];
      await database.tally.put({ ...tally, absorbed });
    }),
  );
  await (await door.open()).copy.copyNow();
  await forgetCounters(libraries);
}
