import { type Annotation, type Target, THIS_REVIEWER } from '@/utils/model/records.ts';
import { newId } from '@/utils/platform/id.ts';
import { inPlace, type Mark, type MarkRequest, UNPLACED } from './mark.ts';

interface Made extends Pick<Annotation, 'articleId' | 'source'> {
  /** ISO date and time. */
  time: string;
}

/** A mark as it is made: in its place, unless that is an area, which is looked for; and not looked into. */
export function newMark(
  { kind, origin, campaign = null, statistic = null }: MarkRequest,
  target: Target,
  { articleId, source, time }: Made,
): Mark {
  const annotation: Annotation = {
    id: newId(),
    articleId,
    kind,
    source,
    target,
    anchorStatus: target.type === 'area' ? 'area' : 'exact',
    anchorCheckedAt: time,
    currentQuote: null,
    keptAsEvidence: false,
    note: '',
    flag: null,
    campaign,
    statistic,
    origin,
    reviewer: THIS_REVIEWER,
    createdAt: time,
    updatedAt: time,
    deletedAt: null,
  };
  return { annotation, anchoring: target.type === 'area' ? UNPLACED : inPlace(target) };
}
