import { i18n } from '#i18n';
import { explain } from '@/components/explain';
import { now } from '@/utils/id';
import { callBackground } from '@/utils/messages';
import { isStored, save } from './save-marks';
import { findMark, type Mark, type ReaderState } from './state';
import { tell } from './toasts';

async function writeDeletion(state: ReaderState, mark: Mark, deletedAt: string | null): Promise<void> {
  const { id, articleId } = mark.annotation;
  try {
    await callBackground('setDeleted', { id, articleId, deletedAt });
  } catch (error) {
    const retry = { label: i18n.t('toast.retry'), run: () => void writeDeletion(state, mark, deletedAt) };
    tell(state, i18n.t('toast.changeFailed', [explain(error)]), retry, true);
  }
}

/**
 * Moves a mark to the trash, without a word.
 * @returns what brings it back
 */
export function trash(state: ReaderState, mark: Mark): () => Promise<void> {
  const page = state.page.value;
  const article = state.article.value;
  const { id, target } = mark.annotation;
  const stored = isStored(state, mark);
  state.marks.value = state.marks.value.filter((one) => one.annotation.id !== id);
  // A retry of a save that failed must not bring a deleted mark back.
  state.saves.delete(id);
  void stored.then(async (isInStore) => {
    if (isInStore) await writeDeletion(state, mark, now());
  });
  return async () => {
    state.marks.value = [...state.marks.value, mark];
    if (await stored) await writeDeletion(state, mark, null);
    else if (page && article)
      save(state, [
        { annotation: mark.annotation, article, snapshot: page.snapshot(article.id, target.scope) },
      ]);
  };
}

/** Moves a mark to the trash, with an undo. */
export function deleteMark(state: ReaderState, id: string): void {
  const mark = findMark(state, id);
  if (!mark) return;
  state.focus.value = null;
  const restore = trash(state, mark);
  tell(state, i18n.t('toast.deleted'), { label: i18n.t('toast.undo'), run: () => void restore() });
}
