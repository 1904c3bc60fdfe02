import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import { missingIn } from '@/utils/entries/desk.ts';
import { type Review, VERDICTS, type Verdict } from '@/utils/model/entries.ts';
import type { ReviewEdit } from '@/utils/store/desk/reviews.ts';
import { ReasonField } from './ReasonField.tsx';
import { SIGNS } from './VerdictWord.tsx';

interface SlipProps {
  review: Review;
  /** The verdicts' keys, while they act. */
  keys: Readonly<Record<Verdict, string>> | null;
  reasonField: RefObject<HTMLTextAreaElement | null>;
  onEdit: (edit: ReviewEdit) => void;
}

/** What a reviewer must leave behind of an entry: a verdict and one line of reason; a remark if they like. */
export function Slip({ review, keys, reasonField, onEdit }: SlipProps) {
  const { decision } = review;
  const missing = missingIn(review);
  return (
    <section class="slip" aria-labelledby="slip-head">
      <h3 id="slip-head">{i18n.t('library.verdict')}</h3>
      <fieldset class="bare seg">
        <legend class="hidden">{i18n.t('library.verdict')}</legend>
        {VERDICTS.map((verdict) => (
          <label key={verdict}>
            <input
              type="radio"
              name="verdict"
              class="hidden"
              data-testid={`verdict-${verdict}`}
              checked={decision.verdict === verdict}
              onChange={() => onEdit({ decision: { ...decision, verdict } })}
            />
            <span aria-hidden="true">{SIGNS[verdict]}</span> {i18n.t(`verdict.${verdict}`)}
            {keys && <kbd>{keys[verdict]}</kbd>}
          </label>
        ))}
      </fieldset>
      <ReasonField
        label={i18n.t('library.reason')}
        value={decision.reason}
        rows={2}
        field={reasonField}
        placeholder={i18n.t('library.reasonHint')}
        testId="reason"
        onSave={(reason) => onEdit({ decision: { ...decision, reason } })}
      />
      <p class="missing" role="status" data-testid="missing">
        {missing.length > 0
          ? i18n.t('library.missing', [missing.map((one) => i18n.t(`library.missingPart.${one}`)).join(', ')])
          : i18n.t('library.complete')}
      </p>
      <ReasonField
        label={i18n.t('library.remark')}
        value={review.remark}
        rows={2}
        testId="remark"
        onSave={(remark) => onEdit({ remark })}
      />
    </section>
  );
}
