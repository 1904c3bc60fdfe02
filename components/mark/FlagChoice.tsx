import { i18n } from '#i18n';
import { MARK_FLAGS, type MarkFlag } from '@/utils/model/records.ts';
import { ANSWER_OF_FLAG } from '../commands/answers.ts';
import { Key } from '../commands/Key.tsx';

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
          <span aria-hidden="true">{ANSWER_OF_FLAG[flag].sign}</span> {i18n.t(`flag.${flag}`)}{' '}
          <Key of={ANSWER_OF_FLAG[flag].command} />
        </button>
      ))}
    </fieldset>
  );
}
