import { i18n } from '#i18n';
import { explain } from '@/components/explain';
import { describe as describeTarget } from '@/utils/anchoring/describe';
import { newId, now } from '@/utils/id';
import { callBackground } from '@/utils/messages';
import type { Annotation, AnnotationKind, Campaign, Span, Statistic, Target, TextScope } from '@/utils/model';
import type { AnnotationEdit } from '@/utils/store/annotations';
import { understand } from './meaning';
import { isStored, save } from './save-marks';
import { selectedRange } from './selection';
import type { Mark, ReaderState } from './state';
import { tell } from './toasts';

/** The reviewer's name is asked for when panels share; until then every mark is made by whoever uses this browser. */
const REVIEWER = '';

/** A place in a text of the open page, with the words that must still stand there when it is used. */
export interface Place {
  scope: TextScope;
  span: Span;
  quote: string;
}

/** What becomes a mark: a place, with what is already understood of it. */
export interface MarkRequest extends Place {
  kind: AnnotationKind;
  origin: Annotation['origin'];
  campaign?: Campaign | null;
  statistic?: Statistic | null;
}

/** Offsets age when the page changes under them: a place whose words moved on is nobody's. */
function isFresh(state: ReaderState, { scope, span, quote }: Place): boolean {
  return state.page.value?.text(scope).text.slice(span.start, span.end) === quote;
}

/**
 * What is selected at this moment: the page's own selection, which may have grown since the adder came, else the live
 * range the adder stands at.
 */
export function selectedPlace(state: ReaderState): Place | null {
  const page = state.page.value;
  const selected = state.selection.value;
  const range = selected && page && (selectedRange(document, page.shadowRoots) ?? selected.range);
  const found = range && page.locate(range);
  return found && page
    ? { ...found, quote: page.text(found.scope).text.slice(found.span.start, found.span.end) }
    : null;
}

function targetOf(state: ReaderState, { scope, span }: Place): Target {
  const page = state.page.value!;
  return describeTarget(page.text(scope).text, span, page.hash(scope), scope);
}

const inPlace = (target: Target): Mark['anchoring'] => ({
  status: 'exact',
  span: { start: target.start, end: target.end },
  quote: null,
  candidates: [],
});

const findMark = (state: ReaderState, id: string) =>
  state.marks.value.find((one) => one.annotation.id === id) ?? null;

function replaceMark(state: ReaderState, id: string, change: (mark: Mark) => Mark): void {
  state.marks.value = state.marks.value.map((mark) => (mark.annotation.id === id ? change(mark) : mark));
}

/** Makes marks of the places whose words still stand there, shows them at once and saves them in one transaction. */
export function createMarks(state: ReaderState, requests: readonly MarkRequest[]): readonly Mark[] {
  const page = state.page.value;
  const article = state.article.value;
  if (!page || !article) return [];
  const time = now();
  const created = requests
    .filter((request) => isFresh(state, request))
    .map(({ kind, origin, campaign, statistic, ...place }): Mark => {
      const target = targetOf(state, place);
      const meaning = understand(kind, page.text(place.scope).text, place.span, article);
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
        campaign: campaign ?? meaning.campaign,
        statistic: statistic ?? meaning.statistic,
        origin,
        reviewer: REVIEWER,
        createdAt: time,
        updatedAt: time,
        deletedAt: null,
      };
      return { annotation, anchoring: inPlace(target), isSaved: false };
    });
  state.marks.value = [...state.marks.value, ...created];
  save(
    state,
    created.map(({ annotation }) => ({
      annotation,
      article,
      snapshot: page.snapshot(article.id, annotation.target.scope),
    })),
  );
  return created;
}

/** Marks the selected words; the same words marked twice in one kind are one mark. */
export function markSelection(state: ReaderState, kind: AnnotationKind): void {
  const place = selectedPlace(state);
  if (!place) return;
  const existing = state.marks.value.find(
    ({ annotation, anchoring }) =>
      annotation.kind === kind &&
      annotation.target.scope === place.scope &&
      anchoring.span?.start === place.span.start &&
      anchoring.span.end === place.span.end,
  );
  const [mark] = existing ? [existing] : createMarks(state, [{ ...place, kind, origin: 'reviewer' }]);
  state.selection.value = null;
  document.getSelection()?.removeAllRanges();
  if (mark) state.focus.value = { type: 'mark', id: mark.annotation.id, overlapping: [], isNew: true };
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

/** Moves a mark to the trash, with an undo. */
export async function deleteMark(state: ReaderState, id: string): Promise<void> {
  const mark = findMark(state, id);
  const page = state.page.value;
  const article = state.article.value;
  if (!mark || !page || !article) return;
  state.marks.value = state.marks.value.filter((one) => one !== mark);
  state.focus.value = null;
  const { articleId, target } = mark.annotation;
  const stored = isStored(state, mark);
  // A retry of a save that failed must not bring a deleted mark back.
  state.saves.delete(id);
  const write = async (deletedAt: string | null) => {
    try {
      await callBackground('setDeleted', { id, articleId, deletedAt });
    } catch (error) {
      const retry = { label: i18n.t('toast.retry'), run: () => void write(deletedAt) };
      tell(state, i18n.t('toast.changeFailed', [explain(error)]), retry, true);
    }
  };
  const restore = async () => {
    state.marks.value = [...state.marks.value, mark];
    if (await stored) await write(null);
    else
      save(state, [
        { annotation: mark.annotation, article, snapshot: page.snapshot(article.id, target.scope) },
      ]);
  };
  tell(state, i18n.t('toast.deleted'), { label: i18n.t('toast.undo'), run: () => void restore() });
  if (await stored) await write(now());
}
