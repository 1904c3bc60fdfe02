import type { Painter } from '@/utils/marks/painter';
import type { Host } from './host';
import type { Ears } from './shield/ears';
import type { ReaderState } from './state';

/**
 * A click on a mark or a suggestion opens its card; a click elsewhere closes what is open. Clicks reach the page as
 * if we were not there, and a click that means something to the page (a link, a button) is only the page's.
 */
export function listenToPointer(ears: Ears, host: Host, state: ReaderState, painter: Painter): void {
  ears.on('click', (event) => {
    const target = event.composedPath()[0];
    if (!state.page.current.value || !(target instanceof Element) || host.owns(event)) return;
    if (state.rebound.value || state.selection.value) return;
    if (target.closest('a[href], button, input, select, textarea, label, summary')) return;
    const hits = painter.hitTest(event.clientX, event.clientY).filter((id) => id !== 'focus');
    const marks = hits.filter((id) => state.marks.value.some((mark) => mark.annotation.id === id));
    state.preview.value = null;
    if (marks[0]) state.focus.value = { type: 'mark', id: marks[0], overlapping: marks, isNew: false };
    else if (hits[0]) state.focus.value = { type: 'suggestion', fingerprint: hits[0] };
    else state.focus.value = null;
  });
}
