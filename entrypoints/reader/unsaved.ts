import { effect, untracked } from '@preact/signals';
import { i18n } from '#i18n';
import { explain } from '@/components/explain';
import { isConnected } from '@/utils/connection';
import { isAny } from './elsewhere';
import type { ReaderState } from './state';
import { dismiss, tell, UNSAVED } from './toasts';

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
    if (state.ledger.unsaved.value.size + state.drafts.value.size > 0)
      window.addEventListener('beforeunload', ask);
    else window.removeEventListener('beforeunload', ask);
  });
  signal.addEventListener('abort', () => {
    stop();
    window.removeEventListener('beforeunload', ask);
  });
}

/** Characters of a mark's words that a message repeats. */
const EXCERPT = 40;

const excerpt = (quote: string) => (quote.length > EXCERPT ? `${quote.slice(0, EXCERPT)}…` : quote);

/** Writes again what failed, and tells when it is in the store. */
export async function saveAgain(state: ReaderState): Promise<void> {
  const ids = failedIds(state);
  state.ledger.retry();
  if (await state.ledger.saved(ids)) tell(state, i18n.t('toast.saved', ids.length));
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
  let told: string | null = null;
  return effect(() => {
    const text = describeUnsaved(state);
    untracked(() => {
      if (text === told) return;
      told = text;
      if (text === null) dismiss(state, UNSAVED);
      else
        tell(state, text, { label: i18n.t('toast.retry'), run: () => void saveAgain(state) }, true, UNSAVED);
    });
  });
}

function describeUnsaved(state: ReaderState): string | null {
  const ids = failedIds(state);
  if (ids.length === 0) return null;
  const why = explain(state.saveError.value);
  const failed = state.ledger.pending.filter(({ annotation }) => ids.includes(annotation.id));
  const [only, ...others] = failed;
  if (failed.some(({ creation }) => !creation))
    return i18n.t('toast.changesFailed', ids.length, [ids.length, why]);
  return only && others.length === 0
    ? i18n.t('toast.saveFailed', [excerpt(only.annotation.target.exact), why])
    : i18n.t('toast.savesFailed', [ids.length, why]);
}
