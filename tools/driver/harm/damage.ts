import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { RunningExtension } from '../launch.ts';

/** Every file below a folder. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Where Chromium keeps an extension's data in a profile. */
const databaseFolder = (profileDir: string): string => {
  const root = join(profileDir, 'Default/IndexedDB');
  return join(root, readdirSync(root).find((name) => /^chrome-extension_.*\.leveldb$/.test(name))!);
};

/** @throws where there is none */
export const databaseFiles = (profileDir: string, pattern: RegExp): string[] => {
  const found = filesIn(databaseFolder(profileDir)).filter((file) => pattern.test(file));
  if (found.length === 0) throw new Error(`There is no file ${pattern} to damage.`);
  return found;
};

export function garble(file: string): void {
  const bytes = readFileSync(file);
  bytes.fill('rác', Math.floor(bytes.length / 4), Math.ceil((bytes.length * 3) / 4));
  writeFileSync(file, bytes);
}

function cutInHalf(file: string): void {
  truncateSync(file, Math.floor(readFileSync(file).length / 2));
}

/** What befalls a database: the browser is closed meanwhile. */
export const DATABASE_DAMAGES: Record<string, (profileDir: string) => void> = {
  'letters in CURRENT': (profile) => {
    for (const file of databaseFiles(profile, /\/CURRENT$/)) writeFileSync(file, 'rác');
  },
  'letters in MANIFEST': (profile) => {
    for (const file of databaseFiles(profile, /\/MANIFEST-/)) writeFileSync(file, 'rác rác rác');
  },
  'MANIFEST missing': (profile) => {
    for (const file of databaseFiles(profile, /\/MANIFEST-/)) rmSync(file);
  },
  'a log cut in half': (profile) => databaseFiles(profile, /\.log$/).forEach(cutInHalf),
  'garbage in a log': (profile) => databaseFiles(profile, /\.log$/).forEach(garble),
  'garbage in tables': (profile) => databaseFiles(profile, /\.ldb$/).forEach(garble),
  'the folder deleted': (profile) => rmSync(databaseFolder(profile), { recursive: true }),
};

const settingsFiles = (profileDir: string): string[] =>
  filesIn(join(profileDir, 'Default/Local Extension Settings')).filter((file) =>
    /(?:CURRENT|\.log)$/.test(file),
  );

/** What befalls the places beside the database. */
export const SETTINGS_DAMAGES: Record<string, (profileDir: string) => void> = {
  'garbage in storage.local': (profile) => settingsFiles(profile).forEach(garble),
  'an emptied storage.local': (profile) =>
    rmSync(join(profile, 'Default/Local Extension Settings'), { recursive: true }),
  'an emptied file system': (profile) => rmSync(join(profile, 'Default/File System'), { recursive: true }),
  'garbage in the names of the file system': (profile) =>
    filesIn(join(profile, 'Default/File System'))
      .filter((file) => /Paths\/.*\.log$/.test(file))
      .forEach(garble),
};

/**
 * Overwrites every file of the second copy.
 * @param page a page of the extension
 * @returns how many there were
 */
export function garbleSecondCopy(page: Page, kind: 'copy' | 'change'): Promise<number> {
  return page.evaluate(async (ending) => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('second-copy');
    let count = 0;
    for await (const name of folder.keys()) {
      if (!name.endsWith(ending)) continue;
      const file = await folder.getFileHandle(name);
      const bytes = new Uint8Array(await (await file.getFile()).arrayBuffer());
      bytes.fill(7, bytes.length / 2);
      const writable = await file.createWritable();
      await writable.write(bytes);
      await writable.close();
      count += 1;
    }
    return count;
  }, `.${kind}.gz`);
}

/**
 * Leaves the extension so many bytes in all; null gives back what the disk has.
 * @param asker a page of the extension
 */
export async function allowBytes(
  extension: RunningExtension,
  asker: Page,
  quotaSize: number | null,
): Promise<void> {
  const session = await extension.context.newCDPSession(asker);
  const origin = extension.url('').slice(0, -1);
  await session.send('Storage.overrideQuotaForOrigin', {
    origin,
    ...(quotaSize === null ? {} : { quotaSize }),
  });
}

/** Ends a browser as a power cut would end its program: nothing is written any more. */
export async function killBrowser({ devtools, context }: RunningExtension): Promise<void> {
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  const closed = new Promise((resolve) => context.once('close', resolve));
  process.kill(processInfo.find(({ type }) => type === 'browser')!.id, 'SIGKILL');
  await closed;
}
