import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Annotation } from '@/utils/model';
import type { Editing } from './editing';
import { EDITOR_SLOT } from './slot';

interface EditorSlotProps {
  editing: Editing;
  annotation: Annotation;
  /** Whether the note waits for the reviewer's typing: right after marking. */
  isNew: boolean;
}

/** Where a card shows the frame in which its note is written; on a page that forbids frames, the way to a window. */
export function EditorSlot({ editing, annotation, isNew }: EditorSlotProps) {
  const button = useRef<HTMLButtonElement>(null);
  const isBlocked = editing.frame.status.value === 'blocked';
  useLayoutEffect(() => editing.open(annotation, isNew), [annotation]);
  useLayoutEffect(() => () => editing.close(), []);
  useLayoutEffect(() => {
    if (isBlocked && isNew) button.current?.focus({ preventScroll: true });
  }, [isBlocked]);
  if (!isBlocked) return <slot name={EDITOR_SLOT} />;
  return (
    <p class="stack">
      <span class="faint">{i18n.t('card.noteElsewhere')}</span>
      <button
        ref={button}
        type="button"
        data-testid="open-note"
        onClick={() => void editing.openWindow(annotation.id)}
      >
        {i18n.t('card.noteWindow')}
      </button>
    </p>
  );
}
