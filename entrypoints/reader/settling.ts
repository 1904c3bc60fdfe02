/** Milliseconds without a sentence that came or went after which a page's text is taken as complete. */
const QUIET = 1_500;

/**
 * Waits until a page's text is complete: half an article proves nothing. A ticker does not keep it waiting, as only
 * sentences count.
 */
export class Settling {
  readonly #document: Document;
  readonly #onSettled: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(document: Document, onSettled: () => void, signal: AbortSignal) {
    this.#document = document;
    this.#onSettled = onSettled;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** Waits anew: a sentence came or went. */
  restart(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      // Still on its way from the server, however quiet it is.
      if (this.#document.readyState === 'loading') this.restart();
      else this.#onSettled();
    }, QUIET);
  }
}
