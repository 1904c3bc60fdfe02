import { effect } from '@preact/signals';
import { foldOf } from '@/utils/article/visit/fold-control';
import type { ReaderState } from './state';

/** Scrolls to what is being looked at when it lies outside the window, leaving room for its card. */
export function keepFocusInSight(state: ReaderState, signal: AbortSignal): void {
  const stop = effect(() => {
    const page = state.page.value;
    const preview = state.preview.value;
    const focused = state.focus.value;
    if (!page || !focused) return;
    // Peeked: a mark that moves because the page changed must not drag the reader along.
    const mark = focused.type === 'mark' ? state.focusedMark.peek() : null;
    const scope = mark?.annotation.target.scope ?? 'article';
    const span = preview ?? (mark ? mark.anchoring.span : state.focusedSuggestion.peek());
    const place = mark?.unseen?.hider && foldOf(mark.unseen.hider).place;
    const range = place ? page.rangeAround(place) : span && page.rangeOf(scope, span);
    if (!range) return;
    const { top, bottom } = range.getBoundingClientRect();
    const height = window.innerHeight;
    if (top >= 0 && bottom <= height * 0.8) return;
    window.scrollBy({ top: top - height / 3, behavior: 'auto' });
  });
  signal.addEventListener('abort', stop);
}
