import { newId } from '@/utils/platform/id.ts';

/** Its file in the origin's private file system, which no damage to the browser's storage area reaches. */
const NAME = 'hand-over-key';

/** Asked for by several pages at once, it is made once. */
const LOCK = 'but-nho-spare-key';

/**
 * The key that readers know each other by where the browser's storage area is damaged (utils/platform/hand-over-key.ts): an
 * area of which one file cannot be read takes nothing in any more, and nothing of ours can mend it.
 * @throws what the browser throws when it cannot read or write it
 */
export function spareKey(): Promise<string> {
  return navigator.locks.request(LOCK, async () => {
    const root = await navigator.storage.getDirectory();
    const handle = await root.getFileHandle(NAME, { create: true });
    const kept = await (await handle.getFile()).text();
    if (kept) return kept;
    const made = `${newId()}${newId()}`;
    const writable = await handle.createWritable();
    await writable.write(made);
    await writable.close();
    return made;
  });
}
