import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { DailySwitch } from '@/components/backup/DailySwitch.tsx';
import { explainBackup, saveBackup } from '@/components/backup/save-backup.ts';
import { Problem } from '@/components/Problem.tsx';
import { formatTime } from '@/components/words/format-time.ts';
import { readBackupState } from '@/utils/store/backup/files/backup-file.ts';
import type { BackupState } from '@/utils/store/backup/files/reminder.ts';

/** Backups as files outside of the browser: the newest one, one more, and one each day. */
export function BackupFiles() {
  const [state, setState] = useState<BackupState | null>(null);
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const look = () => readBackupState(Date.now()).then(setState, (error) => setProblem(explainBackup(error)));
  useEffect(() => void look(), []);
  const save = async () => {
    setSaving(true);
    setProblem(null);
    await saveBackup().catch((error) => setProblem(explainBackup(error)));
    setSaving(false);
    await look();
  };
  return (
    <section data-testid="backup-files">
      <h2>{i18n.t('backupFile.head')}</h2>
      {state && (
        <p class={state.last ? '' : 'warn'} data-testid="backup-last">
          {state.last
            ? i18n.t('backupFile.last', [state.last.name, formatTime(state.last.at)])
            : i18n.t('backupFile.remindNever')}{' '}
          {state.last && (
            <span class="faint">
              {state.changes > 0 ? i18n.t('backupFile.changes', state.changes) : i18n.t('backupFile.fresh')}
            </span>
          )}
        </p>
      )}
      <p class="row">
        <button type="button" disabled={isSaving} data-testid="backup-file-save" onClick={() => void save()}>
          {i18n.t(isSaving ? 'backupFile.saving' : 'backupFile.save')}
        </button>
      </p>
      {problem && <Problem text={problem} />}
      <DailySwitch />
    </section>
  );
}
