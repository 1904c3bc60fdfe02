import { i18n } from '#i18n';
import type { AnnotationKind, Campaign, MarkedStatistic } from '@/utils/model/records.ts';
import { Key } from '../commands/Key.tsx';
import { FieldReasons, type FieldReasonView } from '../mark/FieldReasons.tsx';
import { Identity, type IdentityView } from '../mark/Identity.tsx';
import { KindTag } from '../mark/KindTag.tsx';
import { Stepper } from '../mark/Stepper.tsx';
import { describeRule } from '../words/rules.ts';
import { summariseCampaign, summariseStatistic } from '../words/summaries.ts';

/** A proposal as the card shows it. */
export interface SuggestionView extends IdentityView {
  kind: AnnotationKind;
  quote: string;
  campaign: Campaign | null;
  statistic: MarkedStatistic | null;
  /** Which rule proposed it, the words that decided, and the gazetteer entry that matched. */
  why: { rule: string; cue: string | null; entry: { name: string; isVerified: boolean } | null };
  /** What the fields of a figure were read from. */
  reasons: readonly FieldReasonView[];
}

interface SuggestionCardProps {
  suggestion: SuggestionView;
  /** How many open suggestions share its name, itself included. */
  sameName: number;
  position: { index: number; count: number };
  onAccept: () => void;
  /** Accepts with one of the candidates as its identity. */
  onAcceptAs: (campaign: Campaign) => void;
  onAcceptAll: () => void;
  onReject: () => void;
  onPrevious: () => void;
  onNext: () => void;
  onClose: () => void;
}

/** What the machine proposes and how it understood it; the reviewer decides with one key. */
export function SuggestionCard(props: SuggestionCardProps) {
  const { suggestion, sameName, position } = props;
  const { campaign, statistic, candidates, notices, why, reasons } = suggestion;
  return (
    <article class="card stack" data-testid="suggestion-card">
      <header class="row spread">
        <span>
          {i18n.t('suggestion.label')} · <KindTag kind={suggestion.kind} />
        </span>
        <span class="row stepper">
          <Stepper
            position={position}
            previous={{
              label: i18n.t('suggestion.previous'),
              command: 'suggestion.previous',
              run: props.onPrevious,
            }}
            next={{ label: i18n.t('suggestion.next'), command: 'suggestion.next', run: props.onNext }}
          />
          <button type="button" class="plain" aria-label={i18n.t('card.close')} onClick={props.onClose}>
            ×
          </button>
        </span>
      </header>
      <blockquote>
        <q class="quote">{suggestion.quote}</q>
      </blockquote>
      {campaign && <p>{summariseCampaign(campaign)}</p>}
      {statistic && <p>{summariseStatistic(statistic, suggestion.quote)}</p>}
      <Identity candidates={candidates} notices={notices} onChoose={props.onAcceptAs} />
      <footer class="row spread">
        <span class="row">
          <button type="button" class="primary" data-testid="accept" onClick={props.onAccept}>
            {i18n.t('suggestion.accept')} <Key of="answer.yes" />
          </button>
          <button type="button" data-testid="reject" onClick={props.onReject}>
            {i18n.t('suggestion.reject')} <Key of="answer.no" />
          </button>
        </span>
        {sameName > 1 && (
          <button type="button" data-testid="accept-all" onClick={props.onAcceptAll}>
            {i18n.t('suggestion.acceptAll')} ({sameName}) <Key of="group.yes" />
          </button>
        )}
      </footer>
      <details>
        <summary class="faint">{i18n.t('suggestion.why')}</summary>
        <dl class="fields">
          <dt>{i18n.t('suggestion.whyRule')}</dt>
          <dd>
            {describeRule(why.rule)}
            {why.cue && ` (“${why.cue}”)`}
          </dd>
          {why.entry && (
            <>
              <dt>{i18n.t('suggestion.whyEntry')}</dt>
              <dd>
                {why.entry.name}
                {!why.entry.isVerified && ` – ${i18n.t('suggestion.unverified')}`}
              </dd>
            </>
          )}
          <FieldReasons reasons={reasons} />
        </dl>
      </details>
    </article>
  );
}
