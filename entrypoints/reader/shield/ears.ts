import { isConnected } from '@/utils/platform/connection.ts';
import type { Guard } from '@/utils/platform/guard.ts';

type EventOf<T extends string> = T extends keyof WindowEventMap ? WindowEventMap[T] : Event;

/**
 * Hears what the reviewer does before the page hears it. Only what the browser itself reports counts: an event that a
 * script made up reaches nobody here.
 */
export class Ears {
  readonly #listeners = new Map<string, ((event: never) => void)[]>();

  readonly #guard: Guard;

  constructor(guard: Guard, signal: AbortSignal) {
    this.#guard = guard;
    guard.listen();
    signal.addEventListener('abort', () => {
      guard.hear = null;
      if (!isConnected()) guard.end();
    });
  }

  /** Begins to hear, when all listeners are there; first what the reviewer did before. */
  open(): void {
    const missed = this.#guard.missed.splice(0);
    this.#guard.hear = (event) => event.isTrusted && this.#tell(event);
    for (const event of missed) this.#guard.hear(event);
  }

  /** Listeners are called in the order they came; one that stops the event is the last. */
  on<T extends string>(type: T, listener: (event: EventOf<T>) => void): void {
    const listeners = this.#listeners.get(type) ?? [];
    this.#listeners.set(type, [...listeners, listener]);
  }

  #tell(event: Event): void {
    const wasStopped = event.cancelBubble;
    for (const listener of this.#listeners.get(event.type) ?? []) {
      listener(event as never);
      if (event.cancelBubble && !wasStopped) return;
    }
  }
}
