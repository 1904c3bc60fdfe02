import { useEffect, useState } from 'preact/hooks';
import { readBackupState } from '@/utils/store/backup/files/backup-file.ts';
import { noteQuiet } from '@/utils/store/backup/files/notes.ts';
import { QUIET, type Reminder, reminderOf } from '@/utils/store/backup/files/reminder.ts';
import { getPreferences } from '@/utils/store/preferences.ts';
import { explainBackup, saveBackup, saveDailyBackup } from './save-backup.ts';

/** What a page says about backups. */
export type BackupSaying =
  | { is: 'silent' }
  | { is: 'reminding'; reminder: Reminder }
  | { is: 'saving' }
  | { is: 'saved'; name: string }
  | { is: 'failed'; problem: string };

export interface Backup {
  saying: BackupSaying;
  save: () => Promise<void>;
  /** Puts the reminder off, or takes away what was said. */
  later: () => void;
}

/** A page that was just opened reads its library first. */
const SETTLE = 10_000;
/** A page that stays open looks again: days change, and files grow old. */
const LOOK_AGAIN = 60 * 60 * 1000;

/**
 * Reminds of backups, and makes them.
 * @param makesDaily whether this page makes the file of the day: not one that is closed by a click beside it
 */
export function useBackup(makesDaily: boolean): Backup {
  const [saying, setSaying] = useState<BackupSaying>({ is: 'silent' });
  useEffect(() => {
    const running = new AbortController();
    const { signal } = running;
    const look = async () => {
      // A store that does not open is told where it is shown.
      const state = await readBackupState(Date.now()).catch(() => null);
      const reminder = state && reminderOf(state, Date.now());
      if (signal.aborted) return;
      const next: BackupSaying = reminder ? { is: 'reminding', reminder } : { is: 'silent' };
      setSaying((now) => (now.is === 'silent' || now.is === 'reminding' ? next : now));
    };
    const makeDaily = () =>
      saveDailyBackup(signal).catch((error) => {
        if (!signal.aborted) setSaying({ is: 'failed', problem: explainBackup(error) });
      });
    const lookAgain = async () => {
      if (makesDaily) await makeDaily();
      await look();
    };
    // Where the file of the day is about to be made, nobody is asked to make one.
    const isComing = async () => makesDaily && (await getPreferences()).dailyBackup;
    void isComing().then(
      (itIs) => (itIs ? undefined : look()),
      () => {},
    );
    const first = setTimeout(lookAgain, SETTLE);
    const again = setInterval(lookAgain, LOOK_AGAIN);
    return () => {
      running.abort();
      clearTimeout(first);
      clearInterval(again);
    };
  }, [makesDaily]);
  return {
    saying,
    save: async () => {
      setSaying({ is: 'saving' });
      try {
        setSaying({ is: 'saved', name: await saveBackup() });
      } catch (error) {
        setSaying({ is: 'failed', problem: explainBackup(error) });
      }
    },
    later: () => {
      // What cannot be noted comes back when the next page is opened.
      if (saying.is === 'reminding') void noteQuiet(Date.now() + QUIET).catch(() => {});
      setSaying({ is: 'silent' });
    },
  };
}
