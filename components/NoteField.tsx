import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { LIMITS } from '@/utils/schema/limits';
import { useDraft } from './use-draft';

interface NoteFieldProps {
  note: string;
  /** Called as {@link useDraft} saves; never with an unchanged note. */
  onSave: (note: string, before: string) => void;
  autoFocus?: boolean;
}

export function NoteField({ note, onSave, autoFocus = false }: NoteFieldProps) {
  const { text, type, leave } = useDraft(note, onSave);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (autoFocus) field.current?.focus({ preventScroll: true });
  }, []);
  return (
    <textarea
      ref={field}
      rows={2}
      value={text}
      maxLength={LIMITS.note}
      aria-label={i18n.t('card.note')}
      placeholder={i18n.t('card.notePlaceholder')}
      data-testid="note"
      onInput={(event) => type(event.currentTarget.value)}
      onBlur={leave}
    />
  );
}
