import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problem } from '@/components/Problem.tsx';
import { type OpenOffice, useDeeds } from '../deeds.ts';
import { Busy } from '../parts/Busy.tsx';
import { useWork } from '../parts/use-work.ts';

interface CheckServerProps {
  office: OpenOffice;
  onAnswered: () => void;
}

/** Whether the server answers, as which version; the panel is opened there where it was not yet. */
export function CheckServer({ office, onAnswered }: CheckServerProps) {
  const deeds = useDeeds();
  const work = useWork();
  const [version, setVersion] = useState<string | null>(null);
  const check = () =>
    work.run(async () => {
      setVersion(null);
      setVersion(await deeds.checkServer(office));
      onAnswered();
    });
  return (
    <>
      {work.isBusy ? (
        <Busy text={i18n.t('office.checking', [office.keys.servers.join(', ')])} />
      ) : (
        <p class="row">
          <button type="button" data-testid="check-server" onClick={() => void check()}>
            {i18n.t('office.check')}
          </button>
          <code>{office.keys.servers.join(', ')}</code>
        </p>
      )}
      {version !== null && (
        <p role="status" data-testid="check-said">
          {i18n.t('office.checkDone', [version])}
        </p>
      )}
      {work.problem && <Problem text={work.problem} />}
    </>
  );
}
