import { i18n } from '#i18n';
import { now } from '@/utils/id';
import { findMark, type Mark, type ReaderState, UNPLACED } from './state';
import { tell } from './toasts';

/**
 * Moves a mark to the trash, without a word.
 * @returns what brings it back, to the place its words have by then
 */
export function trash(state: ReaderState, mark: Mark): () => void {
  const articleId = state.article.value?.id;
  state.marks.value = state.marks.value.filter((one) => one.annotation.id !== mark.annotation.id);
  state.ledger.edit(mark.annotation, { deletedAt: now() });
  return () => {
    const annotation = state.ledger.edit(mark.annotation, { deletedAt: null });
    if (state.article.value?.id !== articleId) return;
    state.marks.value = [...state.marks.value, { annotation, anchoring: UNPLACED }];
    state.anchorAgain();
  };
}

/** Moves a mark to the trash, with an undo. */
export function deleteMark(state: ReaderState, id: string): void {
  const mark = findMark(state, id);
  if (!mark) return;
  state.focus.value = null;
  tell(state, i18n.t('toast.deleted'), { label: i18n.t('toast.undo'), run: trash(state, mark) });
}
