import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useLive } from '@/components/use-live.ts';
import { useDeeds } from '../deeds.ts';
import { ClosedFileForm } from '../parts/ClosedFileForm.tsx';

/** Reviews that wait for the chair’s key, and the way to open them with it. Where there are none, nothing is shown. */
export function OpenSealed({ panel }: { panel: string }) {
  const deeds = useDeeds();
  const [came, setCame] = useState<{ opened: number; unopened: number } | null>(null);
  const count = useLive(() => deeds.countSealed(panel), [panel]).value ?? 0;
  if (count === 0 && came === null) return null;
  return (
    <section class="stack" data-testid="sealed">
      <h2>{i18n.t('sealing.openHead')}</h2>
      {came && (
        <p role="status" class={came.unopened > 0 ? 'warn' : ''} data-testid="sealed-came">
          {i18n.t('sealing.opened', came.opened)}{' '}
          {came.unopened > 0 && i18n.t('sealing.unopened', came.unopened)}
        </p>
      )}
      {count > 0 && (
        <>
          <p>{i18n.t('sealing.waiting', count)}</p>
          <p class="faint">{i18n.t('sealing.openHint')}</p>
          <ClosedFileForm
            file={i18n.t('sealing.keyFile')}
            passphrase={i18n.t('sealing.passphrase')}
            act={i18n.t('sealing.open')}
            busy={i18n.t('office.unlocking')}
            testId="unseal"
            isPrimary={false}
            onFile={async (file, passphrase) => setCame(await deeds.openSealed(panel, file, passphrase))}
          />
        </>
      )}
    </section>
  );
}
