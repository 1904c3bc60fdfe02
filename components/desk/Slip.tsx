import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import type { Missing } from '@/utils/entries/review-state.ts';
import { type Review, VERDICTS } from '@/utils/model/entries.ts';
import type { ReviewEdit } from '@/utils/store/desk/reviews.ts';
import { ANSWER_OF_VERDICT } from '../commands/answers.ts';
import { Key } from '../commands/Key.tsx';
import { MissingLine } from './review/MissingLine.tsx';
import { ReasonBox } from './review/ReasonBox.tsx';
import type { Snippets } from './review/use-snippets.ts';

interface SlipProps {
  review: Review;
  /** What the review lacks before it counts. */
  missing: readonly Missing[];
  snippets: Snippets;
  /** Whether the verdicts' keys act now. */
  keys: boolean;
  reasonField: RefObject<HTMLTextAreaElement | null>;
  onEdit: (edit: ReviewEdit) => void;
  /** Told at every press of a key; what was typed is saved when the typing rests. */
  onType: (edit: ReviewEdit) => void;
  /** Opens the part at an index. */
  onOpenPart: (index: number) => void;
}

/** What a reviewer must leave behind of an entry: a verdict and one line of reason, and what else is missing. */
export function Slip({
  review,
  missing,
  snippets,
  keys,
  reasonField,
  onEdit,
  onType,
  onOpenPart,
}: SlipProps) {
  const { decision } = review;
  return (
    <section class="slip" aria-label={i18n.t('library.verdict')} data-testid="slip">
      <fieldset class="bare seg">
        <legend class="hidden">{i18n.t('library.verdict')}</legend>
        {VERDICTS.map((verdict) => (
          <label key={verdict}>
            <input
              type="radio"
              name="verdict"
              class="hidden"
              data-testid={`verdict-${verdict}`}
              data-lead="verdict"
              checked={decision.verdict === verdict}
              onChange={() => onEdit({ decision: { ...decision, verdict } })}
            />
            <span aria-hidden="true">{ANSWER_OF_VERDICT[verdict].sign}</span> {i18n.t(`verdict.${verdict}`)}
            {keys && <Key of={ANSWER_OF_VERDICT[verdict].command} />}
          </label>
        ))}
      </fieldset>
      <ReasonBox
        value={decision.reason}
        snippets={snippets}
        field={reasonField}
        onType={(reason) => onType({ decision: { ...decision, reason } })}
        onSave={(reason) => onEdit({ decision: { ...decision, reason } })}
      />
      <MissingLine missing={missing} onOpenPart={onOpenPart} />
    </section>
  );
}
