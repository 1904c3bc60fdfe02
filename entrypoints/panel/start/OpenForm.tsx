import { i18n } from '#i18n';
import { Problem } from '@/components/Problem.tsx';
import type { Award } from '@/utils/model/award.ts';
import { type OpenOffice, useDeeds } from '../deeds.ts';
import { Busy } from '../parts/Busy.tsx';
import { Labelled } from '../parts/Labelled.tsx';
import { LevelChoice } from '../parts/LevelChoice.tsx';
import { useWork } from '../parts/use-work.ts';
import { Passphrases, usePassphrases } from './Passphrases.tsx';
import { SealChoice } from './SealChoice.tsx';
import { NODE_COUNTS, usePlan } from './use-plan.ts';

interface OpenFormProps {
  awards: readonly Award[];
  /** The reviewer’s name on this machine, as a beginning. */
  name: string;
  onOpened: (office: OpenOffice) => void;
  onCancel: () => void;
}

/** Opens a panel for an award: keys and configuration are made here, nothing is sent. */
export function OpenForm({ awards, name, onOpened, onCancel }: OpenFormProps) {
  const deeds = useDeeds();
  const work = useWork();
  const { plan, hasServer, problem, edit, ask } = usePlan(awards, name);
  const passphrases = usePassphrases();
  if (awards.length === 0)
    return (
      <div class="measure stack">
        <h1 class="serif">{i18n.t('office.openHead')}</h1>
        <p>{i18n.t('office.noAwards')}</p>
        <p class="row links">
          <a href="/library.html">{i18n.t('panels.toLibrary')}</a>
        </p>
      </div>
    );
  const open = (event: Event) => {
    event.preventDefault();
    passphrases.ask();
    const sound = ask();
    if (sound && passphrases.isSound)
      void work.run(async () => onOpened(await deeds.openPanel(sound, passphrases.first)));
  };
  return (
    <form class="measure stack" data-testid="open-form" noValidate onSubmit={open}>
      <h1 class="serif">{i18n.t('office.openHead')}</h1>
      <p class="faint">{i18n.t('office.openHint')}</p>
      <Labelled label={i18n.t('office.award')}>
        {(attributes) => (
          <select
            {...attributes}
            value={plan.awardId}
            data-testid="open-award"
            onChange={(event) => edit({ awardId: event.currentTarget.value })}
          >
            {awards.map((award) => (
              <option key={award.id} value={award.id}>
                {award.name}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <Labelled label={i18n.t('office.from')} hint={i18n.t('office.fromHint')} problem={problem.from}>
        {(attributes) => (
          <input
            {...attributes}
            value={plan.from}
            maxLength={200}
            data-testid="open-from"
            onInput={(event) => edit({ from: event.currentTarget.value })}
          />
        )}
      </Labelled>
      <Labelled
        label={i18n.t('office.servers')}
        hint={i18n.t('office.serversHint')}
        problem={problem.servers}
      >
        {(attributes) => (
          <textarea
            {...attributes}
            rows={2}
            spellcheck={false}
            value={plan.servers}
            data-testid="open-servers"
            onInput={(event) => edit({ servers: event.currentTarget.value })}
          />
        )}
      </Labelled>
      {hasServer && (
        <fieldset class="bare choices">
          <legend>{i18n.t('office.nodes')}</legend>
          {NODE_COUNTS.map((count) => (
            <label key={count} class="row">
              <input
                type="radio"
                name="nodes"
                checked={plan.nodes === count}
                data-testid={`open-nodes-${count}`}
                onChange={() => edit({ nodes: count })}
              />
              {i18n.t(count === 1 ? 'office.oneNode' : 'office.threeNodes')}
            </label>
          ))}
        </fieldset>
      )}
      {hasServer && plan.nodes > 1 && (
        <Labelled label={i18n.t('office.hosts')} problem={problem.hosts}>
          {(attributes) => (
            <textarea
              {...attributes}
              rows={3}
              spellcheck={false}
              value={plan.hosts}
              data-testid="open-hosts"
              onInput={(event) => edit({ hosts: event.currentTarget.value })}
            />
          )}
        </Labelled>
      )}
      <LevelChoice level={plan.level} onChange={(level) => edit({ level })} />
      <SealChoice
        award={awards.find(({ id }) => id === plan.awardId)?.name ?? ''}
        isSealed={plan.isSealed}
        problem={problem.chair}
        onChange={edit}
      />
      <Passphrases
        use={passphrases}
        label={i18n.t('office.passphrase')}
        hint={i18n.t('office.passphraseHint')}
        testId="passphrase"
      />
      {work.problem && <Problem text={work.problem} />}
      {work.isBusy ? (
        <Busy text={i18n.t('office.making')} />
      ) : (
        <p class="row">
          <button type="submit" class="primary" data-testid="open-make">
            {i18n.t('office.make')}
          </button>
          <button type="button" onClick={onCancel}>
            {i18n.t('adder.cancel')}
          </button>
        </p>
      )}
    </form>
  );
}
