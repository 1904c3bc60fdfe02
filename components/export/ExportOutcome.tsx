import { i18n } from '#i18n';
import type { DossierStep } from '@/components/dossier/order.ts';
import { Problem } from '@/components/Problem.tsx';
import type { DossierFormat } from '@/utils/dossier/formats.ts';
import type { WrittenCounts } from '@/utils/dossier/worker/messages.ts';
import type { ExportState } from './use-export.ts';
import { explainExport } from './why-not.ts';

interface ExportOutcomeProps {
  state: ExportState;
  format: DossierFormat;
  whileRunning: string | undefined;
  onStop: () => void;
  onSaveAgain: () => void;
}

/** The foot of the form: the button that starts, how far it is, what came of it. */
export function ExportOutcome({ state, format, whileRunning, onStop, onSaveAgain }: ExportOutcomeProps) {
  return (
    <footer class="stack">
      {state.type === 'running' ? (
        <>
          <div class="row">
            <progress
              aria-label={tellStep(state.step)}
              max={state.step.all ?? undefined}
              value={state.step.all === null ? undefined : state.step.done}
            />
            <button type="button" data-testid="export-stop" onClick={onStop}>
              {i18n.t('exporting.stop')}
            </button>
          </div>
          <p class="faint num">{[tellStep(state.step), whileRunning].filter(Boolean).join(' ')}</p>
        </>
      ) : (
        <div class="row">
          <button type="submit" class="primary" data-testid="export-run">
            {i18n.t('exporting.run', [i18n.t(`exporting.format.${format}`)])}
          </button>
          <span class="faint">{i18n.t('exporting.onThisMachine')}</span>
        </div>
      )}
      {state.type === 'failed' && <Problem text={explainExport(state.fault)} />}
      <div role="status" class="outcome" data-testid="export-message">
        {state.type === 'stopped' && i18n.t('exporting.stopped')}
        {state.type === 'done' && (
          <>
            <p>{i18n.t('exporting.done', [state.file.name, tellCounts(state.file.counts)])}</p>
            <button type="button" data-testid="export-again" onClick={onSaveAgain}>
              {i18n.t('exporting.saveAgain')}
            </button>
          </>
        )}
      </div>
    </footer>
  );
}

function tellStep({ doing, done, all }: DossierStep): string {
  return doing === 'writing' || all === null
    ? i18n.t(`exporting.step.${doing}`)
    : i18n.t('exporting.counted', [i18n.t(`exporting.step.${doing}`), done, all]);
}

/** “12 tác phẩm, 340 chỗ đánh dấu”: what stands in the file, counted when it was made. */
function tellCounts({ entries, articles, marks }: WrittenCounts): string {
  const works = entries > 0 && i18n.t('exporting.entries', entries, [entries]);
  // Of an entry its articles are parts.
  const others = (entries === 0 || articles > 0) && i18n.t('exporting.articles', articles, [articles]);
  return [works, others, i18n.t('exporting.marks', marks, [marks])].filter(Boolean).join(', ');
}
