import { i18n } from '#i18n';
import { AwardChoice } from '@/components/award/AwardChoice.tsx';
import { NameField } from '@/components/award/NameField.tsx';
import { PresetNotice } from '@/components/award/PresetNotice.tsx';
import { usePreset } from '@/components/award/use-preset.ts';
import { TO_RULES, useStart } from '@/components/award/use-start.ts';
import { DailySwitch } from '@/components/backup/DailySwitch.tsx';
import { OwnKeys } from '@/components/commands/OwnKeys.tsx';
import { GuideLink } from '@/components/GuideLink.tsx';
import { Problem } from '@/components/Problem.tsx';
import { useLive } from '@/components/use-live.ts';
import { explain } from '@/components/words/explain.ts';
import type { PresetReading } from '@/utils/award/file/preset.ts';
import type { Award } from '@/utils/model/award.ts';
import { listAwards } from '@/utils/store/desk/awards.ts';
import { setDeskChoice } from '@/utils/store/desk/choice.ts';
import { getReviewerName } from '@/utils/store/desk/reviewer.ts';
import { Gestures } from './Gestures.tsx';

const DESK = '/library.html';
const RULES = '/library.html?view=award';

/** The first page: who reviews and for which award, what there is to know, and where all of it lies. */
export function Welcome() {
  const name = useLive(getReviewerName, []);
  const awards = useLive(listAwards, []);
  const preset = usePreset();
  const fault = name.fault ?? awards.fault;
  if (fault) return <Problem text={explain(fault)} />;
  if (name.value === undefined || !awards.value || !preset) return null;
  return (
    <>
      <header>
        <p class="faint">{i18n.t('app.name')}</p>
        <h1>{i18n.t('welcome.head')}</h1>
        <p class="lead">{i18n.t('welcome.lead')}</p>
      </header>
      {name.value !== null && awards.value[0] ? (
        <p class="row" data-testid="known">
          <a class="begin" href={DESK}>
            {i18n.t('library.open')}
          </a>
          <span class="faint">
            {name.value} · {awards.value[0].name}
          </span>
        </p>
      ) : (
        <StartForm name={name.value ?? ''} awards={awards.value} preset={preset} />
      )}
      <OwnKeys>
        <Gestures />
      </OwnKeys>
      <footer class="stack">
        <p>
          <b>
            <GuideLink />
          </b>{' '}
          {i18n.t('guide.head')}
        </p>
        <p>
          <b>{i18n.t('welcome.localHead')}</b> {i18n.t('welcome.local')}
        </p>
        <div>
          <DailySwitch />
        </div>
        <p>
          <b>{i18n.t('welcome.pinHead')}</b>{' '}
          {i18n.t(import.meta.env.FIREFOX ? 'welcome.pinFirefox' : 'welcome.pin')}
        </p>
      </footer>
    </>
  );
}

interface StartFormProps {
  name: string;
  awards: readonly Award[];
  preset: PresetReading;
}

function StartForm({ name, awards, preset }: StartFormProps) {
  const start = useStart(name, preset, awards, async (awardId, toRules) => {
    await setDeskChoice({ awardId, subcommittee: null });
    location.assign(toRules ? RULES : DESK);
  });
  return (
    <form class="stack" onSubmit={(event) => void start.begin(event)} data-testid="welcome">
      <NameField name={start.name} onInput={start.setName} />
      <PresetNotice preset={preset} />
      <AwardChoice {...start.choice} />
      {start.problem && <Problem text={start.problem} />}
      <p>
        <button type="submit" class="primary begin" data-testid="begin">
          {i18n.t('start.begin')}
        </button>{' '}
        {start.isPreset && (
          <button type="submit" class="begin" value={TO_RULES} data-testid="begin-rules">
            {i18n.t('preset.toRules')}
          </button>
        )}
      </p>
    </form>
  );
}
