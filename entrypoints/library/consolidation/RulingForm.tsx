import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import { ANSWER_OF_VERDICT } from '@/components/commands/answers.ts';
import { Key } from '@/components/commands/Key.tsx';
import { ReasonField } from '@/components/desk/ReasonField.tsx';
import type { RecordedRuling } from '@/utils/consolidation/index.ts';
import { type Ruling, VERDICTS } from '@/utils/model/entries.ts';
import { Field } from '../award/Field.tsx';
import type { RulingUse } from './ruling-use.ts';
import { rulingWords } from './ruling-words.ts';

interface RulingFormProps {
  use: RulingUse;
  reasonField: RefObject<HTMLTextAreaElement | null>;
  nameOf: (reviewer: string) => string;
}

/** What the subcommittee decided of an entry: recorded here, with what others recorded otherwise beside it. */
export function RulingForm({ use, reasonField, nameOf }: RulingFormProps) {
  const { shown, recordedBy, beside, isOwn, edit, take, withdraw } = use;
  const names = (reviewers: readonly string[]) => reviewers.map(nameOf).join(', ');
  return (
    <section class="ruling" aria-label={i18n.t('ruling.head')} data-testid="ruling">
      <h2>{i18n.t('ruling.head')}</h2>
      <p class="faint">{i18n.t('ruling.hint')}</p>
      <fieldset class="bare seg">
        <legend class="hidden">{i18n.t('ruling.head')}</legend>
        {VERDICTS.map((verdict) => (
          <label key={verdict}>
            <input
              type="radio"
              name="ruling"
              class="hidden"
              data-testid={`ruling-${verdict}`}
              checked={shown.verdict === verdict}
              onChange={() => edit({ verdict })}
            />
            <span aria-hidden="true">{ANSWER_OF_VERDICT[verdict].sign}</span> {i18n.t(`verdict.${verdict}`)}
            <Key of={ANSWER_OF_VERDICT[verdict].command} />
          </label>
        ))}
      </fieldset>
      <ReasonField
        label={i18n.t('ruling.reason')}
        value={shown.reason}
        field={reasonField}
        placeholder={i18n.t('ruling.reasonHint')}
        testId="ruling-reason"
        onSave={(reason) => edit({ reason })}
      />
      <div class="ruling-more">
        <Field
          label={i18n.t('ruling.rank')}
          value={shown.rank}
          problem={null}
          testId="ruling-rank"
          onChange={(rank) => edit({ rank })}
        />
        <Field
          label={i18n.t('ruling.day')}
          type="date"
          value={shown.decidedOn ?? ''}
          problem={null}
          testId="ruling-day"
          onChange={(day) => edit({ decidedOn: day === '' ? null : day })}
        />
      </div>
      {recordedBy.length > 0 && (
        <p class="row faint">
          {i18n.t('ruling.by', [names(recordedBy)])}
          {isOwn && (
            <button type="button" class="plain" data-testid="ruling-withdraw" onClick={withdraw}>
              {i18n.t('ruling.withdraw')}
            </button>
          )}
        </p>
      )}
      <Beside beside={beside} names={names} onTake={take} />
    </section>
  );
}

interface BesideProps {
  beside: readonly RecordedRuling[];
  names: (reviewers: readonly string[]) => string;
  onTake: (ruling: Ruling) => void;
}

/** What others recorded of the same decision. */
const Beside = ({ beside, names, onTake }: BesideProps) =>
  beside.length === 0 ? null : (
    <>
      <p class="apart">{i18n.t('ruling.differ')}</p>
      <ul class="ruling-others">
        {beside.map(({ reviewers, ruling }) => (
          <li key={reviewers.join('\n')} class="row spread" data-testid="ruling-other">
            <span>
              <bdi>{names(reviewers)}</bdi>: {rulingWords(ruling)}
            </span>
            <button type="button" onClick={() => onTake(ruling)}>
              {i18n.t('ruling.take')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
