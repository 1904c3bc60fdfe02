import { i18n } from '#i18n';
import { saveFile } from '@/components/save-file.ts';
import { explain } from '@/components/words/explain.ts';
import { type Fault, toFault } from '@/utils/model/fault.ts';
import { readBackupState, writeBackup } from '@/utils/store/backup/files/backup-file.ts';
import { noteFile } from '@/utils/store/backup/files/notes.ts';
import { isDailyDue } from '@/utils/store/backup/files/reminder.ts';
import { getPreferences } from '@/utils/store/preferences.ts';

/** One page at a time makes the file of the day; the others find it made. */
const LOCK = 'but-nho-backup-file';

/**
 * Hands a backup to the browser’s own download, and remembers that.
 * @returns the file’s name
 * @throws Fault as `writeBackup`
 */
export async function saveBackup(signal?: AbortSignal): Promise<string> {
  const { note, ...file } = await writeBackup(Date.now(), signal);
  saveFile(file);
  // Not being able to note it is no fault: the file is there, and a reminder comes too early.
  await noteFile(note).catch(() => {});
  return file.name;
}

/** Makes the file of the day, if the reviewer wants one and it is due. @throws Fault as `writeBackup` */
export async function saveDailyBackup(signal: AbortSignal): Promise<void> {
  if (!(await getPreferences()).dailyBackup) return;
  await navigator.locks.request(LOCK, async () => {
    if (isDailyDue(await readBackupState(Date.now()), Date.now())) await saveBackup(signal);
  });
}

/** What a reviewer is told when no backup came, with what holds all the same. */
export function explainBackup(error: unknown): string {
  const fault: Fault = toFault(error, 'storage');
  return fault.code === 'quota' ? i18n.t('backupFile.full') : i18n.t('backupFile.failed', [explain(fault)]);
}
