/**
 * Bytes that have to be free before anything is written. A store whose disk fills up in the middle of a write keeps
 * half a record in its log, and at the next start of the browser takes what was written after it for garbage, the
 * whole database included (seen in Chromium with IndexedDB, storage.local and OPFS alike). So nothing is begun that may
 * not have room for a row, and for the store's own tidying up.
 */
const RESERVE = 16_000_000;

/** Whether the disk, or what the browser allows of it, has room for writing. */
export async function hasRoom(): Promise<boolean> {
  const { quota, usage } = await navigator.storage.estimate();
  return quota === undefined || usage === undefined || quota - usage >= RESERVE;
}
