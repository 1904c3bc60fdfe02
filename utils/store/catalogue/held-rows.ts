import {
  type Annotation,
  type Article,
  type Snapshot,
  type Target,
  type TextTarget,
  THIS_REVIEWER,
} from '@/utils/model/records.ts';
import { orderOf } from '@/utils/model/target.ts';
import { annotation as annotationSchema } from '@/utils/schema/annotation.ts';
import { snapshot as snapshotSchema } from '@/utils/schema/article.ts';
import { damagedField } from '@/utils/schema/damage.ts';
import { campaignKey, figureKey } from '@/utils/search/groups.ts';
import { searched } from '@/utils/search/match.ts';
import { type HeldArticle, type HeldMark, joined, NOTHING, wordsOf } from '@/utils/search/shelf.ts';
import { isEmptied } from '../trash/emptied.ts';

/** A row as it is held in memory; null where it is damaged, emptied, or another reviewer's. */
export function heldMark(row: Annotation): HeldMark | null {
  if (row.reviewer !== THIS_REVIEWER || damagedField(annotationSchema, row) !== null || isEmptied(row))
    return null;
  const { id, articleId, kind, flag, anchorStatus, target, note, campaign, statistic, deletedAt } = row;
  const { exact } = target;
  const group = campaign ? campaignKey(campaign) : statistic && figureKey(statistic);
  return {
    id,
    articleId,
    kind,
    flag,
    anchorStatus,
    note,
    campaign,
    statistic,
    group,
    deletedAt,
    ...placeOf(target),
    ...wordsOf({ exact, note, campaign }),
  };
}

/** Where a mark stands in its text. One on an area stands in none: its words alone are told. */
function placeOf(target: Target): Pick<TextTarget, PlaceField> {
  if (target.type === 'text') return target;
  const { exact } = target;
  const start = orderOf(target);
  return { scope: 'page', exact, prefix: '', suffix: '', start, end: start + exact.length, snapshotHash: '' };
}

type PlaceField = 'scope' | 'exact' | 'prefix' | 'suffix' | 'start' | 'end' | 'snapshotHash';

/** An article without text and marks. */
export const heldArticle = (article: Article): HeldArticle => ({
  article,
  head: joined([article.title, article.byline]),
  body: NOTHING,
  hash: '',
  marks: [],
});

/** The newer of the text that is held of an article and another one of its own. */
export function withText(held: HeldArticle & { takenAt?: string }, row: Snapshot): typeof held {
  if (row.scope !== 'article' || damagedField(snapshotSchema, row) !== null) return held;
  if (held.takenAt !== undefined && held.takenAt >= row.takenAt) return held;
  return { ...held, body: searched(row.text), hash: row.hash, takenAt: row.takenAt };
}
