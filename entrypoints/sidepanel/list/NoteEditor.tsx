import { useLayoutEffect, useRef } from 'preact/hooks';
import { NoteField } from '@/components/mark/NoteField.tsx';

interface NoteEditorProps {
  note: string;
  onSave: (note: string, before: string) => void;
  /** The field was left. */
  onEnd: () => void;
}

/** The note of a row while it is written: it has the keyboard from the first, behind what stands there. */
export function NoteEditor({ note, onSave, onEnd }: NoteEditorProps) {
  const box = useRef<HTMLDivElement>(null);
  // At once: what is typed right after the key that opened it belongs to it.
  useLayoutEffect(() => {
    const field = box.current?.querySelector('textarea');
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);
  return (
    <div class="note-editor" ref={box} onFocusOut={onEnd}>
      <NoteField note={note} onSave={onSave} />
    </div>
  );
}
