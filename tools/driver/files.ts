import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';

/** A file that the extension handed to the reviewer. */
export interface ExportedFile {
  /** The name it was offered under. */
  name: string;
  /** Where it was put. */
  path: string;
  bytes: Buffer;
}

/**
 * Does something that makes `page` offer a file for download, and keeps the file under its own name in `folder`.
 * @param folder absolute; made if it is missing
 */
export async function catchDownload(
  page: Page,
  folder: string,
  act: () => Promise<unknown>,
): Promise<ExportedFile> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  const name = download.suggestedFilename();
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await download.saveAs(path);
  return { name, path, bytes: await readFile(path) };
}
