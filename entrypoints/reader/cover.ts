import { effect } from '@preact/signals-core';
import { hiddenNames } from '@/utils/award/hidden-names.ts';
import type { Painter } from '@/utils/marks/painter.ts';
import type { Session } from '@/utils/reading/index.ts';

/** Keeps the names of authors covered on a page that is read blind, wherever the page puts them meanwhile. */
export function keepCovered({ page }: Session, painter: Painter, signal: AbortSignal): void {
  const stop = effect(() => {
    const open = page.current.value;
    const lines = page.hidden.value;
    // Looked at so that a changed text is looked through anew.
    void page.revision.value;
    // Nobody's names are looked for on a page that is read as usual: the whole page's text is not made for nothing.
    if (!open || lines.length === 0) return painter.cover(null, []);
    const text = open.text('page');
    painter.cover(text, hiddenNames(text.text, lines));
  });
  signal.addEventListener('abort', stop);
}
