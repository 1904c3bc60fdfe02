import { newId, now } from '@/utils/platform/id.ts';
import type { ButNhoDatabase } from '../database/tables.ts';
import { SCHEMA_VERSION } from '../database/versions.ts';
import { newTally, type Tally } from '../tally.ts';
import { type Counter, readCounters } from './counters.ts';
import { coverageOf } from './coverage.ts';
import type { CopyFile } from './file-name.ts';
import { listFiles } from './folder.ts';

/** What is known of all libraries there were, beside the database itself. */
export interface Memory {
  files: CopyFile[];
  counters: Counter[];
}

/** Reads the memory. What cannot be read remembers nothing: that alone is no loss. */
export async function readMemory(): Promise<Memory> {
  const [files, counters] = await Promise.all([listFiles().catch(() => []), readCounters()]);
  return { files, counters };
}

/** The newest change each remembered library is known to have had. */
export function newestChanges({ files, counters }: Memory): Map<string, number> {
  const newest = new Map<string, number>();
  for (const { library, change } of [...files, ...counters])
    newest.set(library, Math.max(newest.get(library) ?? 0, change));
  return newest;
}

/** The remembered libraries that are neither in the database nor absorbed by what is. */
export function lostLibraries(memory: Memory, tally: Tally | undefined): string[] {
  const known = [...newestChanges(memory).keys()];
  return known.filter((library) => library !== tally?.library && !tally?.absorbed.includes(library));
}

/** How the database stands against what is remembered of it. */
export interface Standing {
  /** Whether rows are missing that were here once. */
  hasLost: boolean;
  /** Whether the second copy holds all of the library. */
  isWhole: boolean;
  /** The number of its newest change. */
  change: number;
}

/**
 * Compares a database that was just opened with what is remembered. One that went back to an earlier state, because a
 * log of the browser's was cut, goes on as a new library: what the old one lost has its numbers already.
 */
export async function takeStanding(database: ButNhoDatabase): Promise<Standing> {
  // Before the database is asked: what is remembered was committed, so the database must not know less.
  const memory = await readMemory();
  const stored = await database.tally.get('library');
  const isBehind = stored !== undefined && (newestChanges(memory).get(stored.library) ?? 0) > stored.change;
  const base = isBehind ? { ...stored, library: newId() } : stored;
  const hasLost = lostLibraries(memory, base).length > 0;
  const loss = base?.loss ?? { noticedAt: now(), isTold: false, touched: [] };
  const tally = hasLost ? { ...(base ?? newTally()), loss } : base;
  if (isBehind || (hasLost && !base?.loss)) await database.tally.put(tally!);
  return {
    hasLost,
    isWhole: !tally || coverageOf(memory.files, tally, SCHEMA_VERSION, Date.now()).isWhole,
    change: tally?.change ?? 0,
  };
}
