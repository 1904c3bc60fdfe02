import { i18n } from '#i18n';
import { problemAt, readNames, refuseCount } from '@/components/award/said.ts';
import { ChoiceField } from '@/components/fields.tsx';
import { KeptCheckbox } from '@/components/KeptCheckbox.tsx';
import type { PresumableRule } from '@/utils/model/award.ts';
import { Field } from './Field.tsx';
import type { PartProps } from './Levels.tsx';

/** What an entry is held to besides the window. What is written by hand is no guess any more. */
export function Rules({ award, problems, edit }: PartProps) {
  const hint = (rule: PresumableRule) =>
    award.presumed.includes(rule) && <p class="presumed">{i18n.t('award.presumed')}</p>;
  const typesLabel = i18n.t('award.types');
  return (
    <section class="rules">
      <div class="pair">
        {(['maxParts', 'maxAuthors'] as const).map((rule) => {
          const label = i18n.t(`award.${rule}`);
          return (
            <Field
              key={rule}
              label={label}
              value={award[rule]?.toString() ?? ''}
              refuse={refuseCount}
              problem={problemAt(problems, rule)}
              testId={rule}
              hint={hint(rule)}
              onChange={(text) => void edit(label, { [rule]: text === '' ? null : Number(text) }, rule)}
            />
          );
        })}
      </div>
      <Field
        label={typesLabel}
        value={award.types.join(', ')}
        problem={problemAt(problems, 'types')}
        testId="types"
        hint={hint('types')}
        onChange={(text) => void edit(typesLabel, { types: readNames(text) }, 'types')}
      />
      <div class="labelled">
        <ChoiceField
          label={i18n.t('award.place')}
          value={award.licensedOnly === null ? null : `${award.licensedOnly}`}
          choices={['true', 'false']}
          name={(choice) => i18n.t(`award.licensedOnly.${choice}`)}
          none={i18n.t('award.licensedOnly.null')}
          onChange={(choice) =>
            void edit(
              i18n.t('award.place'),
              { licensedOnly: choice === null ? null : choice === 'true' },
              'licensedOnly',
            )
          }
        />
        {hint('licensedOnly')}
      </div>
      <label class="row">
        <KeptCheckbox
          testId="blind"
          kept={award.blind}
          onSave={(blind) => edit(i18n.t('award.blind'), { blind })}
        />
        <span>
          {i18n.t('award.blind')} <span class="presumed">{i18n.t('award.blindHint')}</span>
        </span>
      </label>
      <Field
        label={i18n.t('award.excluded')}
        type="lines"
        value={(award.excludedAuthors ?? []).join('\n')}
        problem={null}
        testId="excluded"
        hint={<p class="presumed">{i18n.t('award.excludedHint')}</p>}
        onChange={(text) => void edit(i18n.t('award.excludedHead'), { excludedAuthors: readNames(text) })}
      />
    </section>
  );
}
