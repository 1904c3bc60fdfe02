import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problem } from '@/components/Problem.tsx';
import type { Level } from '@/utils/panel/index.ts';
import { useDeeds } from '../deeds.ts';
import { Busy } from '../parts/Busy.tsx';
import { LevelChoice } from '../parts/LevelChoice.tsx';
import type { OfficeProps } from '../parts/office-props.ts';
import { useWork } from '../parts/use-work.ts';
import { CheckServer } from './CheckServer.tsx';
import { KeyFileSave } from './KeyFileSave.tsx';
import { ServerFiles } from './ServerFiles.tsx';

interface SettingsViewProps extends OfficeProps {
  /** Whether the panel was just made: then this is what is to be done next. */
  isNew: boolean;
  onSaved: () => void;
  onPeople: () => void;
}

/** What a panel needs to run: its key file kept, its server set up and answering; and the award’s switches. */
export function SettingsView({ office, isNew, onOffice, onNotice, onSaved, onPeople }: SettingsViewProps) {
  const deeds = useDeeds();
  const work = useWork();
  const [isReady, setReady] = useState(false);
  const { keys } = office;
  const change = (settings: { level: Level }) =>
    work.run(async () => {
      onOffice(await deeds.changeSettings(office, settings));
      onNotice({ text: i18n.t('settings.saved') });
    });
  return (
    <div class="measure stack settings-view" data-testid="settings">
      <h1 class="serif">
        {i18n.t(isNew && keys.servers.length > 0 ? 'office.madeHead' : 'panels.view.settings')}
      </h1>
      <KeyFileSave office={office} onSaved={onSaved} />
      {keys.servers.length > 0 ? (
        <>
          <ServerFiles keys={keys} />
          <section class="stack">
            <h2>{i18n.t('office.checkHead')}</h2>
            <CheckServer office={office} onAnswered={() => setReady(true)} />
          </section>
        </>
      ) : (
        <p>{i18n.t('office.filesOnly')}</p>
      )}
      {isNew && (isReady || keys.servers.length === 0) && (
        <p>
          <button type="button" class="primary" data-testid="to-people" onClick={onPeople}>
            {i18n.t('office.toPeople')}
          </button>
        </p>
      )}
      {!isNew && (
        <section class="stack">
          <h2>{i18n.t('settings.switches')}</h2>
          <p class="faint">{i18n.t('settings.switchHint')}</p>
          <p>{i18n.t(keys.sealedFor === null ? 'sealing.off' : 'sealing.on')}</p>
          <LevelChoice level={keys.level} onChange={(level) => void change({ level })} />
          {work.problem && <Problem text={work.problem} />}
          {work.isBusy && <Busy text={i18n.t('panels.working')} />}
        </section>
      )}
    </div>
  );
}
