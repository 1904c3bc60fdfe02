import type { Painter } from '@/utils/marks/painter.ts';
import type { Session } from '@/utils/reading/index.ts';
import { inherited } from '@/utils/text/inherited.ts';
import type { Host } from '../host.ts';
import type { Ears } from '../shield/ears.ts';

/**
 * A click on a mark or a suggestion opens its card; a click elsewhere closes what is open. Clicks reach the page as
 * if we were not there, and a click that means something to the page (a link, a button) is only the page's.
 */
export function listenToPointer(ears: Ears, host: Host, session: Session, painter: Painter): void {
  ears.on('click', (event) => {
    const target = event.composedPath()[0];
    if (!session.page.current.value || !(target instanceof Element) || host.owns(event)) return;
    if (session.selection.seeking.value || session.selection.selected.value) return;
    if (inherited(target, 'closest').call(target, 'a[href], button, input, select, textarea, label, summary'))
      return;
    const hits = painter.hitTest(event.clientX, event.clientY).filter((id) => id !== 'focus');
    const marks = hits.filter((id) => session.marks.get(id) !== null);
    if (marks[0]) session.focus.turnToMark(marks[0], { overlapping: marks });
    else if (hits[0]) session.focus.turnToSuggestion({ fingerprint: hits[0] });
    else session.focus.close();
  });
}
