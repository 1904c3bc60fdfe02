import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatDay } from '@/components/dates';
import { explain } from '@/components/explain';
import { KindTag } from '@/components/KindTag';
import { Problem } from '@/components/Problem';
import { Quote } from '@/components/Quote';
import { StatusTag } from '@/components/StatusTag';
import type { UnseenReason } from '@/utils/article/visit/sight';
import { callReader } from '@/utils/messages';
import { ANNOTATION_KINDS, type Annotation } from '@/utils/model';
import { isToolbarPopup } from './toolbar-popup';

interface MarkListProps {
  /** In text order. */
  annotations: readonly Annotation[];
  /** Why the page does not show some of them now, by their ids. */
  unseen: Readonly<Record<string, UnseenReason>>;
  tabId: number;
}

/** An article's marks by kind, in text order; choosing one shows it on the page. */
export function MarkList({ annotations, unseen, tabId }: MarkListProps) {
  const [problem, setProblem] = useState<string | null>(null);
  if (annotations.length === 0)
    return (
      <section class="stack empty" data-testid="no-marks">
        <p>{i18n.t('popup.empty')}</p>
        <p class="faint">{i18n.t('popup.emptyHint')}</p>
      </section>
    );
  const show = async (id: string) => {
    try {
      await callReader(tabId, 'showMark', { id });
      if (isToolbarPopup()) window.close();
    } catch (error) {
      setProblem(explain(error, 'unreachable'));
    }
  };
  return (
    <section class="marks" aria-label={i18n.t('popup.marks')}>
      {problem && <Problem text={problem} />}
      {ANNOTATION_KINDS.map((kind) => {
        const ofKind = annotations.filter((annotation) => annotation.kind === kind);
        if (ofKind.length === 0) return null;
        return (
          <section key={kind} data-testid={`marks-${kind}`}>
            <h2>
              <KindTag kind={kind} /> <span class="faint">{ofKind.length}</span>
            </h2>
            <ol>
              {ofKind.map((annotation) => (
                <li
                  key={annotation.id}
                  data-testid="mark"
                  data-status={annotation.anchorStatus}
                  data-unseen={unseen[annotation.id]}
                >
                  <button type="button" class="mark-row" onClick={() => void show(annotation.id)}>
                    <Quote annotation={annotation} />
                    {annotation.note && <span class="note faint">{annotation.note}</span>}
                    {(annotation.anchorStatus !== 'exact' || unseen[annotation.id]) && (
                      <span class="checked">
                        <StatusTag annotation={annotation} unseen={unseen[annotation.id]} />{' '}
                        {i18n.t('card.checkedOn', [formatDay(annotation.anchorCheckedAt)])}
                      </span>
                    )}
                  </button>
                </li>
              ))}
            </ol>
          </section>
        );
      })}
    </section>
  );
}
