import { type CopyFile, parseFileName } from './file-name';

/** The second copy's folder in the origin's private file system, which no damage to the database reaches. */
const FOLDER = 'second-copy';

async function openFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(FOLDER, { create: true });
}

/** The names of all entries, whole files or not. */
async function listNames(): Promise<string[]> {
  const names: string[] = [];
  for await (const name of (await openFolder()).keys()) names.push(name);
  return names;
}

/** Every file of the second copy. */
export async function listFiles(): Promise<CopyFile[]> {
  return (await listNames()).map(parseFileName).filter((file) => file !== null);
}

/**
 * Writes a file. The browser writes it beside its place and puts it there when it is complete, so it holds all or, when
 * the context was stopped meanwhile, nothing.
 */
export async function writeFile(name: string, content: Blob): Promise<void> {
  const handle = await (await openFolder()).getFileHandle(name, { create: true });
  const writable = await handle.createWritable();
  await writable.write(content);
  await writable.close();
}

/** The content of a file; empty when its writing was cut off. */
export async function readFile(name: string): Promise<Blob> {
  return (await (await openFolder()).getFileHandle(name)).getFile();
}

/** Takes files away; one that is gone already does not matter. */
export async function removeFiles(names: readonly string[]): Promise<void> {
  const folder = await openFolder();
  await Promise.allSettled(names.map((name) => folder.removeEntry(name)));
}

/** What the browser leaves of a file that it was stopped in writing. */
export async function listRemains(): Promise<string[]> {
  return (await listNames()).filter((name) => parseFileName(name) === null);
}
