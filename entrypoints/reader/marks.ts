import { newId, now } from '@/utils/id';
import type { Annotation, AnnotationKind } from '@/utils/model';
import { inPlace, type Mark, type MarkRequest, type Place, understand } from '@/utils/reading';
import { readSelection } from './selection';
import { dropSelection, lookAt, type ReaderState } from './state';

/** The reviewer's name is asked for when panels share; until then every mark is made by whoever uses this browser. */
const REVIEWER = '';

/**
 * What the reviewer has selected at this moment, stretch by stretch: the page's own selection, where there is still one,
 * else the live ranges the adder stands at.
 */
export function selectedPlaces(state: ReaderState): Place[] {
  state.page.catchUp();
  state.settleSelection();
  const page = state.page.current.value;
  const selected = state.selection.value;
  if (!page || !selected) return [];
  const { ranges } = readSelection(document, page) ?? selected;
  return ranges.flatMap((range) => {
    const found = page.locate(range);
    return found
      ? { ...found, quote: page.text(found.scope).text.slice(found.span.start, found.span.end) }
      : [];
  });
}

/** Makes marks of the places whose words still stand there, shows them at once and saves them in one transaction. */
export function createMarks(state: ReaderState, requests: readonly MarkRequest[]): readonly Mark[] {
  const page = state.page.current.value;
  const article = state.page.article.value;
  if (!page || !article) return [];
  const time = now();
  const created = requests
    .filter((request) => state.page.isFresh(request))
    .map(({ kind, origin, campaign, statistic, ...place }): Mark => {
      const target = state.page.targetOf(place);
      // A suggestion brings its meaning along; reading the whole text again for each would make “accept all” slow.
      const meaning =
        campaign || statistic ? null : understand(kind, page.text(place.scope).text, place.span, article);
      const annotation: Annotation = {
        id: newId(),
        articleId: article.id,
        kind,
        source: page.address,
        target,
        anchorStatus: 'exact',
        anchorCheckedAt: time,
        currentQuote: null,
        keptAsEvidence: false,
        note: '',
        campaign: campaign ?? meaning?.campaign ?? null,
        statistic: statistic ?? meaning?.statistic ?? null,
        origin,
        reviewer: REVIEWER,
        createdAt: time,
        updatedAt: time,
        deletedAt: null,
      };
      return { annotation, anchoring: inPlace(target) };
    });
  state.marks.value = [...state.marks.value, ...created];
  const scopes = new Set(created.map(({ annotation }) => annotation.target.scope));
  const snapshots = [...scopes].map((scope) => page.snapshot(article.id, scope));
  state.page.keep(snapshots);
  state.ledger.create({ article, snapshots, annotations: created.map(({ annotation }) => annotation) });
  return created;
}

/** The mark of a kind that stands exactly at a place. */
const markAt = (state: ReaderState, kind: AnnotationKind, { scope, span }: Place): Mark | undefined =>
  state.marks.value.find(
    ({ annotation, anchoring }) =>
      annotation.kind === kind &&
      annotation.target.scope === scope &&
      anchoring.span?.start === span.start &&
      anchoring.span.end === span.end,
  );

/** Marks the selected words, each stretch for itself; the same words marked twice in one kind are one mark. */
export function markSelection(state: ReaderState, kind: AnnotationKind): void {
  if (state.connection.isGone.value) return;
  const places = selectedPlaces(state);
  if (places.length === 0) {
    state.announcements.tell({ says: 'pageChanged' });
    return;
  }
  const fresh = places.filter((place) => !markAt(state, kind, place));
  if (fresh.length > 0)
    createMarks(
      state,
      fresh.map((place) => ({ ...place, kind, origin: 'reviewer' })),
    );
  const mark = markAt(state, kind, places.at(-1)!);
  if (mark) lookAt(state, { type: 'mark', id: mark.annotation.id, overlapping: [], isNew: true });
  else dropSelection(state);
}
