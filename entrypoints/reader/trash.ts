import { i18n } from '#i18n';
import { now } from '@/utils/id';
import { isRefused } from './gone';
import { findMark, type Mark, type ReaderState, UNPLACED } from './state';
import { tellMore } from './toasts';

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
export async function deleteMark(state: ReaderState, id: string): Promise<void> {
  const mark = findMark(state, id);
  if (!mark || isRefused(state)) return;
  state.focus.value = null;
  const undo = trash(state, mark);
  if (await state.ledger.saved([id])) tellMore(state, 'deleted', (n) => i18n.t('toast.deleted', n), 1, undo);
}
