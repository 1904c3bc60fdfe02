import { i18n } from '#i18n';
import { Answer } from '@/components/desk/Answer.tsx';
import { VerdictWord } from '@/components/desk/VerdictWord.tsx';
import { formatPoints } from '@/components/words/points.ts';
import type { Finding } from '@/utils/award/eligibility.ts';
import type { DeskRow } from '@/utils/entries/desk.ts';
import { nameOfEntry, titleOfEntry } from '@/utils/entries/duplicates.ts';
import { totalOf } from '@/utils/entries/scores.ts';
import type { Criterion } from '@/utils/model/award.ts';

interface EntryRowProps {
  id: string;
  index: number;
  row: DeskRow;
  criteria: readonly Criterion[];
  isCurrent: boolean;
  isBlind: boolean;
  findings: readonly Finding[];
  /** How many it has; undefined while that is not known. */
  marks: number | undefined;
  isTicked: boolean;
  /** @param isRange all from the last one that was ticked */
  onTick: (isRange: boolean) => void;
  onChoose: (id: string) => void;
}

/** One entry of the list. */
export function EntryRow({
  id,
  index,
  row,
  criteria,
  isCurrent,
  isBlind,
  findings,
  marks,
  isTicked,
  onTick,
  onChoose,
}: EntryRowProps) {
  const { entry, review, state } = row;
  const total = totalOf(criteria, review?.scores ?? {});
  const { verdict = null, reason = '' } = review?.decision ?? {};
  return (
    // The grid has the keys; a click on a row is the mouse's way to the same.
    <tr
      id={id}
      aria-rowindex={index + 2}
      aria-selected={isCurrent}
      class={isCurrent ? 'now' : ''}
      data-testid="entry"
      onClick={() => onChoose(entry.id)}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a key ticks the row that is chosen. */}
      <td class="tick" onClick={(event) => event.stopPropagation()}>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={i18n.t('library.tick', [nameOfEntry(entry)])}
          checked={isTicked}
          data-testid="tick"
          onClick={(event) => onTick(event.shiftKey)}
        />
      </td>
      <td class="code">{entry.code ?? '–'}</td>
      <td class="title serif">{titleOfEntry(entry)}</td>
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
    </tr>
  );
}
