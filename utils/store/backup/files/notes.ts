import { isRecord } from '@/utils/model/is-record.ts';
import { browser } from '@/utils/platform/browser.ts';

/**
 * What is remembered of backups as files. In the browser's own small store and not in the library: it belongs to this device, and is
 * of use when the library is lost. One item for each, so that no two pages can undo each other.
 */
const FILE = 'backup file';
const SINCE = 'backup since';
const QUIET = 'backup quiet';

/** The newest backup that was handed to the browser as a file. Whether the browser kept it, no page is told. */
export interface BackupNote {
  name: string;
  /** Milliseconds since 1970. */
  at: number;
  library: string;
  /** The newest change that it is sure to hold. */
  change: number;
}

export interface BackupNotes {
  file: BackupNote | null;
  /** When a library was first seen here; null before. All times are milliseconds since 1970. */
  since: number | null;
  /** Until when the reviewer wants no reminder; 0 where nothing was put off. */
  quietUntil: number;
}

const isNote = (value: unknown): value is BackupNote =>
  isRecord(value) &&
  typeof value.name === 'string' &&
  typeof value.library === 'string' &&
  Number.isFinite(value.at) &&
  Number.isInteger(value.change);

const timeIn = (value: unknown): number | null => (Number.isFinite(value) ? (value as number) : null);

/** A damaged storage area remembers nothing. */
export async function readNotes(): Promise<BackupNotes> {
  const stored: Record<string, unknown> = await browser.storage.local
    .get([FILE, SINCE, QUIET])
    .catch(() => ({}));
  const file = stored[FILE];
  return {
    file: isNote(file) ? file : null,
    since: timeIn(stored[SINCE]),
    quietUntil: timeIn(stored[QUIET]) ?? 0,
  };
}

export const noteFile = (note: BackupNote): Promise<void> => browser.storage.local.set({ [FILE]: note });

export const noteSince = (at: number): Promise<void> => browser.storage.local.set({ [SINCE]: at });

export const noteQuiet = (until: number): Promise<void> => browser.storage.local.set({ [QUIET]: until });
