import { now } from '@/utils/id';
import type { Annotation, AnnotationKind } from '@/utils/model';
import { inPlace, type Mark, type Place, UNPLACED, understand } from '@/utils/reading';
import type { AnnotationEdit } from '@/utils/store/annotations';
import type { TypedFields } from '@/utils/store/typed-fields';
import { selectedPlaces } from './marks';
import { findMark, lookAt, type ReaderState } from './state';

function replaceMark(state: ReaderState, id: string, change: (mark: Mark) => Mark): void {
  state.marks.value = state.marks.value.map((mark) => (mark.annotation.id === id ? change(mark) : mark));
}

/**
 * Changes a mark on the page at once, and in the store.
 * @param annotation as whoever edits it knows it; a note is also kept whose mark has left with its page
 * @param before what stood in the fields that were typed into
 */
export function editMark(
  state: ReaderState,
  annotation: Annotation,
  edit: AnnotationEdit,
  before: TypedFields = {},
): void {
  const known = findMark(state, annotation.id)?.annotation ?? annotation;
  const snapshot =
    (edit.target && state.page.current.value?.snapshot(known.articleId, edit.target.scope)) ?? null;
  const edited = state.ledger.edit(known, edit, snapshot, before);
  replaceMark(state, edited.id, (mark) => ({ ...mark, annotation: edited }));
}

/** Makes a mark another kind. What is known of it in the old kind is kept, for the way back. */
export function changeKind(state: ReaderState, id: string, kind: AnnotationKind): void {
  const mark = findMark(state, id);
  const page = state.page.current.value;
  const article = state.page.article.value;
  if (!mark || !page || !article || mark.annotation.kind === kind) return;
  const { annotation, anchoring } = mark;
  const meaning = anchoring.span
    ? understand(kind, page.text(annotation.target.scope).text, anchoring.span, article)
    : { campaign: null, statistic: null };
  editMark(state, annotation, {
    kind,
    campaign: annotation.campaign ?? meaning.campaign,
    statistic: annotation.statistic ?? meaning.statistic,
  });
}

/**
 * Gives a mark a new place: other bounds, one of several equal places, or the nearest one to a lost text. An undo
 * brings back the quote and what was understood of it, to where the quote stands by then.
 */
export async function moveMark(state: ReaderState, id: string, place: Place): Promise<void> {
  const mark = findMark(state, id);
  const page = state.page.current.value;
  const article = state.page.article.value;
  if (!mark || !page || !article) return;
  if (!state.page.isFresh(place)) {
    state.announcements.tell({ says: 'pageChanged' });
    return;
  }
  const { annotation } = mark;
  const { kind, target, anchorStatus, currentQuote, keptAsEvidence, campaign, statistic } = annotation;
  const moved = state.page.targetOf(place);
  const isSameText = moved.exact === target.exact;
  replaceMark(state, id, ({ annotation: known }) => ({ annotation: known, anchoring: inPlace(moved) }));
  returnToCard(state);
  const undo = () => {
    replaceMark(state, id, ({ annotation: known }) => ({ annotation: known, anchoring: UNPLACED }));
    editMark(state, annotation, { target, anchorStatus, currentQuote, keptAsEvidence, campaign, statistic });
    state.anchorAgain();
  };
  editMark(state, annotation, {
    target: moved,
    anchorStatus: 'exact',
    anchorCheckedAt: now(),
    currentQuote: null,
    keptAsEvidence: false,
    ...(isSameText ? {} : understand(kind, page.text(place.scope).text, place.span, article)),
  });
  if (await state.ledger.saved([id]))
    state.announcements.tell({ says: 'moved' }, { offer: { does: 'undo', run: undo } });
}

/**
 * Gives a mark that looks for new bounds what is selected. A mark has one stretch: of several the first is taken.
 * @returns whether anything was selected
 */
export function takeSelection(state: ReaderState, id: string): boolean {
  const [place, ...others] = selectedPlaces(state);
  if (!place) return false;
  void moveMark(state, id, place);
  if (others.length > 0) state.announcements.tell({ says: 'onlyFirst' });
  return true;
}

/** Ends the search for new bounds: the mark's own card comes back, and the words selected meanwhile are let go. */
export function returnToCard(state: ReaderState): void {
  const focus = state.focus.value;
  // Also words that the mark's own bounds had selected, which the reviewer never did.
  document.getSelection()?.removeAllRanges();
  if (focus) lookAt(state, { ...focus });
  else state.rebound.value = null;
}

/** Lets a mark look for new bounds, starting from where it stands: Shift and an arrow then move its end. */
export function startRebound(state: ReaderState, { annotation, anchoring }: Mark): void {
  state.rebound.value = annotation.id;
  const range = anchoring.span && state.page.current.value?.rangeOf(annotation.target.scope, anchoring.span);
  const selection = document.getSelection();
  if (!range || !selection) return;
  // Keys go to the page's text, not to the button that was pressed.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  state.expectSelection();
  selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
}
