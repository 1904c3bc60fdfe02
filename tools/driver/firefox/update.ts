import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunningFirefox } from './launch.ts';

/**
 * Updates the extension under the open pages: another version of the same code.
 * @param version the new one, e.g. `9.1`
 */
export async function updateInFirefox(
  { marionette, buildDir }: RunningFirefox,
  version: string,
): Promise<void> {
  const path = join(buildDir, 'manifest.json');
  await writeFile(path, JSON.stringify({ ...JSON.parse(await readFile(path, 'utf8')), version }));
  await marionette.send('Addon:Install', { path: buildDir, temporary: true });
}
