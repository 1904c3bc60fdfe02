import { i18n } from '#i18n';
import type { Progress } from '@/utils/entries/desk.ts';

interface ProgressBarProps {
  progress: readonly Progress[];
  chosen: string | null;
  onChoose: (subcommittee: string | null) => void;
}

/** How far each subcommittee has come; one that is pressed is the only one shown. */
export function ProgressBar({ progress, chosen, onChoose }: ProgressBarProps) {
  return (
    <ul class="subs" aria-label={i18n.t('library.progress')}>
      {progress.map(({ subcommittee, reviewed, all }) => {
        const isChosen = chosen === subcommittee;
        return (
          <li key={subcommittee}>
            <button
              type="button"
              class="plain"
              aria-pressed={isChosen}
              data-testid="progress"
              onClick={() => onChoose(isChosen ? null : subcommittee)}
            >
              <span>{subcommittee || i18n.t('library.noSubcommittee')}</span>{' '}
              <span class="faint">
                {reviewed}/{all}
              </span>
              <span class="track" aria-hidden="true">
                <i style={{ width: `${(reviewed / all) * 100}%` }} />
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
