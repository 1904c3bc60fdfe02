import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunningExtension } from './launch.ts';

/** What the browser's own page of extensions may call. */
declare const chrome: {
  developerPrivate: { reload: (id: string, options: object) => Promise<void> };
  management: { setEnabled: (id: string, enabled: boolean) => Promise<void> };
};

/**
 * Updates the extension under the open pages, as the browser does by itself: another version of the same code. Wants
 * an extension launched with `ownBuild`.
 * @param version the new one, e.g. `9.1`
 * @returns the same browser with the new background
 */
export async function updateExtension(
  extension: RunningExtension,
  version: string,
): Promise<RunningExtension> {
  const path = join(extension.buildDir, 'manifest.json');
  await writeFile(path, JSON.stringify({ ...JSON.parse(await readFile(path, 'utf8')), version }));
  return reloadExtension(extension);
}

/** Loads the extension again under the open pages, whatever its background is doing. */
export function reloadExtension(extension: RunningExtension): Promise<RunningExtension> {
  return withNewWorker(extension, () =>
    inSettings(extension, (id) => chrome.developerPrivate.reload(id, { failQuietly: true })),
  );
}

/** Switches the extension off, as a person does in the browser's settings. */
export function disableExtension(extension: RunningExtension): Promise<void> {
  return inSettings(extension, (id) => chrome.management.setEnabled(id, false));
}

/** Switches it on again. */
export function enableExtension(extension: RunningExtension): Promise<RunningExtension> {
  return withNewWorker(extension, () =>
    inSettings(extension, (id) => chrome.management.setEnabled(id, true)),
  );
}

/** Does something that starts the background anew. */
async function withNewWorker(
  extension: RunningExtension,
  act: () => Promise<unknown>,
): Promise<RunningExtension> {
  const [worker] = await Promise.all([extension.context.waitForEvent('serviceworker'), act()]);
  return { ...extension, worker };
}

async function inSettings(
  { context, id }: RunningExtension,
  act: (id: string) => Promise<void>,
): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(act, id);
  await page.close();
}
