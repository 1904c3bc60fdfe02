import type { Session } from '@/utils/reading/index.ts';
import type { LeftBehind } from './left-behind.ts';

/**
 * Takes over from a reader that was left behind by an update: what it could not save is saved now, the card that was
 * open and the words that were selected stay so, and its UI goes. All at one moment, so that the reviewer hardly
 * notices.
 */
export function takeOver(session: Session, left: LeftBehind): void {
  const { page, marks, drafts, unread } = left.read();
  const isTyping = left.isTyping();
  left.end();
  const { ledger } = session;
  ledger.inherit(marks);
  for (const { annotation, edit } of drafts) ledger.edit(annotation, edit);
  void tellSaved(session, new Set([...marks, ...drafts].map(({ annotation }) => annotation.id)));
  if (unread > 0) session.announcements.tell({ says: 'unread', count: unread }, { isFailure: true });
  if (page?.isSelecting) session.selection.resume();
  if (page?.card) {
    // The note of a new mark waits for typing, unless the reviewer went elsewhere.
    const isNew = isTyping || (page.card.isNew && document.activeElement === document.body);
    session.focus.resume(page.card.id, isNew);
  }
}

async function tellSaved(session: Session, ids: ReadonlySet<string>): Promise<void> {
  if (ids.size > 0 && (await session.ledger.saved([...ids])))
    session.announcements.tell({ says: 'saved', count: ids.size });
}
