import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { ANNOTATION_KINDS, type Annotation, type AnnotationKind } from '@/utils/model';
import type { AnnotationEdit } from '@/utils/store/annotations';
import { formatDay } from './dates';
import { Identity, type IdentityView } from './Identity';
import { KindTag } from './KindTag';
import { Quote } from './Quote';
import { type RelinkCandidate, RelinkList } from './RelinkList';
import { StatusTag } from './StatusTag';
import { Stepper } from './Stepper';

interface MarkCardProps {
  annotation: Annotation;
  /** Where the mark might stand today, when it is ambiguous or not found. */
  candidates: readonly RelinkCandidate[];
  /** What stood round the mark when it was made. */
  context: { before: string; after: string };
  /** This mark's place among all of the page, counted from 1. */
  position: { index: number; count: number };
  /** This mark's place among those under the same point, counted from 1. */
  overlap: { index: number; count: number };
  /** Which campaign the words may mean, where that is not settled, and what to beware of. */
  identity: IdentityView;
  /** Whether it could not be written into the store. */
  isUnsaved: boolean;
  onEdit: (edit: AnnotationEdit) => void;
  onKind: (kind: AnnotationKind) => void;
  onDelete: () => void;
  onRebound: () => void;
  onAcceptChange: () => void;
  onRelink: (candidate: RelinkCandidate) => void;
  onPreview: (candidate: RelinkCandidate) => void;
  onPrevious: () => void;
  onNext: () => void;
  onNextOverlap: () => void;
  onRetry: () => void;
  onClose: () => void;
  /** Where the note and the understanding of the mark are written: never fields of the page itself. */
  children: ComponentChildren;
}

/** Everything about one mark, each part changeable in place. */
export function MarkCard(props: MarkCardProps) {
  const { annotation, candidates, context, position, overlap } = props;
  const { anchorStatus, keptAsEvidence } = annotation;
  const isLost = anchorStatus === 'ambiguous' || anchorStatus === 'orphan';
  return (
    <article class="card stack" data-testid="card" data-status={anchorStatus}>
      <header class="row spread">
        <fieldset class="row kinds" aria-label={i18n.t('card.kind')}>
          {ANNOTATION_KINDS.map((kind) => (
            <label key={kind} class="row">
              <input
                type="radio"
                name="kind"
                value={kind}
                checked={annotation.kind === kind}
                onChange={() => props.onKind(kind)}
              />
              <KindTag kind={kind} />
            </label>
          ))}
        </fieldset>
        <button type="button" class="plain" aria-label={i18n.t('card.close')} onClick={props.onClose}>
          ×
        </button>
      </header>

      <blockquote>
        <Quote annotation={annotation} />
      </blockquote>

      {anchorStatus !== 'exact' && (
        <p class="row">
          <StatusTag annotation={annotation} />
          <span class="faint">{i18n.t('card.checkedOn', [formatDay(annotation.anchorCheckedAt)])}</span>
          {anchorStatus === 'changed' && (
            <button type="button" class="plain" data-testid="accept-change" onClick={props.onAcceptChange}>
              {i18n.t('card.acceptChange')}
            </button>
          )}
        </p>
      )}

      {props.isUnsaved && (
        <p class="row">
          <span class="status">{i18n.t('card.unsaved')}</span>
          <button type="button" data-testid="retry" onClick={props.onRetry}>
            {i18n.t('toast.retry')}
          </button>
        </p>
      )}

      {annotation.kind === 'campaign' && (
        <Identity {...props.identity} onChoose={(campaign) => props.onEdit({ campaign })} />
      )}

      {isLost && (
        <RelinkList
          status={anchorStatus}
          isKept={keptAsEvidence}
          candidates={candidates}
          context={context}
          quote={annotation.target.exact}
          onChoose={props.onRelink}
          onPreview={props.onPreview}
          onKeep={() => props.onEdit({ keptAsEvidence: true })}
        />
      )}

      {props.children}

      {overlap.count > 1 && (
        <button
          type="button"
          class="plain overlap"
          title={i18n.t('card.nextOverlap')}
          onClick={props.onNextOverlap}
        >
          {i18n.t('card.overlap', [overlap.index, overlap.count])} ›
        </button>
      )}

      <footer class="row spread">
        <span class="row">
          <button type="button" data-testid="rebound" onClick={props.onRebound}>
            {i18n.t(isLost ? 'relink.bySelection' : 'card.rebound')}
          </button>
          <button type="button" data-testid="delete" onClick={props.onDelete}>
            {i18n.t('card.delete')}
          </button>
        </span>
        {position.count > 1 && (
          <span class="row stepper">
            <Stepper
              position={position}
              previous={{ label: i18n.t('card.previous'), key: 'p', run: props.onPrevious }}
              next={{ label: i18n.t('card.next'), key: 'n', run: props.onNext }}
            />
          </span>
        )}
      </footer>
    </article>
  );
}
