import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problem } from '@/components/Problem.tsx';
import { useLive } from '@/components/use-live.ts';
import { explain } from '@/components/words/explain.ts';
import {
  DOSSIER_FORMAT_NAMES,
  DOSSIER_FORMATS,
  type DossierFormat,
  FORMAT_USES,
  type FormatUse,
  type WriteOptions,
} from '@/utils/dossier/formats.ts';
import { LIMITS } from '@/utils/schema/limits.ts';
import { listAwards } from '@/utils/store/desk/awards.ts';
import { getReviewerName } from '@/utils/store/desk/reviewer.ts';
import { listColleagues } from '@/utils/store/import/index.ts';
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
  /** For whom it can be; left out, for all that there is anything for. */
  uses?: readonly FormatUse[] | undefined;
  /** What is to be known while it runs, where it ends with the window. */
  whileRunning?: string;
  onClose: () => void;
}

const firstOf = (uses: readonly FormatUse[]): DossierFormat =>
  DOSSIER_FORMAT_NAMES.find((name) => uses.includes(DOSSIER_FORMATS[name].use)) ?? 'docx';

/** The one way by which anything leaves this machine: what, in which form, under whose name; begun by one button. */
export function ExportForm({ scopes, format: first, uses, whileRunning, onClose }: ExportFormProps) {
  const id = useId();
  const known = useLive(getReviewerName, []);
  const awards = useLive(listAwards, []);
  const colleagues = useLive(listColleagues, []);
  const [scopeId, setScopeId] = useState(scopes[0].id);
  const [format, setFormat] = useState(first ?? (uses ? firstOf(uses) : 'docx'));
  const [typedName, setTypedName] = useState<string | null>(null);
  const [isBlind, setBlind] = useState(false);
  const [isUnnamed, setUnnamed] = useState(false);
  const [chosen, setSeparator] = useState<WriteOptions['separator'] | null>(null);
  const preferences = useLive(getPreferences, []);
  const { state, start, stop, saveAgain } = useExport();
  const fault = known.fault ?? awards.fault ?? preferences.fault ?? colleagues.fault;
  if (fault) return <Problem text={explain(fault)} />;
  if (known.value === undefined || !awards.value || !preferences.value || !colleagues.value) return null;
  const separator = chosen ?? (preferences.value.csvComma ? ',' : ';');
  const { asks, use } = DOSSIER_FORMATS[format];
  // What several say is told entry by entry.
  const offered = scopes.filter(({ what }) => use !== 'round' || what.articleIds.length === 0);
  const scope = offered.find((one) => one.id === scopeId) ?? offered[0] ?? scopes[0];
  // Where nobody else's file came in, there is nothing to put side by side.
  const hasRound = colleagues.value.length > 0 && scopes.some(({ what }) => what.articleIds.length === 0);
  const reviewer = typedName ?? known.value ?? '';
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
          isUnnamed: isUnnamed && asks.includes('isUnnamed'),
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
          {offered.map((one) => (
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
        <FormatChoice
          value={format}
          uses={uses ?? FORMAT_USES.filter((one) => one !== 'round' || hasRound)}
          onChange={setFormat}
        />
        <div class="labelled">
          <label for={`${id}-name`}>
            {i18n.t(use === 'round' ? 'dossier.compiler' : 'dossier.reviewer')}
          </label>
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
        {asks.includes('isUnnamed') && (
          <label class="row">
            <input
              type="checkbox"
              data-testid="export-unnamed"
              checked={isUnnamed}
              onChange={(event) => setUnnamed(event.currentTarget.checked)}
            />
            {i18n.t('exporting.hideReviewers')}
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
