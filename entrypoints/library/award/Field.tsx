import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { useDraft } from '@/components/use-draft.ts';
import { LIMITS } from '@/utils/schema/limits.ts';

interface FieldProps {
  label: string;
  value: string;
  type?: 'text' | 'date' | 'lines';
  /** The column's head says it already. */
  isLabelHidden?: boolean;
  /** What is wrong with the saved value; null when nothing is. */
  problem: string | null;
  /** Why a text cannot be kept as it stands; null when it can. */
  refuse?: (text: string) => string | null;
  testId?: string;
  hint?: ComponentChildren;
  onChange: (text: string) => void;
}

/** One field of the rules. What is wrong with it is said below it; what cannot be kept at all stays as typed until it can. */
export function Field({
  label,
  value,
  type = 'text',
  isLabelHidden = false,
  problem,
  refuse = () => null,
  testId,
  hint,
  onChange,
}: FieldProps) {
  const id = useId();
  const [refusal, setRefusal] = useState<string | null>(null);
  // Read when the field is left, which may come before the next rendering.
  const isHeld = useRef(false);
  const draft = useDraft(value, (text) => onChange(text.trim()));
  const said = refusal ?? problem;
  const take = ({ value: text, validity }: HTMLInputElement | HTMLTextAreaElement) => {
    const why = refuse(text.trim());
    setRefusal(why);
    // Half a date reads as an empty one.
    isHeld.current = why !== null || !validity.valid;
    if (isHeld.current) draft.hold(text);
    else draft.type(text);
  };
  const shared = {
    id,
    value: draft.text,
    'data-testid': testId,
    'aria-invalid': said !== null,
    'aria-describedby': said === null ? undefined : `${id}-problem`,
    onBlur: () => !isHeld.current && draft.leave(),
  };
  return (
    <div class="labelled award-field">
      <label for={id} class={isLabelHidden ? 'hidden' : undefined}>
        {label}
      </label>
      {type === 'lines' ? (
        <textarea
          {...shared}
          rows={3}
          maxLength={LIMITS.note}
          onInput={(event) => take(event.currentTarget)}
        />
      ) : (
        <input
          {...shared}
          // The typings tell inputs apart by a literal type; both take the same attributes.
          type={type as 'text'}
          maxLength={LIMITS.line}
          max={type === 'date' ? '9999-12-31' : undefined}
          onInput={(event) => take(event.currentTarget)}
        />
      )}
      {hint}
      <p class="field-problem" id={`${id}-problem`} role="status">
        {said}
      </p>
    </div>
  );
}
