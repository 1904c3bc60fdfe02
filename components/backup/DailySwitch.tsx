import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { KeptCheckbox } from '@/components/KeptCheckbox.tsx';
import { Problem } from '@/components/Problem.tsx';
import { useLive } from '@/components/use-live.ts';
import { explain } from '@/components/words/explain.ts';
import { getPreferences, setPreference } from '@/utils/store/preferences.ts';

/** Whether a backup goes to the downloads folder each day: one click, at the first run or later. */
export function DailySwitch() {
  const preferences = useLive(getPreferences, []);
  const [problem, setProblem] = useState<string | null>(null);
  const choose = async (isWanted: boolean) => {
    try {
      await setPreference('dailyBackup', isWanted);
      setProblem(null);
      return true;
    } catch (error) {
      setProblem(explain(error));
      return false;
    }
  };
  return (
    <>
      <label class="row daily-backup">
        <KeptCheckbox
          testId="daily-backup"
          disabled={!preferences.value}
          kept={preferences.value?.dailyBackup ?? false}
          onSave={choose}
        />
        {i18n.t('backupFile.daily')}
      </label>
      <p class="faint">{i18n.t('backupFile.dailyHint')}</p>
      {problem && <Problem text={problem} />}
    </>
  );
}
