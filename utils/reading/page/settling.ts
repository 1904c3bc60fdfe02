/** Milliseconds without a sentence that came or went after which a page's text is taken as complete. */
const QUIET = 1_500;
/** Milliseconds after which it is taken as it is: adverts may take turns for ever. */
const LONGEST = 8_000;

/**
 * Waits until a page's text is complete: half an article proves nothing. Only sentences count, so that a clock does not
 * keep it waiting.
 */
export class Settling {
  readonly #document: Document;
  readonly #onSettled: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the wait began, in milliseconds; null when there is none. */
  #since: number | null = null;

  constructor(document: Document, onSettled: () => void, signal: AbortSignal) {
    this.#document = document;
    this.#onSettled = onSettled;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** Waits, or waits anew: a sentence came or went. */
  restart(): void {
    const now = performance.now();
    this.#since ??= now;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#end(), Math.min(QUIET, Math.max(0, this.#since + LONGEST - now)));
  }

  #end(): void {
    this.#since = null;
    // Still on its way from the server, however quiet it is.
    if (this.#document.readyState === 'loading') this.restart();
    else this.#onSettled();
  }
}
