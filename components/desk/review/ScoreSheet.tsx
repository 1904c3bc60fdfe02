import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { toggled } from '@/components/toggled.ts';
import { useDraft } from '@/components/use-draft.ts';
import { formatPoints } from '@/components/words/points.ts';
import { readPoints, totalOf } from '@/utils/entries/scores.ts';
import type { Award, Criterion } from '@/utils/model/award.ts';
import { leadOf } from './MissingLine.tsx';

interface ScoreSheetProps {
  award: Pick<Award, 'criteria' | 'scale'>;
  scores: Record<string, number>;
  onScore: (scores: Record<string, number>) => void;
}

/** An award's score sheet with its sum; what cannot be points is said, and is not kept. */
export function ScoreSheet({ award: { criteria, scale }, scores, onScore }: ScoreSheetProps) {
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set());
  const total = totalOf(criteria, scores);
  const most = total.most ?? scale;
  const score = (name: string, points: number | null) => {
    const { [name]: _, ...others } = scores;
    onScore(points === null ? others : { ...others, [name]: points });
  };
  if (criteria.length === 0) return null;
  return (
    <table class="scores" data-testid="scores">
      <caption>
        {i18n.t('score.sheet')}{' '}
        {most !== null && <span class="faint">· {i18n.t('score.scale', [formatPoints(most)])}</span>}
      </caption>
      <tbody>
        {criteria.map((criterion) => (
          <ScoreLine
            key={criterion.name}
            criterion={criterion}
            points={scores[criterion.name] ?? null}
            onScore={(points) => score(criterion.name, points)}
            onWrong={(isWrong) => setWrong((was) => toggled(was, criterion.name, isWrong))}
          />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{i18n.t('score.total')}</th>
          <td role="status" data-testid="total">
            {total.left > 0 || wrong.size > 0 ? '–' : formatPoints(total.points)}
            {most !== null && <span class="faint"> / {formatPoints(most)}</span>}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

interface ScoreLineProps {
  criterion: Criterion;
  points: number | null;
  onScore: (points: number | null) => void;
  onWrong: (isWrong: boolean) => void;
}

function ScoreLine({ criterion: { name, most }, points, onScore, onWrong }: ScoreLineProps) {
  const id = useId();
  const [problem, setProblem] = useState<string | null>(null);
  const draft = useDraft(points === null ? '' : formatPoints(points), (text) => {
    const typed = readPoints(text, most);
    if ('points' in typed) onScore(typed.points);
  });
  const type = (text: string) => {
    const typed = readPoints(text, most);
    const isWrong = 'problem' in typed;
    onWrong(isWrong);
    if (!isWrong) {
      setProblem(null);
      draft.type(text);
      return;
    }
    setProblem(
      typed.problem === 'range' && most !== null
        ? i18n.t('score.range', [formatPoints(most)])
        : i18n.t('score.noNumber'),
    );
    draft.hold(text);
  };
  return (
    <tr>
      <th scope="row">
        <label for={id}>{name}</label>
        {problem && (
          <p id={`${id}-problem`} class="wrong" role="alert">
            {problem}
          </p>
        )}
      </th>
      <td>
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          value={draft.text}
          aria-invalid={problem !== null}
          aria-describedby={problem ? `${id}-problem` : undefined}
          data-testid="points"
          data-lead={leadOf({ what: 'points', criterion: name })}
          onInput={(event) => type(event.currentTarget.value)}
          // What is wrong stays to be seen and corrected.
          onBlur={({ currentTarget }) => 'points' in readPoints(currentTarget.value, most) && draft.leave()}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            turnToNext(event.currentTarget);
          }}
        />{' '}
        {most !== null && <span class="faint">/ {formatPoints(most)}</span>}
      </td>
    </tr>
  );
}

/** Enter goes down the sheet, as in a spreadsheet, and from its last line to the reason. */
function turnToNext(field: HTMLInputElement): void {
  const fields = [...(field.closest('table')?.querySelectorAll('input') ?? [])];
  const next = fields[fields.indexOf(field) + 1] ?? document.querySelector<HTMLElement>('[data-lead=reason]');
  next?.focus();
  if (next instanceof HTMLInputElement) next.select();
}
