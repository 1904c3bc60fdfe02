import { now } from '@/utils/id';
import { type Mark, UNPLACED } from '@/utils/reading';
import { findMark, type ReaderState } from './state';

/**
 * Moves a mark to the trash, without a word.
 * @returns what brings it back, to the place its words have by then
 */
export function trash(state: ReaderState, mark: Mark): () => void {
  const articleId = state.page.article.value?.id;
  state.marks.value = state.marks.value.filter((one) => one.annotation.id !== mark.annotation.id);
  state.ledger.edit(mark.annotation, { deletedAt: now() });
  return () => {
    const annotation = state.ledger.edit(mark.annotation, { deletedAt: null });
    if (state.page.article.value?.id !== articleId) return;
    state.marks.value = [...state.marks.value, { annotation, anchoring: UNPLACED }];
    state.anchorAgain();
  };
}

/** Moves a mark to the trash, with an undo. */
export async function deleteMark(state: ReaderState, id: string): Promise<void> {
  const mark = findMark(state, id);
  if (!mark) return;
  state.focus.value = null;
  const undo = trash(state, mark);
  if (await state.ledger.saved([id])) state.announcements.tellMore('deleted', 1, undo);
}
