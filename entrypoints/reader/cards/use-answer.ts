import { useEffect, useState } from 'preact/hooks';
import { type Mark, type Session, scopeOf } from '@/utils/reading/index.ts';

/** The words of a mark, where they stand today. */
interface MarkedPlace {
  text: string;
  start: number;
  end: number;
}

/**
 * What the background says of the words of a mark; null until it has said so. The card does without what it cannot say.
 * @param ask null where there is nothing to ask
 * @param about what the question is about beside the words: when it changes, as when they do, it is asked anew
 */
export function useAnswer<Answer>(
  { page }: Session,
  { annotation, anchoring }: Mark,
  ask: ((place: MarkedPlace) => Promise<Answer>) | null,
  about: readonly unknown[],
): Answer | null {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const current = page.current.value;
  const { id } = annotation;
  const scope = scopeOf(annotation.target);
  const { start, end } = anchoring.span ?? {};
  useEffect(() => {
    setAnswer(null);
    if (!current || !ask || start === undefined || end === undefined) return;
    let isOver = false;
    const { text } = current.text(scope);
    ask({ text, start, end }).then(
      (said) => isOver || setAnswer(() => said),
      () => {},
    );
    return () => {
      isOver = true;
    };
  }, [current, id, ask !== null, scope, start, end, ...about]);
  return answer;
}
