import { i18n } from '#i18n';
import { AwardChoice } from '@/components/award/AwardChoice.tsx';
import { NameField } from '@/components/award/NameField.tsx';
import { useStart } from '@/components/award/use-start.ts';
import { OwnKeys } from '@/components/commands/OwnKeys.tsx';
import { Problem } from '@/components/Problem.tsx';
import { useLive } from '@/components/use-live.ts';
import { explain } from '@/components/words/explain.ts';
import { listAwards } from '@/utils/store/desk/awards.ts';
import { setDeskChoice } from '@/utils/store/desk/choice.ts';
import { getReviewerName } from '@/utils/store/desk/reviewer.ts';
import { Gestures } from './Gestures.tsx';

const DESK = '/library.html';

/** The first page: who reviews and for which award, what there is to know, and where all of it lies. */
export function Welcome() {
  const name = useLive(getReviewerName, []);
  const awards = useLive(listAwards, []);
  const fault = name.fault ?? awards.fault;
  if (fault) return <Problem text={explain(fault)} />;
  if (name.value === undefined || !awards.value) return null;
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
        <StartForm name={name.value ?? ''} />
      )}
      <OwnKeys>
        <Gestures />
      </OwnKeys>
      <footer class="stack">
        <p>
          <b>{i18n.t('welcome.localHead')}</b> {i18n.t('welcome.local')}
        </p>
        <p>
          <b>{i18n.t('welcome.pinHead')}</b>{' '}
          {i18n.t(import.meta.env.FIREFOX ? 'welcome.pinFirefox' : 'welcome.pin')}
        </p>
      </footer>
    </>
  );
}

function StartForm({ name }: { name: string }) {
  const start = useStart(name, async (awardId) => {
    await setDeskChoice({ awardId, subcommittee: null });
    location.assign(DESK);
  });
  return (
    <form class="stack" onSubmit={(event) => void start.begin(event)} data-testid="welcome">
      <NameField name={start.name} onInput={start.setName} />
      <AwardChoice {...start.choice} />
      {start.problem && <Problem text={start.problem} />}
      <p>
        <button type="submit" class="primary begin" data-testid="begin">
          {i18n.t('start.begin')}
        </button>
      </p>
    </form>
  );
}
