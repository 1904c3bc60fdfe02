import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Annotation } from '@/utils/model/records.ts';
import type { Editing } from './editing.ts';
import { EDITOR_SLOT } from './slot.ts';

interface EditorSlotProps {
  editing: Editing;
  annotation: Annotation;
  /** Whether the note waits for the reviewer's typing: right after marking. */
  isNew: boolean;
  /** Whether the extension was switched off, or updated, under this page: nothing can be written then. */
  isGone: boolean;
}

/** Where a card shows the frame in which its note is written; on a page that forbids frames, the way to a window; without
 * the extension, the note as it is, to be copied. */
export function EditorSlot({ editing, annotation, isNew, isGone }: EditorSlotProps) {
  const button = useRef<HTMLButtonElement>(null);
  const isBlocked = editing.frame.status.value === 'blocked';
  useLayoutEffect(() => editing.open(annotation, isNew), [annotation, isNew]);
  useLayoutEffect(() => () => editing.close(), []);
  useLayoutEffect(() => {
    if (isBlocked && isNew) button.current?.focus({ preventScroll: true });
  }, [isBlocked]);
  if (isGone)
    return (
      <div class="stack">
        <span class="faint">{i18n.t('card.noteGone')}</span>
        {annotation.note && <blockquote data-testid="kept-note">{annotation.note}</blockquote>}
      </div>
    );
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
