import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';

interface AskDialogProps {
  head: string;
  /** What the button says that does it. */
  act: string;
  testId: string;
  children: ComponentChildren;
  onClose: () => void;
  onAct: () => void;
}

/** Asks before something is done that cannot be taken back; the first button, which has the focus, does nothing. */
export function AskDialog({ head, act, testId, children, onClose, onAct }: AskDialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="ask-box" aria-labelledby={`${id}-head`} onClose={onClose}>
      <div class="stack">
        <h2 id={`${id}-head`}>{head}</h2>
        {children}
        <p class="row">
          <button type="button" onClick={() => dialog.current?.close()}>
            {i18n.t('adder.cancel')}
          </button>
          <button type="button" class="primary" data-testid={testId} onClick={onAct}>
            {act}
          </button>
        </p>
      </div>
    </dialog>
  );
}
