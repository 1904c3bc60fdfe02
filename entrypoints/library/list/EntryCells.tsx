import { i18n } from '#i18n';
import { Answer } from '@/components/desk/Answer.tsx';
import { VerdictWord } from '@/components/desk/VerdictWord.tsx';
import { formatPoints } from '@/components/words/points.ts';
import type { Finding } from '@/utils/award/eligibility.ts';
import type { DeskRow } from '@/utils/entries/desk.ts';
import { totalOf } from '@/utils/entries/scores.ts';
import type { Criterion } from '@/utils/model/award.ts';

interface EntryCellsProps {
  row: DeskRow;
  criteria: readonly Criterion[];
  isBlind: boolean;
  findings: readonly Finding[];
  /** How many it has; undefined while that is not known. */
  marks: number | undefined;
}

/** What the list tells of an entry behind its code and title. */
export function EntryCells({ row, criteria, isBlind, findings, marks }: EntryCellsProps) {
  const { entry, review, state } = row;
  const total = totalOf(criteria, review?.scores ?? {});
  const { verdict = null, reason = '' } = review?.decision ?? {};
  return (
    <>
      <td class="outlet faint">{isBlind ? i18n.t('blind.hidden') : entry.outlet}</td>
      <td class="count">{entry.parts.length}</td>
      <td class="marks">{marks ?? ''}</td>
      <td class={`state ${state === 'reading' ? 'strong' : 'faint'}`}>{i18n.t(`entryState.${state}`)}</td>
      <td class="eligible">
        <Answer findings={findings} overrules={review?.overrules ?? {}} />
      </td>
      <td class="verdict">{verdict ? <VerdictWord verdict={verdict} /> : '–'}</td>
      {criteria.length > 0 && <td class="score">{total.left > 0 ? '–' : formatPoints(total.points)}</td>}
      <td class="reason" title={reason}>
        {reason}
      </td>
    </>
  );
}
