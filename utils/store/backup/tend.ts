import { door } from '../database/database.ts';

/**
 * Looks after the second copy when the background starts: what a stopped context left out is copied, and what nobody
 * needs any more is cleared away. Nobody waits for it, and what goes wrong is met again by the next save, which tells.
 */
export async function tendLibrary(): Promise<void> {
  await door
    .open()
    .then(({ copy }) => copy.tend())
    .catch(() => {});
}
