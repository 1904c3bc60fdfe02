import { effect, untracked } from '@preact/signals';
import { isConnected } from '@/utils/connection';
import { toFault } from '@/utils/fault';
import { isAny, type Message, UNSAVED } from '@/utils/reading';
import type { ReaderState } from './state';

/**
 * Has the browser ask before a page is left while something is not in the store: a save under way, or one that failed,
 * or a text half typed that nobody is there to save. Listens only then, as the listener would keep some pages out of
 * the browser's memory.
 */
export function guardUnsaved(window: Window, state: ReaderState, signal: AbortSignal): void {
  const ask = (event: BeforeUnloadEvent) => {
    // What is being typed is saved as the page is left, where it can be.
    if (state.ledger.unsaved.value.size > 0 || !isConnected()) event.preventDefault();
  };
  const stop = effect(() => {
    if (state.ledger.unsaved.value.size + state.drafts.held.value.size > 0)
      window.addEventListener('beforeunload', ask);
    else window.removeEventListener('beforeunload', ask);
  });
  signal.addEventListener('abort', () => {
    stop();
    window.removeEventListener('beforeunload', ask);
  });
}

/** Writes again what failed, and tells when it is in the store. */
export async function saveAgain(state: ReaderState): Promise<void> {
  const ids = failedIds(state);
  state.ledger.retry();
  if (await state.ledger.saved(ids)) state.announcements.tell({ says: 'saved', count: ids.length });
}

const failedIds = (state: ReaderState): string[] =>
  [...state.ledger.unsaved.value].flatMap(([id, { hasFailed, other }]) =>
    // What another tab wrote there is asked about in the card; trying again would not settle it.
    hasFailed && !isAny(other) ? id : [],
  );

/**
 * Keeps one line on screen about all that could not be written, and why; it leaves when everything is in the store.
 * Once dismissed it comes back when there is something else to say.
 */
export function tellUnsaved(state: ReaderState): () => void {
  let told = JSON.stringify(null);
  return effect(() => {
    const message = describeUnsaved(state);
    const says = JSON.stringify(message);
    untracked(() => {
      if (says === told) return;
      told = says;
      if (!message) state.announcements.dismiss(UNSAVED);
      else {
        const offer = { does: 'retry', run: () => void saveAgain(state) } as const;
        state.announcements.tell(message, { offer, isFailure: true, about: UNSAVED });
      }
    });
  });
}

function describeUnsaved(state: ReaderState): Message | null {
  const ids = failedIds(state);
  if (ids.length === 0) return null;
  const fault = toFault(state.ledger.lastError.value, 'invalid').code;
  const count = ids.length;
  const failed = state.ledger.pending.filter(({ annotation }) => ids.includes(annotation.id));
  const [only, ...others] = failed;
  if (failed.some(({ creation }) => !creation)) return { says: 'changesFailed', count, fault };
  return only && others.length === 0
    ? { says: 'saveFailed', quote: only.annotation.target.exact, fault }
    : { says: 'savesFailed', count, fault };
}
