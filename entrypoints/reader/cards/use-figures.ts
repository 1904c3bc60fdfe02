import { useEffect, useState } from 'preact/hooks';
import type { Span } from '@/utils/model/records.ts';
import { callBackground } from '@/utils/platform/messages/messages.ts';
import type { Mark, Session } from '@/utils/reading/index.ts';

const NONE: readonly Span[] = [];

/** The figures that stand in a figure's mark; none until the background has said so. The card does without what it cannot say. */
export function useFigures({ page }: Session, { annotation, anchoring }: Mark): readonly Span[] {
  const [figures, setFigures] = useState(NONE);
  const current = page.current.value;
  const { id, kind, target } = annotation;
  const { start, end } = anchoring.span ?? {};
  useEffect(() => {
    setFigures(NONE);
    if (!current || kind !== 'statistic' || start === undefined || end === undefined) return;
    let isOver = false;
    const { text } = current.text(target.scope);
    callBackground('figuresIn', { text, start, end }).then(
      (found) => isOver || setFigures(found),
      () => {},
    );
    return () => {
      isOver = true;
    };
  }, [current, id, kind, target.scope, start, end]);
  return figures;
}
