import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Notice } from '@/components/desk/RunningLine.tsx';
import { ChoiceField, TextField } from '@/components/fields.tsx';
import { Problem } from '@/components/Problem.tsx';
import { explain } from '@/components/words/explain.ts';
import type { Award, AwardLevel, PresumableRule } from '@/utils/model/award.ts';
import { now } from '@/utils/platform/id.ts';
import { editAward } from '@/utils/store/desk/awards.ts';

interface AwardFormProps {
  award: Award;
  /** Told what was done to the award as a whole, and how it is taken back; null where it is to be seen anyway. */
  onDone: (notice: Notice | null) => void;
}

/** A line of names, apart by commas. */
const readNames = (text: string | null): string[] =>
  (text ?? '')
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter(Boolean);

const readCount = (text: string | null): number | null =>
  text && /^\d{1,4}$/.test(text) ? Number(text) : null;

/** The rules that entries are held to. What is written by hand is no guess any more. */
export function AwardForm({ award, onDone }: AwardFormProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const edit = async (
    change: Partial<Award> | ((stored: Award) => Partial<Award>),
    rule?: PresumableRule,
  ) => {
    try {
      await editAward(award.id, (stored) => ({
        presumed: stored.presumed.filter((one) => one !== rule),
        ...(typeof change === 'function' ? change(stored) : change),
      }));
      setProblem(null);
    } catch (error) {
      setProblem(explain(error));
    }
  };
  const editLevel = (index: number, changes: Partial<AwardLevel>) =>
    edit(({ levels }) => ({
      levels: levels.map((level, at) => (at === index ? { ...level, ...changes } : level)),
    }));
  const remove = async () => {
    try {
      await editAward(award.id, () => ({ deletedAt: now() }));
      const undo = () => editAward(award.id, () => ({ deletedAt: null }));
      onDone({ text: i18n.t('award.removed', [award.name]), undo });
    } catch (error) {
      setProblem(explain(error));
    }
  };
  const hint = (rule: PresumableRule) =>
    award.presumed.includes(rule) && <p class="hint faint">{i18n.t('award.presumed')}</p>;
  return (
    <section class="measure stack" data-testid="award-form">
      <h1 class="serif">{i18n.t('award.head')}</h1>
      <div class="fields-form">
        <TextField
          label={i18n.t('award.name')}
          value={award.name}
          onChange={(name) => name !== null && void edit({ name })}
        />
        <TextField
          label={i18n.t('award.types')}
          value={award.types.join(', ')}
          onChange={(text) => void edit({ types: readNames(text) }, 'types')}
        />
        {hint('types')}
        {(['maxParts', 'maxAuthors'] as const).map((rule) => (
          <Fragment key={rule}>
            <TextField
              label={i18n.t(`award.${rule}`)}
              value={award[rule]?.toString() ?? null}
              pattern="\d{1,4}"
              onChange={(text) => void edit({ [rule]: readCount(text) }, rule)}
            />
            {hint(rule)}
          </Fragment>
        ))}
        <TextField
          label={i18n.t('award.subcommittees')}
          value={award.subcommittees.join(', ')}
          onChange={(text) => void edit({ subcommittees: readNames(text) })}
        />
        <ChoiceField
          label={i18n.t('award.place')}
          value={award.licensedOnly === null ? null : `${award.licensedOnly}`}
          choices={['true', 'false']}
          name={(choice) => i18n.t(`award.licensedOnly.${choice}`)}
          none={i18n.t('award.licensedOnly.null')}
          onChange={(choice) =>
            void edit({ licensedOnly: choice === null ? null : choice === 'true' }, 'licensedOnly')
          }
        />
      </div>
      <h2>{i18n.t('award.levels')}</h2>
      <p class="faint">{i18n.t('award.levelsHint')}</p>
      {award.levels.map((level, index) => (
        <LevelFields
          // A level is known by its place: its name is being typed.
          key={index}
          level={level}
          onEdit={(changes) => void editLevel(index, changes)}
          onRemove={
            award.levels.length > 1
              ? () => void edit(({ levels }) => ({ levels: levels.filter((_, at) => at !== index) }))
              : null
          }
        />
      ))}
      <p class="row">
        <button
          type="button"
          onClick={() =>
            void edit(({ levels }) => ({
              levels: [
                ...levels,
                { name: i18n.t('award.newLevel'), from: null, to: null, isPresumed: false },
              ],
            }))
          }
        >
          {i18n.t('award.addLevel')}
        </button>
        <button type="button" class="plain" onClick={() => void remove()}>
          {i18n.t('award.remove')}
        </button>
        <button type="button" class="primary" data-testid="award-done" onClick={() => onDone(null)}>
          {i18n.t('award.done')}
        </button>
      </p>
      {problem && <Problem text={problem} />}
    </section>
  );
}

interface LevelFieldsProps {
  level: AwardLevel;
  onEdit: (changes: Partial<AwardLevel>) => void;
  /** Null for the last one. */
  onRemove: (() => void) | null;
}

function LevelFields({ level, onEdit, onRemove }: LevelFieldsProps) {
  return (
    <fieldset class="bare level">
      <legend class="hidden">{level.name}</legend>
      <div class="fields-form">
        <TextField
          label={i18n.t('award.level')}
          value={level.name}
          onChange={(name) => name !== null && onEdit({ name })}
        />
        <TextField
          label={i18n.t('award.from')}
          type="date"
          value={level.from}
          onChange={(from) => onEdit({ from, isPresumed: false })}
        />
        <TextField
          label={i18n.t('award.to')}
          type="date"
          value={level.to}
          onChange={(to) => onEdit({ to, isPresumed: false })}
        />
      </div>
      {level.isPresumed && (
        <p class="row">
          <span class="hint faint">{i18n.t('award.presumed')}</span>
          <button type="button" data-testid="confirm-window" onClick={() => onEdit({ isPresumed: false })}>
            {i18n.t('award.confirm')}
          </button>
        </p>
      )}
      {onRemove && (
        <button type="button" class="plain" onClick={onRemove}>
          {i18n.t('award.removeLevel')}
        </button>
      )}
    </fieldset>
  );
}
