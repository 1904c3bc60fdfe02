import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatDay } from '@/components/dates';
import { diffTexts } from '@/utils/article/diff';
import type { Annotation, Article } from '@/utils/model';
import { listSnapshots } from '@/utils/store/snapshots';
import { useLive } from './use-live';

interface TextChangeProps {
  article: Article;
  annotations: readonly Annotation[];
  /** Today's article text. */
  text: string;
}

/** Says when the article was edited after it was marked, and shows what was added and taken away. */
export function TextChange({ article, annotations, text }: TextChangeProps) {
  const snapshots = useLive(() => listSnapshots(article.id), [article.id]).value ?? [];
  const inUse = new Set(annotations.map((annotation) => annotation.target.snapshotHash));
  const marked = snapshots.findLast((snapshot) => snapshot.scope === 'article' && inUse.has(snapshot.hash));
  const before = marked?.text;
  const pieces = useMemo(
    () => (before === undefined || before === text ? [] : diffTexts(before, text)),
    [before, text],
  );
  if (!marked || pieces.length === 0) return null;
  return (
    <details class="text-change" data-testid="text-change">
      <summary class="status">{i18n.t('popup.textChanged', [formatDay(marked.takenAt)])}</summary>
      <p class="quote diff">
        {pieces.map((piece, index) => {
          const key = `${index}${piece.type}`;
          if (piece.type === 'added') return <ins key={key}>{piece.text}</ins>;
          if (piece.type === 'removed') return <del key={key}>{piece.text}</del>;
          return <span key={key}>{piece.text}</span>;
        })}
      </p>
    </details>
  );
}
