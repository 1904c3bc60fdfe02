import * as v from 'valibot';
import { WORK_KEYS_VERSION } from '@/utils/award/copies/index-of-works.ts';

/**
 * The keys of works by which copies of them are found (utils/award/copies/), kept beside the library so that nobody has to read the texts
 * of a whole award for one of its works. Numbers made of texts, and made again wherever they are missing: no copy of the library
 * holds them, and losing them loses nothing.
 */
export interface WorkPrint {
  /** Of which texts they were made; others have another one. */
  of: string;
  keys: Uint32Array;
}

/** In the origin's private file system: the number of the version is that of the keys. */
const FOLDER = 'work-prints';
const NAME = `keys-${WORK_KEYS_VERSION}`;

const head = v.array(v.tuple([v.string(), v.string(), v.number()]));

/** By the entry's id; empty where nothing, or nothing sound, is kept. */
export async function readWorkPrints(): Promise<Map<string, WorkPrint>> {
  const prints = new Map<string, WorkPrint>();
  try {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER);
    const file = await (await folder.getFileHandle(NAME)).getFile();
    const bytes = await file.arrayBuffer();
    const length = new Uint32Array(bytes, 0, 1)[0]!;
    const works = v.parse(head, JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 4, length))));
    const keys = new Uint32Array(bytes.slice(4 + length));
    let at = 0;
    for (const [id, of, count] of works) {
      prints.set(id, { of, keys: keys.slice(at, at + count) });
      at += count;
    }
    return at === keys.length ? prints : new Map();
  } catch {
    return new Map();
  }
}

/** Keeps them; where there is no room for that, they are made again the next time. */
export async function keepWorkPrints(prints: ReadonlyMap<string, WorkPrint>): Promise<void> {
  const works = [...prints].map(([id, { of, keys }]) => [id, of, keys.length]);
  const told = new TextEncoder().encode(JSON.stringify(works));
  const keys = [...prints.values()].map((print) => new Uint32Array(print.keys));
  const content = new Blob([new Uint32Array([told.length]), told, ...keys]);
  try {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(FOLDER, { create: true });
    const writable = await (await folder.getFileHandle(NAME, { create: true })).createWritable();
    await writable.write(content);
    // Only now it takes the place of what was there.
    await writable.close();
  } catch {
    // Nothing is lost.
  }
}
