import { useId } from 'preact/hooks';
import { LIMITS } from '@/utils/schema/limits.ts';
import { useDraft } from './use-draft.ts';

interface TextFieldProps {
  label: string;
  value: string | null;
  /** HTML input type. */
  type?: 'text' | 'date' | 'time';
  /** What a value must look like, as in HTML. What does not is shown, not saved. */
  pattern?: string;
  /** What a form around it knows the field by. */
  name?: string;
  /** @param value null when the field was emptied @param before what the value was written over */
  onChange: (value: string | null, before: string | null) => void;
}

/** One line of text that counts as {@link useDraft} saves it; a redraw meanwhile keeps what was typed. */
export function TextField({ label, value, type = 'text', pattern, name, onChange }: TextFieldProps) {
  const id = useId();
  const draft = useDraft(value ?? '', (text, before) => onChange(text.trim() || null, before.trim() || null));
  const leave = ({ currentTarget: { validity } }: { currentTarget: HTMLInputElement }) => {
    if (validity.valid) draft.leave();
  };
  return (
    <>
      <label for={id}>{label}</label>
      <input
        id={id}
        // The typings tell inputs apart by a literal type; these three take the same attributes.
        type={type as 'text'}
        pattern={pattern}
        name={name}
        maxLength={LIMITS.line}
        // A day of a year with five digits is none that can be kept.
        max={type === 'date' ? '9999-12-31' : undefined}
        value={draft.text}
        onInput={({ currentTarget: { validity, value } }) =>
          validity.valid ? draft.type(value) : draft.hold(value)
        }
        // Enter sends a form off without leaving the field.
        onChange={leave}
        onBlur={leave}
      />
    </>
  );
}

interface ChoiceFieldProps<T extends string> {
  label: string;
  value: T | null;
  choices: readonly T[];
  name: (choice: T) => string;
  /** What an empty choice is called, which is reported as null; without it there is none. */
  none?: string | undefined;
  onChange: (value: T | null) => void;
}

/** One of a few values. */
export function ChoiceField<T extends string>({
  label,
  value,
  choices,
  name,
  none,
  onChange,
}: ChoiceFieldProps<T>) {
  const id = useId();
  return (
    <>
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value ?? ''}
        onChange={(event) => onChange(choices.find((choice) => choice === event.currentTarget.value) ?? null)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {name(choice)}
          </option>
        ))}
      </select>
    </>
  );
}
