import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { useDraft } from '@/components/use-draft.ts';
import { LIMITS } from '@/utils/schema/limits.ts';

interface ReasonFieldProps {
  label: string;
  value: string;
  /** Lines shown; it grows with the text. */
  rows?: number;
  field?: RefObject<HTMLTextAreaElement | null>;
  placeholder?: string;
  testId?: string;
  onSave: (text: string) => void;
}

/** A text that saves itself, of one line or more. */
export function ReasonField({
  label,
  value,
  rows = 1,
  field,
  placeholder,
  testId,
  onSave,
}: ReasonFieldProps) {
  const id = useId();
  const draft = useDraft(value, onSave);
  return (
    <div class="labelled">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        ref={field ?? null}
        rows={rows}
        value={draft.text}
        placeholder={placeholder}
        maxLength={LIMITS.note}
        data-testid={testId}
        onInput={(event) => draft.type(event.currentTarget.value)}
        onBlur={draft.leave}
      />
    </div>
  );
}
