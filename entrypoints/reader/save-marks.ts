import { i18n } from '#i18n';
import { explain } from '@/components/explain';
import { callBackground } from '@/utils/messages';
import type { AnnotationSave } from '@/utils/store/annotations';
import type { Mark, ReaderState } from './state';
import { tell } from './toasts';

const EXCERPT = 40;
const excerpt = (text: string) => (text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text);

/** Starts the first save of marks; what is done to them meanwhile waits for it. */
export function save(state: ReaderState, saves: readonly AnnotationSave[]): void {
  if (saves.length === 0) return;
  const saved = trySave(state, saves);
  for (const { annotation } of saves) state.saves.set(annotation.id, saved);
}

/** Whether a mark has a record in the store, once any first save under way has ended. */
export async function isStored(state: ReaderState, { annotation, isSaved }: Mark): Promise<boolean> {
  return isSaved || ((await state.saves.get(annotation.id)) ?? false);
}

/** @returns whether the marks are in the store; a failure is told, with a retry */
async function trySave(state: ReaderState, saves: readonly AnnotationSave[]): Promise<boolean> {
  try {
    const articleId = await callBackground('saveAnnotations', [...saves]);
    confirm(state, saves, articleId);
    return true;
  } catch (error) {
    const quote = excerpt(saves[0]!.annotation.target.exact);
    const retry = { label: i18n.t('toast.retry'), run: () => save(state, currentForms(state, saves)) };
    tell(state, i18n.t('toast.saveFailed', [quote, explain(error)]), retry, true);
    return false;
  }
}

/** Another tab may have made the article's record first: marks and page go on under its id. */
function confirm(state: ReaderState, saves: readonly AnnotationSave[], articleId: string): void {
  const saved = new Set(saves.map(({ annotation }) => annotation.id));
  const [{ article }] = saves as [AnnotationSave];
  if (state.article.value?.id === article.id) state.article.value = { ...state.article.value, id: articleId };
  state.marks.value = state.marks.value.map((mark) =>
    saved.has(mark.annotation.id)
      ? { ...mark, annotation: { ...mark.annotation, articleId }, isSaved: true }
      : mark,
  );
}

/**
 * The saves as they stand when they are repeated: with the note typed meanwhile, without what was deleted. They keep
 * the article and the text they were made on, also when the page has moved on.
 */
function currentForms(state: ReaderState, saves: readonly AnnotationSave[]): AnnotationSave[] {
  const now = new Map(state.marks.value.map(({ annotation }) => [annotation.id, annotation]));
  return saves
    .filter(({ annotation }) => state.saves.has(annotation.id))
    .map((one) => ({ ...one, annotation: now.get(one.annotation.id) ?? one.annotation }));
}
