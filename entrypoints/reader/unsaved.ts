import { effect } from '@preact/signals';
import type { ReaderState } from './state';

/**
 * Has the browser ask before a page is left while something is not in the store: a save under way, or one that failed.
 * Listens only then, as the listener would keep some pages out of the browser's memory.
 */
export function guardUnsaved(window: Window, state: ReaderState, signal: AbortSignal): void {
  const ask = (event: BeforeUnloadEvent) => event.preventDefault();
  const stop = effect(() => {
    if (state.ledger.unsaved.value.size > 0) window.addEventListener('beforeunload', ask);
    else window.removeEventListener('beforeunload', ask);
  });
  signal.addEventListener('abort', () => {
    stop();
    window.removeEventListener('beforeunload', ask);
  });
}
