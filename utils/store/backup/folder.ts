import { type CopyFile, parseFileName } from './file-name.ts';

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

/** What a file is called while it is written. */
const UNFINISHED = '.part';

/** Writes a file under another name and renames it when it is complete: what has its name is whole. */
export async function writeFile(name: string, content: Blob): Promise<void> {
  const handle = await (await openFolder()).getFileHandle(`${name}${UNFINISHED}`, { create: true });
  const writable = await handle.createWritable();
  await writable.write(content);
  await writable.close();
  await (handle as RenamableHandle).move(name);
}

/** As in https://github.com/whatwg/fs/blob/main/proposals/MovingNonOpfsFiles.md; Chromium and Firefox both have it. */
interface RenamableHandle extends FileSystemFileHandle {
  move(name: string): Promise<void>;
}

export async function readFile(name: string): Promise<Blob> {
  return (await (await openFolder()).getFileHandle(name)).getFile();
}

/** Takes files away; one that is gone already does not matter. */
export async function removeFiles(names: readonly string[]): Promise<void> {
  const folder = await openFolder();
  await Promise.allSettled(names.map((name) => folder.removeEntry(name)));
}

/** Files that a context was stopped in writing: whoever still writes has made its file after `before`. */
export async function listUnfinished(before: number): Promise<string[]> {
  const names = await listNames();
  return names.filter((name) => {
    const [finished] = name.split(UNFINISHED);
    const file = finished !== name && finished ? parseFileName(finished) : null;
    return file !== null && file.at < before;
  });
}
