import type { FieldReasonView } from '@/components/mark/FieldReasons.tsx';
import { callBackground } from '@/utils/platform/messages/messages.ts';
import type { Mark, Session } from '@/utils/reading/index.ts';
import { reasonViews } from './reason-views.ts';
import { useAnswer } from './use-answer.ts';

/**
 * What the fields that nobody has confirmed were read from; nothing until the background has said so, or where it reads
 * something else by now.
 */
export function useReasons(session: Session, mark: Mark): FieldReasonView[] {
  const publishedOn = session.page.article.value?.publishedOn ?? null;
  const { kind, statistic } = mark.annotation;
  const unconfirmed = kind === 'statistic' && statistic ? statistic.unconfirmed : [];
  const read = useAnswer(
    session,
    mark,
    unconfirmed.length === 0
      ? null
      : async ({ text, start, end }) => {
          const places = [{ kind: 'statistic', start, end } as const];
          const [meaning] = await callBackground('understand', { text, publishedOn, places });
          return { ...meaning, text };
        },
    [publishedOn],
  );
  const { statistic: today, reasons, text } = read ?? {};
  if (!today || !reasons || !text || !statistic) return [];
  return reasonViews(today, reasons, text).filter(
    ({ field }) => unconfirmed.includes(field) && today[field] === statistic[field],
  );
}
