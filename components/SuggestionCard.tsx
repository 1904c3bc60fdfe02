import { i18n } from '#i18n';
import type { AnnotationKind, Campaign, Statistic } from '@/utils/model';
import { formatWhen } from './dates';
import { KindTag } from './KindTag';
import { describeRule } from './rules';
import { Stepper } from './Stepper';
import { summariseCampaign, summariseStatistic } from './summaries';

/** A proposal as the card shows it. */
export interface SuggestionView {
  kind: AnnotationKind;
  quote: string;
  campaign: Campaign | null;
  statistic: Statistic | null;
  /** Other documents or campaigns that fit as well. */
  candidates: readonly Campaign[];
  /** What to beware of, e.g. a document not yet issued on the article's date. */
  notices: readonly { type: 'notIssued' | 'replaced'; date: string }[];
  /** Which rule proposed it, the words that decided, and the gazetteer entry that matched. */
  why: { rule: string; cue: string | null; entry: string | null };
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
  const { campaign, statistic, candidates, notices, why } = suggestion;
  return (
    <article class="card stack" data-testid="suggestion-card">
      <header class="row spread">
        <span>
          {i18n.t('suggestion.label')} · <KindTag kind={suggestion.kind} />
        </span>
        <span class="row stepper">
          <Stepper
            position={position}
            previous={{ label: i18n.t('suggestion.previous'), key: 'k', run: props.onPrevious }}
            next={{ label: i18n.t('suggestion.next'), key: 'j', run: props.onNext }}
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
      {statistic && <p>{summariseStatistic(statistic)}</p>}
      {notices.map((notice) => (
        <p key={notice.type} class="status">
          {i18n.t(`suggestion.${notice.type}`, [formatWhen(notice.date)])}
        </p>
      ))}
      {candidates.length > 1 && (
        <section class="stack">
          <h3 class="faint">{i18n.t('suggestion.candidates')}</h3>
          {candidates.map((candidate) => (
            <button
              key={candidate.gazetteerId}
              type="button"
              class="candidate"
              onClick={() => props.onAcceptAs(candidate)}
            >
              {summariseCampaign(candidate)}
            </button>
          ))}
        </section>
      )}
      <footer class="row spread">
        <span class="row">
          <button type="button" class="primary" data-testid="accept" onClick={props.onAccept}>
            {i18n.t('suggestion.accept')} <kbd>a</kbd>
          </button>
          <button type="button" data-testid="reject" onClick={props.onReject}>
            {i18n.t('suggestion.reject')} <kbd>x</kbd>
          </button>
        </span>
        {sameName > 1 && (
          <button type="button" data-testid="accept-all" onClick={props.onAcceptAll}>
            {i18n.t('suggestion.acceptAll')} ({sameName}) <kbd>A</kbd>
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
              <dd>{why.entry}</dd>
            </>
          )}
        </dl>
      </details>
    </article>
  );
}
