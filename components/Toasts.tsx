import { i18n } from '#i18n';

/** A short word to the reviewer, with at most one thing to do about it. */
export interface Toast {
  id: string;
  text: string;
  /** A failure stays until it is dealt with; anything else leaves by itself. */
  isFailure: boolean;
  action: { label: string; run: () => void } | null;
}

interface ToastsProps {
  toasts: readonly Toast[];
  onDismiss: (id: string) => void;
}

export function Toasts({ toasts, onDismiss }: ToastsProps) {
  return (
    <div class="toasts" aria-live="polite">
      {toasts.map(({ id, text, isFailure, action }) => (
        <div key={id} class={isFailure ? 'toast failure' : 'toast'} role={isFailure ? 'alert' : 'status'}>
          <span>{text}</span>
          {action && (
            <button
              type="button"
              data-testid="toast-action"
              onClick={() => {
                onDismiss(id);
                action.run();
              }}
            >
              {action.label}
            </button>
          )}
          <button
            type="button"
            class="plain"
            aria-label={i18n.t('toast.dismiss')}
            onClick={() => onDismiss(id)}
          >
            ×
          </button>
        </div>
      ))}
    </div>
  );
}
