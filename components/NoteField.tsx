import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';

/** Milliseconds of rest in typing before a note is saved: there is no save button. */
const REST = 500;

interface NoteFieldProps {
  note: string;
  /** Called at rest, on leaving the field and when it goes away; never with an unchanged note. */
  onSave: (note: string) => void;
  autoFocus?: boolean;
}

export function NoteField({ note, onSave, autoFocus = false }: NoteFieldProps) {
  const [draft, setDraft] = useState(note);
  const field = useRef<HTMLTextAreaElement>(null);
  const pending = useRef({ draft: note, saved: note, onSave });
  pending.current.onSave = onSave;

  const flush = () => {
    const { draft, saved, onSave } = pending.current;
    if (draft === saved) return;
    pending.current.saved = draft;
    onSave(draft);
  };

  useEffect(() => {
    if (autoFocus) field.current?.focus({ preventScroll: true });
    // Leaving the page takes the field away without telling it.
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, []);

  useEffect(() => {
    const timer = setTimeout(flush, REST);
    return () => clearTimeout(timer);
  }, [draft]);

  return (
    <textarea
      ref={field}
      rows={2}
      value={draft}
      aria-label={i18n.t('card.note')}
      placeholder={i18n.t('card.notePlaceholder')}
      data-testid="note"
      onInput={(event) => {
        // At once, not in an effect: the card may close before one runs.
        pending.current.draft = event.currentTarget.value;
        setDraft(event.currentTarget.value);
      }}
      onBlur={flush}
    />
  );
}
