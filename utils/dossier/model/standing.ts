import { vietnamDay } from '@/utils/model/days.ts';
import { type DossierMark, isInPlace } from './marks.ts';

/** Whether what was marked still stands in the articles: said once, exceptions one by one. */
export interface Standing {
  total: number;
  /** Marks that are word for word where they were, or elsewhere in the article. */
  inPlace: number;
  /** All others, in the order given. */
  exceptions: DossierMark[];
  /** ISO days of the first and the last comparison with the pages; null where nothing is marked. */
  checkedFrom: string | null;
  checkedTo: string | null;
}

export function standingOf(marks: readonly DossierMark[]): Standing {
  const days = marks.map(({ annotation }) => vietnamDay(annotation.anchorCheckedAt)).sort();
  const exceptions = marks.filter(({ annotation }) => !isInPlace(annotation));
  return {
    total: marks.length,
    inPlace: marks.length - exceptions.length,
    exceptions,
    checkedFrom: days[0] ?? null,
    checkedTo: days.at(-1) ?? null,
  };
}
