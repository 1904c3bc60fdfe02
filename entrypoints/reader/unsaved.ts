import { effect } from '@preact/signals-core';
import { isConnected } from '@/utils/platform/connection.ts';
import type { Session } from '@/utils/reading/index.ts';

/**
 * Has the browser ask before a page is left while something is not in the store: a save under way, or one that failed,
 * or a text half typed that nobody is there to save. Listens only then, as the listener would keep some pages out of
 * the browser's memory.
 */
export function guardUnsaved(window: Window, { ledger, drafts }: Session, signal: AbortSignal): void {
  const ask = (event: BeforeUnloadEvent) => {
    // What is being typed is saved as the page is left, where it can be.
    if (ledger.unsaved.size > 0 || !isConnected()) event.preventDefault();
  };
  const stop = effect(() => {
    if (ledger.unsaved.size + drafts.held.value.size > 0) window.addEventListener('beforeunload', ask);
    else window.removeEventListener('beforeunload', ask);
  });
  signal.addEventListener('abort', () => {
    stop();
    window.removeEventListener('beforeunload', ask);
  });
}
