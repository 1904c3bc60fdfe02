import { i18n } from '#i18n';
import { Key } from '@/components/commands/Key.tsx';
import type { RowAttributes } from '@/components/lists/UnevenList.tsx';
import type { SuggestionRow } from '@/utils/platform/panel/protocol.ts';
import { Line } from '../list/Line.tsx';

interface SuggestionItemProps extends Omit<RowAttributes, 'key'> {
  row: SuggestionRow;
  isChosen: boolean;
  onChoose: (row: SuggestionRow) => void;
  onDecide: (does: 'accept' | 'reject') => void;
}

/** A proposal in its sentence; a dot stands before one that nobody has looked at. */
export function SuggestionItem({ row, isChosen, onChoose, onDecide, ...attributes }: SuggestionItemProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys choose rows (../commands.ts).
    <li
      {...attributes}
      class={isChosen ? 'item tight chosen' : 'item tight'}
      aria-current={isChosen}
      tabIndex={isChosen ? 0 : -1}
      data-testid="panel-suggestion"
      data-seen={row.isSeen}
      onClick={() => isChosen || onChoose(row)}
    >
      <span class="n">
        {!row.isSeen && (
          <>
            <span aria-hidden="true">●</span>
            <span class="hidden">{i18n.t('panel.unseenOne')}: </span>
          </>
        )}
      </span>
      <Line line={row.line} kind={row.kind} isSuggestion />
      {isChosen && (
        <div class="answers">
          <button type="button" data-testid="panel-accept" onClick={() => onDecide('accept')}>
            ✓ {i18n.t('panel.accept')} <Key of="answer.yes" />
          </button>
          <button type="button" data-testid="panel-reject" onClick={() => onDecide('reject')}>
            ✗ {i18n.t('panel.reject')} <Key of="answer.no" />
          </button>
        </div>
      )}
    </li>
  );
}
