import type { Roster } from '@/utils/panel/index.ts';
import { withDatabase } from '../../database/database.ts';
import { findMembership } from '../memberships.ts';
import { fill } from '../outbox/outbox.ts';
import { type PanelFiles, previewChecked } from './bring-in.ts';
import { type CheckedFile, readChecked } from './read.ts';
import { keepFiled, writePanelFile } from './write.ts';

/** What a panel's files in a folder are called. */
const NAME = /^but-nho_hoi-dong_.*\.butnho\.json$/;

/** Keeps the folder that reviewer and secretariat share; null forgets it. */
export async function keepFolder(panel: string, folder: FileSystemDirectoryHandle | null): Promise<void> {
  const membership = await findMembership(panel);
  // Its row is made when the library is first looked through.
  if (membership) await fill(membership);
  await withDatabase(({ scans }) => scans.update(panel, { folder }));
}

/** The folder that was chosen; the browser may ask anew whether it may be used. */
export const findFolder = (panel: string): Promise<FileSystemDirectoryHandle | null> =>
  withDatabase(async ({ scans }) => (await scans.get(panel))?.folder ?? null);

/** Writes what is new into a folder. @returns how many changes; none makes no file */
export async function writeToFolder(panel: string, folder: FileSystemDirectoryHandle): Promise<number> {
  const file = await writePanelFile(panel, 'news');
  if (file.changes === 0) return 0;
  const handle = await folder.getFileHandle(file.name, { create: true });
  const writable = await handle.createWritable();
  await writable.write(file.blob);
  // Only what is closed stands there.
  await writable.close();
  await keepFiled(panel, file);
  return file.changes;
}

/**
 * Tells what every file of panels that lies in a folder, or in folders directly below it, would bring together. One that cannot be
 * read is no hindrance.
 * @throws RefusedFile `empty` where nothing stands there
 */
export async function previewFolder(folder: FileSystemDirectoryHandle): Promise<PanelFiles> {
  const rosters = new Map<string, Roster>();
  const plan: CheckedFile[] = [];
  for await (const file of filesIn(folder, 1)) {
    const one = await readChecked(file, rosters).catch(() => null);
    if (one) plan.push(one);
  }
  return previewChecked(plan, folder.name);
}

async function* filesIn(folder: FileSystemDirectoryHandle, depth: number): AsyncGenerator<File> {
  const found: FileSystemHandle[] = [];
  for await (const handle of (folder as unknown as { values(): AsyncIterable<FileSystemHandle> }).values())
    found.push(handle);
  // By name: a device's files are named by their time, and come in order.
  for (const handle of found.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (handle.kind === 'file' && NAME.test(handle.name)) yield (handle as FileSystemFileHandle).getFile();
    else if (handle.kind === 'directory' && depth > 0)
      yield* filesIn(handle as FileSystemDirectoryHandle, depth - 1);
  }
}
