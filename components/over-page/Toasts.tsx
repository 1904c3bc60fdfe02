import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { keepClear } from './keep-clear.ts';

/** A short word to the reviewer, with at most one thing to do about it. */
export interface Toast {
  /** What it is about. */
  id: string;
  text: string;
  /** A failure stays until it is dealt with; anything else leaves by itself. */
  isFailure: boolean;
  action: { label: string; run: () => void } | null;
}

interface ToastsProps {
  toasts: readonly Toast[];
  /** Null where nothing can be dismissed. */
  onDismiss: ((id: string) => void) | null;
}

/**
 * What was done is read out when the reviewer pauses, a failure at once. Both regions are there before anything is in
 * them, because what comes into the page together with its region is not read out everywhere.
 */
export function Toasts({ toasts, onDismiss }: ToastsProps) {
  const box = useRef<HTMLDivElement>(null);
  // Anew when there is more or less to read. While nothing is said, nothing is watched.
  useLayoutEffect(() => (box.current && toasts.length > 0 ? keepClear(box.current) : undefined), [toasts]);
  const news = toasts.filter(({ isFailure }) => !isFailure);
  const failures = toasts.filter(({ isFailure }) => isFailure);
  return (
    <div ref={box} class="toasts" data-testid="toasts">
      <div class="stack" role="status" aria-atomic="false">
        <ToastList toasts={news} onDismiss={onDismiss} />
      </div>
      <div class="stack" role="alert" aria-atomic="false">
        <ToastList toasts={failures} onDismiss={onDismiss} />
      </div>
    </div>
  );
}

function ToastList({ toasts, onDismiss }: ToastsProps) {
  return (
    <>
      {toasts.map(({ id, text, isFailure, action }) => (
        <div key={id} class={isFailure ? 'toast failure' : 'toast'} data-testid="toast">
          <span>{text}</span>
          {action && (
            <button
              type="button"
              data-testid="toast-action"
              onClick={() => {
                onDismiss?.(id);
                action.run();
              }}
            >
              {action.label}
            </button>
          )}
          {onDismiss && (
            <button
              type="button"
              class="plain"
              aria-label={i18n.t('toast.dismiss')}
              onClick={() => onDismiss(id)}
            >
              ×
            </button>
          )}
        </div>
      ))}
    </>
  );
}
