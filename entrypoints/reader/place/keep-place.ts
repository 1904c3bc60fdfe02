import { effect, untracked } from '@preact/signals-core';
import { callBackground } from '@/utils/platform/messages/messages.ts';
import type { Session } from '@/utils/reading/index.ts';

/**
 * Asks about each page that is looked at, once, whether it is a part of an entry; what follows the reading of one comes only
 * then.
 */
export function keepPlace(window: Window, session: Session, signal: AbortSignal): void {
  const { document } = window;
  let asked: string | null = null;
  let following = new AbortController();

  const look = async () => {
    const address = session.page.current.peek()?.address ?? null;
    if (address === asked || document.visibilityState !== 'visible') return;
    asked = address;
    following.abort();
    if (address === null) return;
    const offset = await callBackground('openPart', { address }).catch(() => null);
    if (offset === null || asked !== address) return;
    following = new AbortController();
    const end = AbortSignal.any([signal, following.signal]);
    // What cannot come today comes at the next visit.
    const part = await import('./reading-place.ts').catch(() => null);
    if (!end.aborted) part?.followPlace(window, session, offset, end);
  };
  const stop = effect(() => {
    void session.page.current.value;
    untracked(() => void look());
  });
  document.addEventListener('visibilitychange', look, { signal });
  signal.addEventListener('abort', stop);
}
