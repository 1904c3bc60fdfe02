import type { Span } from '@/utils/model/records.ts';
import { callBackground } from '@/utils/platform/messages/messages.ts';
import type { Mark, Session } from '@/utils/reading/index.ts';
import { useAnswer } from './use-answer.ts';

/** The figures that stand in a figure's mark; none until the background has said so. */
export function useFigures(session: Session, mark: Mark): readonly Span[] {
  const isFigure = mark.annotation.kind === 'statistic';
  return useAnswer(session, mark, isFigure ? (place) => callBackground('figuresIn', place) : null, []) ?? [];
}
