import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { UnseenReason } from '@/utils/article/index.ts';
import type { Annotation, AnnotationKind } from '@/utils/model/records.ts';
import { pagesCited } from '@/utils/model/target.ts';
import type { AnnotationEdit } from '@/utils/store/annotations.ts';
import type { TypedFields } from '@/utils/store/typed-fields.ts';
import { formatDay } from '../words/dates.ts';
import { FieldReasons, type FieldReasonView } from './FieldReasons.tsx';
import { FlagChoice } from './FlagChoice.tsx';
import { Identity, type IdentityView } from './Identity.tsx';
import { KindChoice } from './KindChoice.tsx';
import { OtherWords } from './OtherWords.tsx';
import { Quote } from './Quote.tsx';
import { type RelinkCandidate, RelinkList } from './RelinkList.tsx';
import { SeveralFigures } from './SeveralFigures.tsx';
import { StatusTag } from './StatusTag.tsx';
import { Stepper } from './Stepper.tsx';

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
  /** What the fields of its figure that nobody has confirmed were read from. */
  reasons: readonly FieldReasonView[];
  /** How many figures stand in it. */
  figures: number;
  /** Why the page does not show it although nothing is known against it, and the words on what would show it. */
  unseen: { reason: UnseenReason; control: string | null } | null;
  /** Whether it could not be written into the store. */
  isUnsaved: boolean;
  /** What another tab wrote where this one writes, too. */
  other: TypedFields;
  /** @param before what stood in the fields that were typed into */
  onEdit: (edit: AnnotationEdit, before?: TypedFields) => void;
  onKind: (kind: AnnotationKind) => void;
  /** A mark for each of the figures. */
  onSplit: () => void;
  onDelete: () => void;
  onRebound: () => void;
  onAcceptChange: () => void;
  onRelink: (candidate: RelinkCandidate) => void;
  onPreview: (candidate: RelinkCandidate) => void;
  onPrevious: () => void;
  onNext: () => void;
  onNextOverlap: () => void;
  /** Null when it cannot be written at all any more. */
  onRetry: (() => void) | null;
  onClose: () => void;
  /** Where the note and the understanding of the mark are written: never in fields of the page itself. */
  children: ComponentChildren;
}

/** Everything about one mark, each part changeable in place. */
export function MarkCard(props: MarkCardProps) {
  const { annotation, candidates, context, position, overlap, unseen } = props;
  const { anchorStatus, keptAsEvidence } = annotation;
  const pages = pagesCited(annotation.target.pages);
  const isWrittenElsewhere = Object.keys(props.other).length > 0;
  const isLost = !unseen && (anchorStatus === 'ambiguous' || anchorStatus === 'orphan');
  return (
    <article class="card stack" data-testid="card" data-status={anchorStatus} data-unseen={unseen?.reason}>
      <header class="row spread">
        <KindChoice kind={annotation.kind} onChoose={props.onKind} />
        <button type="button" class="plain" aria-label={i18n.t('card.close')} onClick={props.onClose}>
          ×
        </button>
      </header>

      <blockquote>
        <Quote annotation={annotation} />
      </blockquote>

      {pages !== null && (
        <p class="faint" data-testid="page">
          {i18n.t('mark.page', [pages])}
        </p>
      )}

      {(unseen || anchorStatus !== 'exact') && (
        <p class="row">
          <StatusTag annotation={annotation} unseen={unseen?.reason} />
          <span class="faint">{i18n.t('card.checkedOn', [formatDay(annotation.anchorCheckedAt)])}</span>
          {!unseen && anchorStatus === 'changed' && (
            <button type="button" class="plain" data-testid="accept-change" onClick={props.onAcceptChange}>
              {i18n.t('card.acceptChange')}
            </button>
          )}
        </p>
      )}

      {unseen?.reason === 'hidden' && (
        <p class="faint">
          {unseen.control ? i18n.t('unseen.unfold', [unseen.control]) : i18n.t('unseen.unfoldSomehow')}
        </p>
      )}

      {isWrittenElsewhere && (
        <OtherWords annotation={annotation} other={props.other} onChoose={props.onEdit} />
      )}

      {props.isUnsaved && !isWrittenElsewhere && (
        <p class="row">
          <span class="status">{i18n.t('card.unsaved')}</span>
          {props.onRetry && (
            <button type="button" data-testid="retry" onClick={props.onRetry}>
              {i18n.t('toast.retry')}
            </button>
          )}
        </p>
      )}

      {annotation.kind === 'campaign' && (
        <Identity
          {...props.identity}
          onChoose={(campaign) => props.onEdit({ campaign }, { campaign: annotation.campaign })}
        />
      )}

      {props.figures > 1 && <SeveralFigures count={props.figures} onSplit={props.onSplit} />}

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

      {!isLost && <FlagChoice flag={annotation.flag} onChoose={(flag) => props.onEdit({ flag })} />}

      {props.children}

      {props.reasons.length > 0 && (
        <details>
          <summary class="faint">{i18n.t('suggestion.why')}</summary>
          <dl class="fields">
            <FieldReasons reasons={props.reasons} />
          </dl>
        </details>
      )}

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
          {annotation.target.type === 'text' && (
            <button type="button" data-testid="rebound" onClick={props.onRebound}>
              {i18n.t(isLost ? 'relink.bySelection' : 'card.rebound')}
            </button>
          )}
          <button type="button" data-testid="delete" onClick={props.onDelete}>
            {i18n.t('card.delete')}
          </button>
        </span>
        {position.count > 1 && (
          <span class="row stepper">
            <Stepper
              position={position}
              previous={{ label: i18n.t('card.previous'), command: 'item.previous', run: props.onPrevious }}
              next={{ label: i18n.t('card.next'), command: 'item.next', run: props.onNext }}
            />
          </span>
        )}
      </footer>
    </article>
  );
}
