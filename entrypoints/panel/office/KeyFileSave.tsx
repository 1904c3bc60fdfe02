import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problem } from '@/components/Problem.tsx';
import { saveFile } from '@/components/save-file.ts';
import { type OpenOffice, useDeeds } from '../deeds.ts';
import { useWork } from '../parts/use-work.ts';

interface KeyFileSaveProps {
  office: OpenOffice;
  /** Told once it was handed to the browser. */
  onSaved: () => void;
}

/** The way to keep the key file as it is by now. */
export function KeyFileSave({ office, onSaved }: KeyFileSaveProps) {
  const deeds = useDeeds();
  const work = useWork();
  const [saved, setSaved] = useState<string | null>(null);
  const save = () =>
    work.run(async () => {
      const file = await deeds.keyFile(office);
      saveFile(file);
      setSaved(file.name);
      onSaved();
    });
  return (
    <section class="stack">
      <h2>{i18n.t('office.keyFileHead')}</h2>
      <p>{i18n.t('office.keyFileHint')}</p>
      <p class="row">
        <button
          type="button"
          class={saved ? '' : 'primary'}
          disabled={work.isBusy}
          data-testid="key-file-save"
          onClick={() => void save()}
        >
          {i18n.t('office.keyFileSave')}
        </button>
        {saved && <span role="status">{i18n.t('office.keyFileSaved', [saved])}</span>}
      </p>
      {work.problem && <Problem text={work.problem} />}
    </section>
  );
}
