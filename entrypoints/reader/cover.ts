import { effect, signal as makeSignal, untracked } from '@preact/signals-core';
import type { hiddenNames } from '@/utils/award/hidden-names.ts';
import type { Painter } from '@/utils/marks/painter.ts';
import type { Session } from '@/utils/reading/index.ts';
import { fold } from '@/utils/text/fold.ts';

/** Keeps the names of authors covered on a page that is read blind, wherever the page puts them meanwhile. */
export function keepCovered({ page }: Session, painter: Painter, signal: AbortSignal): void {
  const find = makeSignal<typeof hiddenNames | null>(null);
  /** What finds names is a part of the reader: hardly any page is read blind. What failed is tried with the next change. */
  const bring = async () => {
    const part = await import('@/utils/award/hidden-names.ts').catch(() => null);
    find.value ??= part?.hiddenNames ?? null;
  };
  const stop = effect(() => {
    const open = page.current.value;
    const lines = page.hidden.value;
    // Looked at so that a changed text is looked through anew.
    void page.revision.value;
    // Nobody's names are looked for on a page that is read as usual: the whole page's text is not made for nothing.
    if (!open || lines.length === 0) return painter.cover(null, []);
    const namesIn = find.value;
    if (!namesIn) return untracked(() => void bring());
    const text = open.text('page');
    painter.cover(text, namesIn(fold(text.text), lines));
  });
  signal.addEventListener('abort', stop);
}
