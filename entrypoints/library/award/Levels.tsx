import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { problemAt } from '@/components/award/said.ts';
import type { AwardProblem } from '@/utils/award/problems.ts';
import type { Award, AwardLevel } from '@/utils/model/award.ts';
import { Field } from './Field.tsx';
import { RemoveRow } from './RemoveRow.tsx';
import type { AwardEdits } from './use-award-edits.ts';

export interface PartProps {
  award: Award;
  problems: readonly AwardProblem[];
  edit: AwardEdits['edit'];
}

/** The levels of an award with the windows of publication: the one that is judged stands first. */
export function Levels({ award: { levels }, problems, edit }: PartProps) {
  const adder = useRef<HTMLButtonElement>(null);
  const editLevel = (index: number, label: string, changes: Partial<AwardLevel>) =>
    void edit(label, (stored) => ({
      levels: stored.levels.map((level, at) => (at === index ? { ...level, ...changes } : level)),
    }));
  const remove = (index: number) => {
    void edit(i18n.t('award.levels'), (stored) => ({
      levels: stored.levels.filter((_, at) => at !== index),
    }));
    adder.current?.focus();
  };
  return (
    <section>
      <table class="ruled">
        <caption class="hidden">{i18n.t('award.levels')}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n.t('award.level')}</th>
            <th scope="col">{i18n.t('award.from')}</th>
            <th scope="col">{i18n.t('award.to')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {levels.map((level, index) => (
            // A level is known by its place: its name is being typed.
            <tr key={index} data-testid="level">
              <td>
                <Field
                  label={i18n.t('award.level')}
                  isLabelHidden
                  value={level.name}
                  problem={problemAt(problems, `levels.${index}.name`)}
                  onChange={(name) => editLevel(index, i18n.t('award.level'), { name })}
                />
                {level.isPresumed && (
                  <p class="presumed">
                    {i18n.t('award.presumed')}{' '}
                    <button
                      type="button"
                      data-testid="confirm-window"
                      onClick={() => editLevel(index, i18n.t('award.levels'), { isPresumed: false })}
                    >
                      {i18n.t('award.confirm')}
                    </button>
                  </p>
                )}
              </td>
              {(['from', 'to'] as const).map((end) => (
                <td key={end}>
                  <Field
                    label={`${i18n.t(`award.${end}`)}, ${level.name}`}
                    isLabelHidden
                    type="date"
                    value={level[end] ?? ''}
                    problem={problemAt(problems, `levels.${index}.${end}`)}
                    testId={`level-${end}`}
                    onChange={(day) =>
                      editLevel(index, i18n.t('award.levels'), { [end]: day || null, isPresumed: false })
                    }
                  />
                </td>
              ))}
              <td class="act">
                {levels.length > 1 && <RemoveRow name={level.name} onRemove={() => remove(index)} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="row">
        <button
          type="button"
          ref={adder}
          data-testid="add-level"
          onClick={() =>
            void edit(i18n.t('award.levels'), (stored) => ({
              levels: [
                ...stored.levels,
                { name: i18n.t('award.newLevel'), from: null, to: null, isPresumed: false },
              ],
            }))
          }
        >
          {i18n.t('award.addLevel')}
        </button>
        <span class="faint">{i18n.t('award.levelsHint')}</span>
      </p>
    </section>
  );
}
