import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problem } from '@/components/Problem.tsx';
import { useLive } from '@/components/use-live.ts';
import { explain } from '@/components/words/explain.ts';
import { DOSSIER_FORMATS, type DossierFormat, type WriteOptions } from '@/utils/dossier/formats.ts';
import { LIMITS } from '@/utils/schema/limits.ts';
import { listAwards } from '@/utils/store/desk/awards.ts';
import { getReviewerName } from '@/utils/store/desk/reviewer.ts';
import { getPreferences } from '@/utils/store/preferences.ts';
import { ExportOutcome } from './ExportOutcome.tsx';
import { FormatChoice } from './FormatChoice.tsx';
import { SeparatorChoice } from './SeparatorChoice.tsx';
import type { ExportScope } from './scopes.ts';
import { useExport } from './use-export.ts';

interface ExportFormProps {
  /** What can go in; the first one is chosen. */
  scopes: readonly [ExportScope, ...ExportScope[]];
  format?: DossierFormat;
  /** What is to be known while it runs, where it ends with the window. */
  whileRunning?: string;
  onClose: () => void;
}

/** The one way by which anything leaves this machine: what, in which form, under whose name; begun by one button. */
export function ExportForm({ scopes, format: first = 'docx', whileRunning, onClose }: ExportFormProps) {
  const id = useId();
  const known = useLive(getReviewerName, []);
  const awards = useLive(listAwards, []);
  const [scopeId, setScopeId] = useState(scopes[0].id);
  const [format, setFormat] = useState(first);
  const [typedName, setTypedName] = useState<string | null>(null);
  const [isBlind, setBlind] = useState(false);
  const [chosen, setSeparator] = useState<WriteOptions['separator'] | null>(null);
  const preferences = useLive(getPreferences, []);
  const { state, start, stop, saveAgain } = useExport();
  const fault = known.fault ?? awards.fault ?? preferences.fault;
  if (fault) return <Problem text={explain(fault)} />;
  if (known.value === undefined || !awards.value || !preferences.value) return null;
  const separator = chosen ?? (preferences.value.csvComma ? ',' : ';');
  const scope = scopes.find((one) => one.id === scopeId) ?? scopes[0];
  const reviewer = typedName ?? known.value ?? '';
  const { asks } = DOSSIER_FORMATS[format];
  const hasBlindAward = awards.value.some(({ blind }) => blind);
  const isRunning = state.type === 'running';
  return (
    <form
      class="export stack"
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        void start({
          what: scope.what,
          group: scope.group,
          format,
          reviewer: reviewer.trim(),
          isBlind: isBlind && asks.includes('isBlind'),
          separator,
        });
      }}
    >
      <header class="row spread">
        <h2 id={`${id}-title`}>{i18n.t('exporting.title')}</h2>
        <button type="button" class="plain" data-testid="export-close" onClick={onClose}>
          {i18n.t('card.close')}
        </button>
      </header>
      <fieldset class="bare stack" disabled={isRunning}>
        <legend class="hidden">{i18n.t('exporting.title')}</legend>
        <fieldset class="bare scopes">
          <legend>{i18n.t('exporting.what')}</legend>
          {scopes.map((one) => (
            <label key={one.id} class="row">
              <input
                type="radio"
                name="scope"
                data-testid={`scope-${one.id}`}
                checked={one.id === scope.id}
                onChange={() => setScopeId(one.id)}
              />
              {one.label}
            </label>
          ))}
        </fieldset>
        <FormatChoice value={format} onChange={setFormat} />
        <div class="labelled">
          <label for={`${id}-name`}>{i18n.t('dossier.reviewer')}</label>
          <input
            id={`${id}-name`}
            value={reviewer}
            maxLength={LIMITS.line}
            placeholder={i18n.t('exporting.byHand')}
            data-testid="export-name"
            onInput={(event) => setTypedName(event.currentTarget.value)}
          />
        </div>
        {asks.includes('isBlind') && (
          <label class="row">
            <input
              type="checkbox"
              data-testid="export-blind"
              checked={isBlind}
              onChange={(event) => setBlind(event.currentTarget.checked)}
            />
            <span>
              {i18n.t('exporting.hideNames')}
              {hasBlindAward && <span class="faint"> {i18n.t('exporting.hiddenAnyway')}</span>}
            </span>
          </label>
        )}
        {asks.includes('separator') && <SeparatorChoice value={separator} onChange={setSeparator} />}
      </fieldset>
      <ExportOutcome
        state={state}
        format={format}
        whileRunning={whileRunning}
        onStop={stop}
        onSaveAgain={saveAgain}
      />
    </form>
  );
}
