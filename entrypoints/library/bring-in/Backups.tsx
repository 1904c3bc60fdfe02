import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { explainBackup } from '@/components/backup/save-backup.ts';
import { Problem } from '@/components/Problem.tsx';
import { useLive } from '@/components/use-live.ts';
import { formatBytes } from '@/components/words/bytes.ts';
import { explain } from '@/components/words/explain.ts';
import { formatTime } from '@/components/words/format-time.ts';
import { copyNow } from '@/utils/store/backup/copy-now.ts';
import { type BackupCopy, listBackups } from '@/utils/store/import/index.ts';

/** The copies of the whole library that are kept, each with a look into it. */
export function Backups({ onPreview }: { onPreview: (copy: BackupCopy) => void }) {
  const [asked, setAsked] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  const copies = useLive(listBackups, [asked]);
  const copy = async () => {
    setProblem(null);
    await copyNow().catch((error) => setProblem(explainBackup(error)));
    setAsked((times) => times + 1);
  };
  if (copies.fault) return <Problem text={explain(copies.fault)} />;
  if (!copies.value) return null;
  return (
    <section data-testid="backups">
      <h2>{i18n.t('backups.head')}</h2>
      <p class="faint">{i18n.t(copies.value.length > 0 ? 'backups.hint' : 'backups.none')}</p>
      <p class="row">
        <button type="button" data-testid="copy-now" onClick={() => void copy()}>
          {i18n.t('backups.now')}
        </button>
      </p>
      {problem && <Problem text={problem} />}
      <ul class="past-imports">
        {copies.value.map((copy) => (
          <li key={copy.name} class="row spread">
            <span>
              {formatTime(Date.parse(copy.at))}{' '}
              <span class={copy.marks === null ? 'warn' : 'faint'}>
                · {copy.marks === null ? i18n.t('backups.damaged') : i18n.t('backups.marks', copy.marks)} ·{' '}
                {formatBytes(copy.bytes)}
              </span>
            </span>
            {copy.marks !== null && (
              <button type="button" data-testid="backup-preview" onClick={() => onPreview(copy)}>
                {i18n.t('backups.preview')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
