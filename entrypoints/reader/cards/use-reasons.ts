import { useEffect, useState } from 'preact/hooks';
import type { FieldReasonView } from '@/components/mark/FieldReasons.tsx';
import type { MarkedStatistic } from '@/utils/model/records.ts';
import { callBackground } from '@/utils/platform/messages/messages.ts';
import type { Mark, Session } from '@/utils/reading/index.ts';
import { reasonViews } from './reason-views.ts';

/** What the machine reads at a mark today. */
interface Read {
  statistic: MarkedStatistic;
  reasons: readonly FieldReasonView[];
}

/**
 * What the fields that nobody has confirmed were read from; nothing until the background has said so, or where it reads
 * something else by now. The card does without what it cannot say.
 */
export function useReasons({ page }: Session, { annotation, anchoring }: Mark): FieldReasonView[] {
  const [read, setRead] = useState<Read | null>(null);
  const current = page.current.value;
  const publishedOn = page.article.value?.publishedOn ?? null;
  const { id, kind, target, statistic } = annotation;
  const unconfirmed = kind === 'statistic' && statistic ? statistic.unconfirmed : [];
  const isDoubtful = unconfirmed.length > 0;
  const { start, end } = anchoring.span ?? {};
  useEffect(() => {
    setRead(null);
    if (!current || !isDoubtful || start === undefined || end === undefined) return;
    let isOver = false;
    const { text } = current.text(target.scope);
    callBackground('understand', { text, publishedOn, places: [{ kind: 'statistic', start, end }] }).then(
      ([meaning]) => {
        if (isOver || !meaning?.statistic) return;
        const { statistic, reasons } = meaning;
        setRead({ statistic, reasons: reasonViews(statistic, reasons, text) });
      },
      () => {},
    );
    return () => {
      isOver = true;
    };
  }, [current, publishedOn, id, isDoubtful, target.scope, start, end]);
  if (!read || !statistic) return [];
  return read.reasons.filter(
    ({ field }) => unconfirmed.includes(field) && read.statistic[field] === statistic[field],
  );
}
