import { i18n } from '#i18n';
import { type OpenOffice, useDeeds } from '../deeds.ts';
import { ClosedFileForm } from '../parts/ClosedFileForm.tsx';

interface UnlockProps {
  /** Why it is asked for in the middle of something; null where somebody came for it. */
  why: string | null;
  onUnlocked: (office: OpenOffice) => void;
}

/** Opens a key file with its passphrase. */
export function Unlock({ why, onUnlocked }: UnlockProps) {
  const deeds = useDeeds();
  return (
    <div class="measure stack">
      <h1 class="serif">{i18n.t('office.unlockHead')}</h1>
      {why && <p>{why}</p>}
      <p class="faint">{i18n.t('office.unlockHint')}</p>
      <ClosedFileForm
        file={i18n.t('office.keyFile')}
        passphrase={i18n.t('office.passphrase')}
        act={i18n.t('office.unlockAct')}
        busy={i18n.t('office.unlocking')}
        testId="unlock"
        onFile={async (file, passphrase) => onUnlocked(await deeds.unlock(file, passphrase))}
      />
    </div>
  );
}
