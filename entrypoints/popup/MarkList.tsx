import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CopyButton } from '@/components/copying/CopyButton.tsx';
import { type Cited, textOfCitation } from '@/components/copying/texts.ts';
import { KindTag } from '@/components/mark/KindTag.tsx';
import { Quote } from '@/components/mark/Quote.tsx';
import { StatusTag } from '@/components/mark/StatusTag.tsx';
import { Problem } from '@/components/Problem.tsx';
import { formatDay } from '@/components/words/dates.ts';
import type { UnseenReason } from '@/utils/article/index.ts';
import { ANNOTATION_KINDS, type Annotation, type AnnotationKind } from '@/utils/model/records.ts';
import { pagesCited } from '@/utils/model/target.ts';
import { callReader } from '@/utils/platform/messages/messages.ts';
import { useGoingOn } from './use-going-on.ts';

/** Marks of a kind that are listed at first; with each wish for more it is so many times as many. */
const LISTED = 100;
const MORE = 4;

interface MarkListProps {
  /** In text order. */
  annotations: readonly Annotation[];
  /** Why the page does not show some of them now, by their ids. */
  unseen: Readonly<Record<string, UnseenReason>>;
  tabId: number;
}

/** An article's marks by kind, in text order; choosing one shows it on the page. */
export function MarkList({ annotations, unseen, tabId }: MarkListProps) {
  const { problem, goOn } = useGoingOn();
  if (annotations.length === 0)
    return (
      <section class="stack empty" data-testid="no-marks">
        <p>{i18n.t('popup.empty')}</p>
        <p class="faint">{i18n.t('popup.emptyHint')}</p>
      </section>
    );
  const show = (id: string) => goOn(() => callReader(tabId, 'showMark', { id }));
  return (
    <section class="marks" aria-label={i18n.t('popup.marks')}>
      {problem && <Problem text={problem} />}
      {ANNOTATION_KINDS.map((kind) => {
        const ofKind = annotations.filter((annotation) => annotation.kind === kind);
        if (ofKind.length === 0) return null;
        return <KindList key={kind} kind={kind} annotations={ofKind} unseen={unseen} onShow={show} />;
      })}
    </section>
  );
}

interface KindListProps extends Omit<MarkListProps, 'tabId'> {
  kind: AnnotationKind;
  onShow: (id: string) => void;
}

/** The marks of one kind. A list of thousands would keep the popup from opening: the rest comes when it is asked for. */
function KindList({ kind, annotations, unseen, onShow }: KindListProps) {
  const [listed, setListed] = useState(LISTED);
  const hidden = annotations.length - listed;
  return (
    <section data-testid={`marks-${kind}`}>
      <h2>
        <KindTag kind={kind} /> <span class="faint">{annotations.length}</span>
      </h2>
      <ol>
        {annotations.slice(0, listed).map((annotation) => (
          <li
            key={annotation.id}
            data-testid="mark"
            data-status={annotation.anchorStatus}
            data-unseen={unseen[annotation.id]}
          >
            <button
              type="button"
              class="mark-row"
              data-testid="show-mark"
              onClick={() => onShow(annotation.id)}
            >
              <Quote annotation={annotation} />
              {pagesCited(annotation.target.pages) !== null && (
                <span class="faint" data-testid="page">
                  {i18n.t('mark.page', [pagesCited(annotation.target.pages)!])}
                </span>
              )}
              {annotation.note && <span class="note faint">{annotation.note}</span>}
              {(annotation.anchorStatus !== 'exact' || unseen[annotation.id]) && (
                <span class="checked">
                  <StatusTag annotation={annotation} unseen={unseen[annotation.id]} />{' '}
                  {i18n.t('card.checkedOn', [formatDay(annotation.anchorCheckedAt)])}
                </span>
              )}
            </button>
            <CopyButton
              class="plain small copy"
              testId="copy-citation"
              text={() => textOfCitation(citedOf(annotation))}
            >
              {i18n.t('copying.citation')}
            </CopyButton>
          </li>
        ))}
      </ol>
      {hidden > 0 && (
        <button
          type="button"
          class="mark-row faint"
          data-testid="more-marks"
          onClick={() => setListed(listed * MORE)}
        >
          {i18n.t('popup.moreMarks', [hidden])}
        </button>
      )}
    </section>
  );
}

const citedOf = ({ id, articleId, source, target }: Annotation): Cited => ({
  words: target.exact,
  page: { articleId, title: null, url: source },
  markId: id,
});
