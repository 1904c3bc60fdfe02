import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatDay } from '@/components/dates';
import { TextDiff } from '@/components/TextDiff';
import { useLive } from '@/components/use-live';
import { diffTexts, markedText } from '@/utils/article/diff';
import type { Annotation, Article } from '@/utils/model';
import { listSnapshots } from '@/utils/store/snapshots';

interface TextChangeProps {
  article: Article;
  annotations: readonly Annotation[];
  /** Today's article text. */
  text: string;
}

/** Says when the article was edited after it was marked, and shows what was added and taken away. */
export function TextChange({ article, annotations, text }: TextChangeProps) {
  const snapshots = useLive(() => listSnapshots(article.id), [article.id]).value ?? [];
  const marked = markedText(annotations, snapshots);
  const before = marked?.text;
  const pieces = useMemo(
    () => (before === undefined || before === text ? [] : diffTexts(before, text)),
    [before, text],
  );
  if (!marked || pieces.length === 0) return null;
  return (
    <details class="text-change" data-testid="text-change">
      <summary class="status">{i18n.t('textChange.since', [formatDay(marked.takenAt)])}</summary>
      <TextDiff pieces={pieces} />
    </details>
  );
}
