import { isConnected } from '@/utils/connection';
import type { Announcement } from '@/utils/reading';
import type { ReaderState } from './state';

/** Milliseconds between looks whether the extension is still there. */
const CHECK = 500;

/** Milliseconds in which the reader of an updated extension usually comes and takes over. */
const PATIENCE = 2_500;

/**
 * Notices that the extension was updated, switched off or removed under this page, and tells the reviewer, unless
 * another reader takes over before: nobody has to reload a page for an update that loses nothing.
 */
export function watchConnection(state: ReaderState, signal: AbortSignal): void {
  let patience: ReturnType<typeof setTimeout> | undefined;
  const timer = setInterval(() => {
    if (isConnected()) return;
    clearInterval(timer);
    patience = setTimeout(() => sayGone(state), PATIENCE);
  }, CHECK);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    clearTimeout(patience);
  });
}

/**
 * Whether further marks are refused: once it was told that nothing can save them. Until then they are taken, told to be
 * unsaved like all that cannot be saved (unsaved.ts), and wait for a reader that can. Changes of marks that are there
 * are taken even after that, and counted as unsaved.
 */
export const isRefused = ({ isGone }: ReaderState): boolean => isGone.value;

function sayGone(state: ReaderState): void {
  state.isGone.value = true;
  state.suggestions.value = [];
  state.selection.value = null;
  state.rebound.value = null;
}

/** What is told then: never to reload while that would lose something. */
export function lastWords({ ledger, drafts }: ReaderState): Announcement {
  const typed = [...drafts.value.values()].map(({ annotation }) => annotation.id);
  const count = new Set([...ledger.unsaved.value.keys(), ...typed]).size;
  return { id: 'gone', message: { says: 'gone', count }, isFailure: true, offer: null };
}
