import { i18n } from '#i18n';
import { formatDay } from '@/components/words/dates.ts';
import { type BackupSaying, useBackup } from './use-backup.ts';

interface BackupLineProps {
  /** Whether this page makes the file of the day, if the reviewer wants one. */
  makesDaily?: boolean;
}

/** One calm line: the library has no backup as a file, or an old one, and what to do. Nothing where there is nothing to say. */
export function BackupLine({ makesDaily = false }: BackupLineProps) {
  const { saying, save, later } = useBackup(makesDaily);
  if (saying.is === 'silent') return null;
  return (
    <div class="backup-line" role="status" data-testid="backup-line">
      <span class={saying.is === 'failed' ? 'warn' : ''}>{tell(saying)}</span>
      {saying.is !== 'saving' && (
        <span class="row">
          {saying.is !== 'saved' && (
            <button type="button" data-testid="backup-save" onClick={() => void save()}>
              {i18n.t(saying.is === 'failed' ? 'toast.retry' : 'backupFile.save')}
            </button>
          )}
          <button
            type="button"
            class="plain"
            title={saying.is === 'reminding' ? i18n.t('backupFile.laterHint') : undefined}
            data-testid="backup-later"
            onClick={later}
          >
            {i18n.t(saying.is === 'reminding' ? 'backupFile.later' : 'toast.dismiss')}
          </button>
        </span>
      )}
    </div>
  );
}

function tell(saying: Exclude<BackupSaying, { is: 'silent' }>): string {
  switch (saying.is) {
    case 'reminding': {
      const { reminder } = saying;
      return reminder.says === 'never'
        ? i18n.t('backupFile.remindNever')
        : i18n.t('backupFile.remindOld', [formatDay(new Date(reminder.at).toISOString())]);
    }
    case 'saving':
      return i18n.t('backupFile.saving');
    case 'saved':
      return i18n.t('backupFile.saved', [saying.name]);
    case 'failed':
      return saying.problem;
  }
}
