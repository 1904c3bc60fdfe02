import { i18n } from '#i18n';
import { explain } from '@/components/explain';
import { now } from '@/utils/id';
import { callBackground } from '@/utils/messages';
import type { AnnotationKind } from '@/utils/model';
import type { AnnotationEdit } from '@/utils/store/annotations';
import { inPlace, isFresh, type Place, targetOf } from './marks';
import { understand } from './meaning';
import { isStored } from './save-marks';
import { findMark, type Mark, type ReaderState } from './state';
import { tell } from './toasts';

function replaceMark(state: ReaderState, id: string, change: (mark: Mark) => Mark): void {
  state.marks.value = state.marks.value.map((mark) => (mark.annotation.id === id ? change(mark) : mark));
}

/** Changes a mark on the page at once and in the store; a failed save is told and can be repeated. */
export async function editMark(state: ReaderState, id: string, edit: AnnotationEdit): Promise<void> {
  const mark = findMark(state, id);
  const page = state.page.value;
  if (!mark || !page) return;
  const updatedAt = now();
  replaceMark(state, id, (one) => ({ ...one, annotation: { ...one.annotation, ...edit, updatedAt } }));
  const snapshot = edit.target ? page.snapshot(mark.annotation.articleId, edit.target.scope) : null;
  // Where the first save failed, its retry carries the edit along.
  if (!(await isStored(state, mark))) return;
  const write = async () => {
    try {
      await callBackground('editAnnotation', { id, edit, updatedAt, snapshot });
    } catch (error) {
      // The store leaves a newer edit alone, so an old one may be repeated late.
      const retry = { label: i18n.t('toast.retry'), run: () => void write() };
      tell(state, i18n.t('toast.changeFailed', [explain(error)]), retry, true);
    }
  };
  await write();
}

/** Makes a mark another kind. What is known of it in the old kind is kept, for the way back. */
export function changeKind(state: ReaderState, id: string, kind: AnnotationKind): Promise<void> {
  const mark = findMark(state, id);
  const page = state.page.value;
  const article = state.article.value;
  if (!mark || !page || !article || mark.annotation.kind === kind) return Promise.resolve();
  const { annotation, anchoring } = mark;
  const meaning = anchoring.span
    ? understand(kind, page.text(annotation.target.scope).text, anchoring.span, article)
    : { campaign: null, statistic: null };
  return editMark(state, id, {
    kind,
    campaign: annotation.campaign ?? meaning.campaign,
    statistic: annotation.statistic ?? meaning.statistic,
  });
}

/**
 * Gives a mark a new place: other bounds, one of several equal places, or the nearest one to a lost text. An undo
 * brings back the place, the quote and what was understood of it.
 */
export async function moveMark(state: ReaderState, id: string, place: Place): Promise<void> {
  const mark = findMark(state, id);
  const page = state.page.value;
  const article = state.article.value;
  if (!mark || !page || !article || !isFresh(state, place)) return;
  const { annotation, anchoring } = mark;
  const { kind, target, anchorStatus, currentQuote, keptAsEvidence, campaign, statistic } = annotation;
  const moved = targetOf(state, place);
  const isSameText = moved.exact === target.exact;
  replaceMark(state, id, (one) => ({ ...one, anchoring: inPlace(moved) }));
  state.rebound.value = null;
  state.preview.value = null;
  const undo = () => {
    replaceMark(state, id, (one) => ({ ...one, anchoring }));
    void editMark(state, id, { target, anchorStatus, currentQuote, keptAsEvidence, campaign, statistic });
  };
  tell(state, i18n.t('toast.moved'), { label: i18n.t('toast.undo'), run: undo });
  await editMark(state, id, {
    target: moved,
    anchorStatus: 'exact',
    anchorCheckedAt: now(),
    currentQuote: null,
    keptAsEvidence: false,
    ...(isSameText ? {} : understand(kind, page.text(place.scope).text, place.span, article)),
  });
}

/** Lets a mark look for new bounds, starting from where it stands: Shift and an arrow then move its end. */
export function startRebound(state: ReaderState, { annotation, anchoring }: Mark): void {
  state.rebound.value = annotation.id;
  const range = anchoring.span && state.page.value?.rangeOf(annotation.target.scope, anchoring.span);
  const selection = document.getSelection();
  if (!range || !selection) return;
  // Keys go to the page's text, not to the button that was pressed.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
}
