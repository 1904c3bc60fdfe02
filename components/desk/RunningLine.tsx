import { i18n } from '#i18n';
import { explain } from '@/components/words/explain.ts';

/** What was just done, and how it is taken back. */
export interface Notice {
  text: string;
  undo?: () => Promise<void>;
  /** What is said once it is taken back: what was done before, say. */
  next?: () => Notice | null;
}

interface RunningLineProps {
  notice: Notice | null;
  /** Shows another one, or none. */
  onNotice: (notice: Notice | null) => void;
}

/** The one line that says what was done. */
export function RunningLine({ notice, onNotice }: RunningLineProps) {
  const undo = async (done: Notice) => {
    try {
      await done.undo?.();
      onNotice(done.next?.() ?? null);
    } catch (error) {
      onNotice({ ...done, text: explain(error) });
    }
  };
  return (
    <div class="running" role="status" data-testid="notice">
      {notice && (
        <p class="row">
          <span>{notice.text}</span>
          {notice.undo && (
            <button type="button" data-testid="undo" onClick={() => void undo(notice)}>
              {i18n.t('toast.undo')}
            </button>
          )}
          <button
            type="button"
            class="plain"
            aria-label={i18n.t('toast.dismiss')}
            onClick={() => onNotice(null)}
          >
            ✕
          </button>
        </p>
      )}
    </div>
  );
}
