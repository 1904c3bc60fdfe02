import { backupFileName } from '@/utils/dossier/file-name.ts';
import { vietnamDay } from '@/utils/model/days.ts';
import { Fault } from '@/utils/model/fault.ts';
import { withDatabase } from '../../database/database.ts';
import { hasRoom } from '../../database/room.ts';
import { exportExchange } from '../../export/exchange.ts';
import { type BackupNote, noteSince, readNotes } from './notes.ts';
import type { BackupState } from './reminder.ts';

/** A backup as a file, with what is to be remembered of it once it was handed to the browser. */
export interface BackupFile {
  name: string;
  blob: Blob;
  note: BackupNote;
}

const readTally = () => withDatabase(({ tally }) => tally.get('library'));

/**
 * Writes an exchange file of everything, which comes back in like any other.
 * @param now milliseconds since 1970
 * @throws Fault `quota` when the disk has no room, before anything is begun; `missing` when there is nothing to back up; what the
 *   store throws; the signal's reason when it was stopped
 */
export async function writeBackup(now: number, signal?: AbortSignal): Promise<BackupFile> {
  // Before the rows are read: what is written meanwhile may be in the file or not.
  const tally = await readTally();
  if (!tally?.change) throw new Fault('missing', 'nothing was ever written');
  if (!(await hasRoom())) throw new Fault('quota', 'the disk has no room for a backup');
  const exportedAt = new Date(now).toISOString();
  const { blob } = await exportExchange('everything', { exportedAt, signal });
  const name = backupFileName(vietnamDay(exportedAt));
  return { name, blob, note: { name, at: now, library: tally.library, change: tally.change } };
}

/**
 * How the library stands against its backups as files.
 * @param now milliseconds since 1970
 * @throws Fault when the store cannot be read
 */
export async function readBackupState(now: number): Promise<BackupState> {
  const tally = await readTally();
  const { file, since, quietUntil } = await readNotes();
  // From then on it is worth being kept. Where that cannot be noted, it is noted another time.
  if (since === null && tally) await noteSince(now).catch(() => {});
  const held = file && file.library === tally?.library ? file.change : 0;
  return {
    last: file && { at: file.at, name: file.name },
    changes: (tally?.change ?? 0) - held,
    since: since ?? now,
    quietUntil,
  };
}
