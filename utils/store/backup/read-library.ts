import { SCHEMA_VERSION } from '../database/versions.ts';
import type { Tally, Write } from '../tally.ts';
import { byChange, type CopyFile } from './file-name.ts';
import { readFile } from './folder.ts';
import { Damaged, unpack } from './pack.ts';
import { upgradeRows } from './upgrade-rows.ts';

/** What the second copy still knows of a library. */
export interface StoredLibrary {
  /** Every row it held, none twice. */
  rows: Write[];
  /** As the newest readable file has it; null when no file can be read. */
  tally: Tally | null;
  /** When the newest readable file was written, in milliseconds since 1970; 0 when there is none. */
  at: number;
  /** Changes that were made, but that no file can tell of. */
  unread: number;
}

/** Reads a file; null when it is damaged or gone. */
async function read(file: CopyFile) {
  try {
    return await unpack(await readFile(file.name));
  } catch (error) {
    if (error instanceof Damaged || (error as Error).name === 'NotFoundError') return null;
    throw error;
  }
}

const idOf = ([table, key]: Write): string => JSON.stringify([table, key]);

/**
 * Puts a library together: the newest copy that can be read, and the changes since.
 * @param files the files of this library
 * @param lastChange the newest change it is known to have had
 */
export async function readLibrary(files: readonly CopyFile[], lastChange: number): Promise<StoredLibrary> {
  const rows = new Map<string, Write>();
  const library: StoredLibrary = { rows: [], tally: null, at: 0, unread: 0 };
  let schema = 1;
  let base = 0;
  let applied = 0;

  /** Lays what a file says over what is known. */
  async function apply(file: CopyFile): Promise<boolean> {
    const content = await read(file);
    if (!content) return false;
    if (file.schema > schema) {
      const upgraded = await upgradeRows([...rows.values()], schema, file.schema);
      rows.clear();
      for (const row of upgraded) rows.set(idOf(row), row);
      schema = file.schema;
    }
    for (const write of content.writes) {
      if (write[2] === null) rows.delete(idOf(write));
      else rows.set(idOf(write), write);
    }
    library.tally = content.tally;
    library.at = Math.max(library.at, file.at);
    return true;
  }

  const copies = files.filter(({ kind }) => kind === 'copy').sort((a, b) => byChange(b, a));
  for (const copy of copies) {
    if (!(await apply(copy))) continue;
    base = copy.change;
    break;
  }
  for (const file of files.filter(({ kind }) => kind === 'change').sort(byChange))
    if (file.change > base && (await apply(file))) applied += 1;
  library.rows = await upgradeRows([...rows.values()], schema, SCHEMA_VERSION);
  library.unread = Math.max(lastChange, ...files.map(({ change }) => change)) - base - applied;
  return library;
}
