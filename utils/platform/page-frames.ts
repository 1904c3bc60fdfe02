import * as v from 'valibot';
import type { Frame } from '@/utils/pages/index.ts';
import { browser } from './browser.ts';

/**
 * Which parts of a file's pages the article fills, as the reviewer framed it. In the browser's own small store and not in the
 * library: marks find their words without it, and it belongs to this device.
 */

const itemOf = (key: string) => `frame ${key}`;

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1000));
const schema = v.array(
  v.strictObject({
    page: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    box: v.strictTuple([share, share, share, share]),
  }),
);

/** @param key of the file @param frame null where all of the pages count */
export async function keepFrame(key: string, frame: Frame | null): Promise<void> {
  if (frame) await browser.storage.local.set({ [itemOf(key)]: frame });
  else await browser.storage.local.remove(itemOf(key));
}

/** @returns null where all of the pages count, and where the browser's small store is damaged */
export async function frameOf(key: string): Promise<Frame | null> {
  const stored: Record<string, unknown> = await browser.storage.local.get(itemOf(key)).catch(() => ({}));
  const frame = v.safeParse(schema, stored[itemOf(key)]);
  return frame.success && frame.output.length > 0 ? frame.output : null;
}
