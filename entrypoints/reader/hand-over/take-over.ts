import { i18n } from '#i18n';
import { resumeSelection } from '../selection';
import type { ReaderState } from '../state';
import { tell } from '../toasts';
import type { LeftBehind } from './left-behind';

/**
 * Takes over from a reader that was left behind by an update: what it could not save is saved now, the card that was
 * open and the words that were selected stay so, and its UI goes. All at one moment, so that the reviewer hardly
 * notices.
 */
export function takeOver(state: ReaderState, left: LeftBehind): void {
  const { mirror, unread } = left.read();
  const { page, marks, drafts } = mirror;
  const isTyping = left.isTyping();
  left.end();
  const { ledger } = state;
  ledger.inherit(marks);
  for (const { annotation, edit } of drafts) ledger.edit(annotation, edit);
  void tellSaved(state, new Set([...marks, ...drafts].map(({ annotation }) => annotation.id)));
  if (unread > 0) tell(state, i18n.t('gone.unread', unread), null, true);
  if (page?.isSelecting) resumeSelection(document, state);
  if (page?.card) {
    // The note of a new mark waits for typing, unless the reviewer went elsewhere.
    const isNew = isTyping || (page.card.isNew && document.activeElement === document.body);
    state.focus.value = { type: 'mark', id: page.card.id, overlapping: [], isNew };
  }
}

async function tellSaved(state: ReaderState, ids: ReadonlySet<string>): Promise<void> {
  if (ids.size > 0 && (await state.ledger.saved([...ids]))) tell(state, i18n.t('toast.saved', ids.size));
}
