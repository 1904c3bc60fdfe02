import { i18n } from '#i18n';
import { describe as describeTarget } from '@/utils/anchoring/describe';
import { newId, now } from '@/utils/id';
import { callBackground } from '@/utils/messages';
import type { Annotation, AnnotationKind, Campaign, Span, Statistic, Target, TextScope } from '@/utils/model';
import type { AnnotationEdit, AnnotationSave } from '@/utils/store/annotations';
import { understand } from './meaning';
import type { Mark, ReaderState } from './state';
import { explain, tell } from './toasts';

/** The reviewer's name is asked for when panels share; until then every mark is made by whoever uses this browser. */
const REVIEWER = '';

const EXCERPT = 40;
const excerpt = (text: string) => (text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text);

/** What becomes a mark: a span of a text, with what is already understood of it. */
export interface MarkRequest {
  kind: AnnotationKind;
  scope: TextScope;
  span: Span;
  origin: Annotation['origin'];
  campaign?: Campaign | null;
  statistic?: Statistic | null;
}

function targetOf(state: ReaderState, scope: TextScope, span: Span): Target {
  const page = state.page.value!;
  return describeTarget(page.text(scope).text, span, page.hash(scope), scope);
}

const inPlace = (target: Target): Mark['anchoring'] => ({
  status: 'exact',
  span: { start: target.start, end: target.end },
  quote: null,
  candidates: [],
});

function replaceMark(state: ReaderState, id: string, change: (mark: Mark) => Mark): void {
  state.marks.value = state.marks.value.map((mark) => (mark.annotation.id === id ? change(mark) : mark));
}

/** Starts the first save of marks; what is done to them meanwhile waits for it. */
function save(state: ReaderState, marks: readonly Mark[]): void {
  const saved = trySave(state, marks);
  for (const { annotation } of marks) state.saves.set(annotation.id, saved);
}

/** @returns whether the marks are in the store; a failure is told, with a retry that carries later edits along */
async function trySave(state: ReaderState, marks: readonly Mark[]): Promise<boolean> {
  const page = state.page.value;
  const article = state.article.value;
  if (!page || !article || marks.length === 0) return false;
  const saves: AnnotationSave[] = marks.map(({ annotation }) => ({
    annotation,
    article,
    snapshot: page.snapshot(article.id, annotation.target.scope),
  }));
  try {
    await callBackground('saveAnnotations', saves);
    const saved = new Set(marks.map((mark) => mark.annotation.id));
    state.marks.value = state.marks.value.map((mark) =>
      saved.has(mark.annotation.id) ? { ...mark, isSaved: true } : mark,
    );
    return true;
  } catch (error) {
    const quote = excerpt(marks[0]!.annotation.target.exact);
    const retry = { label: i18n.t('toast.retry'), run: () => save(state, currentForms(state, marks)) };
    tell(state, i18n.t('toast.saveFailed', [quote, explain(error)]), retry, true);
    return false;
  }
}

/** Whether a mark has a record in the store, once any first save under way has ended. */
const isStored = async (state: ReaderState, { annotation, isSaved }: Mark): Promise<boolean> =>
  isSaved || ((await state.saves.get(annotation.id)) ?? false);

/** The marks as they are now: a note may have been typed between a failed save and its retry. */
function currentForms(state: ReaderState, marks: readonly Mark[]): Mark[] {
  const ids = new Set(marks.map((mark) => mark.annotation.id));
  return state.marks.value.filter((mark) => ids.has(mark.annotation.id));
}

/** Makes marks, shows them at once and saves them in one transaction. */
export function createMarks(state: ReaderState, requests: readonly MarkRequest[]): readonly Mark[] {
  const page = state.page.value;
  const article = state.article.value;
  if (!page || !article) return [];
  const time = now();
  const created = requests.map(({ kind, scope, span, origin, ...known }): Mark => {
    const target = targetOf(state, scope, span);
    const meaning = { ...understand(kind, page.text(scope).text, span, article), ...known };
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
      campaign: meaning.campaign ?? null,
      statistic: meaning.statistic ?? null,
      origin,
      reviewer: REVIEWER,
      createdAt: time,
      updatedAt: time,
      deletedAt: null,
    };
    return { annotation, anchoring: inPlace(target), isSaved: false };
  });
  state.marks.value = [...state.marks.value, ...created];
  save(state, created);
  return created;
}

/** Marks the selected words; the same words marked twice in one kind are one mark. */
export function markSelection(state: ReaderState, kind: AnnotationKind): void {
  const selected = state.selection.value;
  if (!selected) return;
  const { scope, span } = selected;
  const existing = state.marks.value.find(
    ({ annotation, anchoring }) =>
      annotation.kind === kind &&
      annotation.target.scope === scope &&
      anchoring.span?.start === span.start &&
      anchoring.span.end === span.end,
  );
  const [mark] = existing ? [existing] : createMarks(state, [{ kind, scope, span, origin: 'reviewer' }]);
  state.selection.value = null;
  document.getSelection()?.removeAllRanges();
  if (mark) state.focus.value = { type: 'mark', id: mark.annotation.id, overlapping: [], isNew: true };
}

/** Changes a mark on the page at once and in the store; a failed save is told and can be repeated. */
export async function editMark(state: ReaderState, id: string, edit: AnnotationEdit): Promise<void> {
  const mark = state.marks.value.find((one) => one.annotation.id === id);
  const page = state.page.value;
  if (!mark || !page) return;
  const updatedAt = now();
  replaceMark(state, id, (one) => ({ ...one, annotation: { ...one.annotation, ...edit, updatedAt } }));
  const snapshot = edit.target ? page.snapshot(mark.annotation.articleId, edit.target.scope) : null;
  // Where the first save failed, its retry carries the edit along.
  if (!(await isStored(state, mark))) return;
  try {
    await callBackground('editAnnotation', { id, edit, updatedAt, snapshot });
  } catch (error) {
    const retry = { label: i18n.t('toast.retry'), run: () => void editMark(state, id, edit) };
    tell(state, i18n.t('toast.changeFailed', [explain(error)]), retry, true);
  }
}

/** Makes a mark another kind and understands its words anew; what the reviewer corrected by hand goes with the old kind. */
export function changeKind(state: ReaderState, id: string, kind: AnnotationKind): Promise<void> {
  const mark = state.marks.value.find((one) => one.annotation.id === id);
  const page = state.page.value;
  const article = state.article.value;
  if (!mark || !page || !article || mark.annotation.kind === kind) return Promise.resolve();
  const { span } = mark.anchoring;
  const meaning = span
    ? understand(kind, page.text(mark.annotation.target.scope).text, span, article)
    : { campaign: null, statistic: null };
  return editMark(state, id, { kind, ...meaning });
}

/** Gives a mark a new place: other bounds, one of several equal places, or the nearest one to a lost text. */
export function moveMark(state: ReaderState, id: string, scope: TextScope, span: Span): Promise<void> {
  const mark = state.marks.value.find((one) => one.annotation.id === id);
  const page = state.page.value;
  const article = state.article.value;
  if (!mark || !page || !article) return Promise.resolve();
  const target = targetOf(state, scope, span);
  replaceMark(state, id, (one) => ({ ...one, anchoring: inPlace(target) }));
  state.rebound.value = null;
  state.preview.value = null;
  return editMark(state, id, {
    target,
    anchorStatus: 'exact',
    anchorCheckedAt: now(),
    currentQuote: null,
    keptAsEvidence: false,
    ...understand(mark.annotation.kind, page.text(scope).text, span, article),
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
  const mark = state.marks.value.find((one) => one.annotation.id === id);
  if (!mark) return;
  state.marks.value = state.marks.value.filter((one) => one !== mark);
  state.focus.value = null;
  const { articleId } = mark.annotation;
  const restore = async () => {
    state.marks.value = [...state.marks.value, mark];
    if (await isStored(state, mark)) await write(null);
    else save(state, [mark]);
  };
  const write = async (deletedAt: string | null) => {
    try {
      await callBackground('setDeleted', { id, articleId, deletedAt });
    } catch (error) {
      const retry = { label: i18n.t('toast.retry'), run: () => void write(deletedAt) };
      tell(state, i18n.t('toast.changeFailed', [explain(error)]), retry, true);
    }
  };
  tell(state, i18n.t('toast.deleted'), { label: i18n.t('toast.undo'), run: () => void restore() });
  if (await isStored(state, mark)) await write(now());
}
