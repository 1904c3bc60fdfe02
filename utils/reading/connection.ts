import { type ReadonlySignal, signal } from '@preact/signals-core';
import { isConnected } from '@/utils/platform/connection.ts';

/** Milliseconds between looks whether the extension is still there. */
const CHECK = 500;

/** Milliseconds in which the reader of an updated extension usually comes and takes over. */
const PATIENCE = 2_500;

/**
 * Notices that the extension was updated, switched off or removed under this page, and says so, unless another reader
 * takes over before: nobody has to reload a page for an update that loses nothing.
 */
export class Connection {
  readonly #isGone = signal(false);

  /**
   * Whether the reviewer was told that nothing can be saved any more. Then further marks are refused; until then they
   * are taken, told to be unsaved like all that cannot be saved, and wait for a reader that can. Changes of marks that
   * are there are taken even after that, and counted as unsaved.
   */
  readonly isGone: ReadonlySignal<boolean> = this.#isGone;

  constructor(signal: AbortSignal) {
    let patience: ReturnType<typeof setTimeout> | undefined;
    const timer = setInterval(() => {
      if (isConnected()) return;
      clearInterval(timer);
      patience = setTimeout(() => {
        this.#isGone.value = true;
      }, PATIENCE);
    }, CHECK);
    signal.addEventListener('abort', () => {
      clearInterval(timer);
      clearTimeout(patience);
    });
  }
}
