import { effect, untracked } from '@preact/signals-core';
import { foldOf } from '@/utils/article/index.ts';
import { rangeAround, type Session, scopeOf } from '@/utils/reading/index.ts';
import { bringIntoSight } from './bring-into-sight.ts';
import { unfold } from './unfold.ts';

/** Unfolds and scrolls to what is being looked at, leaving room for its card; says so where it cannot be seen. */
export function keepFocusInSight(session: Session, signal: AbortSignal): void {
  const stop = effect(() => {
    const page = session.page.current.value;
    const preview = session.focus.preview.value;
    const focused = session.focus.wanted.value;
    if (!page || !focused) return;
    // Peeked: a mark that moves because the page changed must not drag the reader along.
    const mark = focused.type === 'mark' ? session.focus.mark.peek() : null;
    const scope = mark ? scopeOf(mark.annotation.target) : 'article';
    const found = session.focus.figures.peek()?.[0] ?? session.focus.suggestion.peek();
    const span = preview ?? (mark ? mark.anchoring.span : found);
    const place = mark?.unseen?.hider && foldOf(mark.unseen.hider).place;
    const range = place ? rangeAround(place) : span && page.rangeOf(scope, span);
    if (!range) return;
    unfold(range.startContainer);
    if (!bringIntoSight(range)) untracked(() => session.announcements.tell({ says: 'folded' }));
  });
  signal.addEventListener('abort', stop);
}
