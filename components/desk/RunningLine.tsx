import { i18n } from '#i18n';
import { explain } from '@/components/words/explain.ts';

/** What was just done, and how it is taken back. */
export interface Notice {
  text: string;
  undo?: () => Promise<void>;
}

interface RunningLineProps {
  notice: Notice | null;
  /** Shows another one, or none. */
  onNotice: (notice: Notice | null) => void;
}

/** The one line that says what was done. */
export function RunningLine({ notice, onNotice }: RunningLineProps) {
  const undo = async (take: () => Promise<void>) => {
    try {
      await take();
      onNotice(null);
    } catch (error) {
      onNotice({ text: explain(error), undo: take });
    }
  };
  return (
    <div class="running" role="status" data-testid="notice">
      {notice && (
        <p class="row">
          <span>{notice.text}</span>
          {notice.undo && (
            <button type="button" data-testid="undo" onClick={() => void undo(notice.undo!)}>
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
