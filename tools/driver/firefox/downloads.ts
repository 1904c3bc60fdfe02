import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunningFirefox } from './launch.ts';

/** How often and how long to look for a file, in milliseconds. */
const PAUSE = 50;
const PATIENCE = 20_000;

/** Waits until a file of such a name is saved whole, and gives its name. */
export async function waitForDownload({ downloads }: RunningFirefox, name: RegExp): Promise<string> {
  const giveUp = Date.now() + PATIENCE;
  for (;;) {
    const files = await readdir(downloads);
    const found = files.find((file) => name.test(file));
    // While a file comes in, its name is taken by an empty one and its content goes to NAME.part.
    const isPart = files.some((file) => file.endsWith('.part'));
    if (found && !isPart && (await stat(join(downloads, found))).size > 0) return found;
    if (Date.now() > giveUp) throw new Error(`No file ${name} was saved.`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
