import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';

interface EmptyDialogProps {
  count: number;
  onClose: () => void;
  onEmpty: () => void;
}

/** Asks before anything goes for good. */
export function EmptyDialog({ count, onClose, onEmpty }: EmptyDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="ask-box" aria-labelledby="empty-head" onClose={onClose}>
      <div class="stack">
        <h2 id="empty-head">{i18n.t('trash.askHead', count)}</h2>
        <p>{i18n.t('trash.ask')}</p>
        <p class="row">
          <button type="button" onClick={() => dialog.current?.close()}>
            {i18n.t('adder.cancel')}
          </button>
          <button type="button" class="primary" data-testid="empty-for-good" onClick={onEmpty}>
            {i18n.t('trash.empty')}
          </button>
        </p>
      </div>
    </dialog>
  );
}
