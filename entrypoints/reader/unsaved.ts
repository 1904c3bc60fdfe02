import { effect } from '@preact/signals';
import type { ReaderState } from './state';

/**
 * Has the browser ask before a page is left on which a mark is not in the store: a save under way, or one that failed.
 * Listens only while there is such a mark, as the listener would keep some pages out of the browser's memory.
 */
export function guardUnsaved(window: Window, state: ReaderState, signal: AbortSignal): void {
  const ask = (event: BeforeUnloadEvent) => event.preventDefault();
  const stop = effect(() => {
    if (state.marks.value.some((mark) => !mark.isSaved)) window.addEventListener('beforeunload', ask);
    else window.removeEventListener('beforeunload', ask);
  });
  signal.addEventListener('abort', () => {
    stop();
    window.removeEventListener('beforeunload', ask);
  });
}
