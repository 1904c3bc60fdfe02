import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problem } from '@/components/Problem.tsx';
import { saveFile } from '@/components/save-file.ts';
import { useDeeds } from '../deeds.ts';
import { useWork } from '../parts/use-work.ts';
import { Passphrases, usePassphrases } from './Passphrases.tsx';

interface SealChoiceProps {
  /** The award’s name, which the chair’s file shows. */
  award: string;
  isSealed: boolean;
  /** Why the panel cannot be made yet. */
  problem: string | null;
  onChange: (choice: { isSealed?: boolean; sealedFor?: string }) => void;
}

/** Whether reviews are sealed. The chair’s key is made and saved first: no review is sealed for a key that nobody has. */
export function SealChoice({ award, isSealed, problem, onChange }: SealChoiceProps) {
  const deeds = useDeeds();
  const work = useWork();
  const passphrases = usePassphrases();
  const [saved, setSaved] = useState<string | null>(null);
  const make = () => {
    passphrases.ask();
    if (!passphrases.isSound) return;
    void work.run(async () => {
      const { file, publicKey } = await deeds.newChairKey(award, passphrases.first);
      saveFile(file);
      setSaved(file.name);
      onChange({ sealedFor: publicKey });
    });
  };
  return (
    <fieldset class="bare choices">
      <legend>{i18n.t('sealing.head')}</legend>
      <label class="row check">
        <input
          type="checkbox"
          checked={isSealed}
          data-testid="seal"
          onChange={(event) => onChange({ isSealed: event.currentTarget.checked })}
        />
        {i18n.t('sealing.choice')}
      </label>
      <p class="faint">{i18n.t('sealing.hint')}</p>
      {isSealed && (
        <div class="stack">
          {saved === null && (
            <Passphrases
              use={passphrases}
              label={i18n.t('sealing.passphrase')}
              hint={i18n.t('sealing.passphraseHint')}
              testId="chair-passphrase"
            />
          )}
          <p class="row">
            {saved === null ? (
              <button type="button" disabled={work.isBusy} data-testid="chair-key" onClick={make}>
                {i18n.t('sealing.keySave')}
              </button>
            ) : (
              <span role="status">{i18n.t('sealing.keySaved', [saved])}</span>
            )}
          </p>
          {(work.problem ?? problem) && <Problem text={(work.problem ?? problem)!} />}
        </div>
      )}
    </fieldset>
  );
}
