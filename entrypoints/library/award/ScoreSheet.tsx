import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { problemAt, readFigure, refuseFigure, sayFigure } from '@/components/award/said.ts';
import { ChoiceField } from '@/components/fields.tsx';
import { READY_SHEETS, SCALES, sumOf } from '@/utils/award/score-sheets.ts';
import type { Criterion } from '@/utils/model/award.ts';
import { Field } from './Field.tsx';
import type { PartProps } from './Levels.tsx';
import { RemoveRow } from './RemoveRow.tsx';

interface ScoreSheetProps extends PartProps {
  /** How many entries have points under a criterion, by its name. */
  scored: ReadonlyMap<string, number>;
}

/** What is given points for, with the most of each, and what they sum up to. */
export function ScoreSheet({ award: { criteria, scale }, problems, edit, scored }: ScoreSheetProps) {
  const adder = useRef<HTMLButtonElement>(null);
  const label = i18n.t('award.sheet');
  const editCriterion = (index: number, changes: Partial<Criterion>) =>
    void edit(label, (stored) => ({
      criteria: stored.criteria.map((one, at) => (at === index ? { ...one, ...changes } : one)),
    }));
  const remove = (index: number) => {
    void edit(label, (stored) => ({ criteria: stored.criteria.filter((_, at) => at !== index) }));
    adder.current?.focus();
  };
  const sum = sumOf(criteria);
  const sumProblem = problems.find(({ path }) => path === 'criteria');
  const lost = [...scored].filter(([name]) => !criteria.some((one) => one.name === name));
  return (
    <section>
      <div class="row sheet-choice">
        <ChoiceField
          label={i18n.t('award.scale')}
          value={scale === null ? null : `${scale}`}
          choices={SCALES.map(String)}
          name={(choice) => choice}
          none={i18n.t('award.noScale')}
          onChange={(choice) =>
            void edit(i18n.t('award.scale'), { scale: choice === null ? null : Number(choice) })
          }
        />
        {criteria.length === 0 && (
          <ChoiceField
            label={i18n.t('award.readySheet')}
            value={null}
            choices={READY_SHEETS.map(({ id }) => id)}
            name={nameOfSheet}
            none={i18n.t('award.noSheet')}
            onChange={(id) => {
              const sheet = READY_SHEETS.find((one) => one.id === id);
              if (sheet) void edit(label, { scale: sheet.scale, criteria: sheet.criteria });
            }}
          />
        )}
      </div>
      {criteria.length > 0 && (
        <table class="ruled">
          <caption class="hidden">{label}</caption>
          <thead>
            <tr>
              <th scope="col">{i18n.t('award.criterion')}</th>
              <th scope="col" class="figure">
                {i18n.t('award.most')}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {criteria.map(({ name, most }, index) => (
              // A criterion is known by its place: its name is being typed.
              <tr key={index} data-testid="criterion">
                <td>
                  <Field
                    label={i18n.t('award.criterion')}
                    isLabelHidden
                    value={name}
                    refuse={(text) => (text === '' ? i18n.t('award.problem.noName') : null)}
                    problem={problemAt(problems, `criteria.${index}.name`)}
                    onChange={(text) => editCriterion(index, { name: text })}
                  />
                </td>
                <td class="figure">
                  <Field
                    label={`${i18n.t('award.most')}, ${name}`}
                    isLabelHidden
                    value={most === null ? '' : sayFigure(most)}
                    refuse={refuseFigure}
                    problem={problemAt(problems, `criteria.${index}.most`)}
                    testId="most"
                    onChange={(text) => editCriterion(index, { most: readFigure(text) })}
                  />
                </td>
                <td class="act">
                  <RemoveRow name={name} onRemove={() => remove(index)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="row spread">
        <button
          type="button"
          ref={adder}
          data-testid="add-criterion"
          onClick={() =>
            void edit(label, (stored) => ({
              criteria: [...stored.criteria, { name: newName(stored.criteria), most: null }],
            }))
          }
        >
          {i18n.t('award.addCriterion')}
        </button>
        <b class={sumProblem ? 'sum wrong' : 'sum'} role="status" data-testid="sum">
          {sumProblem
            ? problemAt([sumProblem], 'criteria')
            : sum !== null && i18n.t('award.sum', [sayFigure(sum)])}
        </b>
      </p>
      {lost.length > 0 && (
        <p class="field-problem" data-testid="lost-scores">
          {i18n.t('award.lostScores', [lost.map(([name, count]) => `${name} (${String(count)})`).join(', ')])}
        </p>
      )}
    </section>
  );
}

const nameOfSheet = (id: string): string => {
  const { criteria, scale, isProposed } = READY_SHEETS.find((one) => one.id === id)!;
  const points = criteria.map(({ most }) => sayFigure(most ?? 0)).join(' – ');
  return i18n.t(isProposed ? 'award.proposedSheet' : 'award.publishedSheet', [sayFigure(scale), points]);
};

/** A name that none of them has. */
function newName(criteria: readonly Criterion[]): string {
  const names = new Set(criteria.map(({ name }) => name));
  let number = criteria.length + 1;
  while (names.has(i18n.t('award.newCriterion', [number]))) number += 1;
  return i18n.t('award.newCriterion', [number]);
}
