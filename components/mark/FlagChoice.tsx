import { i18n } from '#i18n';
import type { CommandId } from '@/utils/commands/table.ts';
import { MARK_FLAGS, type MarkFlag } from '@/utils/model/records.ts';
import { Key } from '../commands/Key.tsx';

const SIGNS: Record<MarkFlag, string> = { checked: '✓', doubtful: '?', wrong: '✗' };

const ANSWERS = {
  checked: 'answer.yes',
  doubtful: 'answer.ask',
  wrong: 'answer.no',
} as const satisfies Record<MarkFlag, CommandId>;

interface FlagChoiceProps {
  flag: MarkFlag | null;
  /** What is pressed once more is taken back. */
  onChoose: (flag: MarkFlag | null) => void;
}

/** What the reviewer found on looking into a mark: one of three answers, or none yet. */
export function FlagChoice({ flag: chosen, onChoose }: FlagChoiceProps) {
  return (
    <fieldset class="bare row flags" aria-label={i18n.t('card.flag')}>
      {MARK_FLAGS.map((flag) => (
        <button
          key={flag}
          type="button"
          aria-pressed={flag === chosen}
          data-testid={`flag-${flag}`}
          onClick={() => onChoose(flag === chosen ? null : flag)}
        >
          <span aria-hidden="true">{SIGNS[flag]}</span> {i18n.t(`flag.${flag}`)} <Key of={ANSWERS[flag]} />
        </button>
      ))}
    </fieldset>
  );
}
