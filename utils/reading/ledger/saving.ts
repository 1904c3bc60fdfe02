import { effect, untracked } from '@preact/signals-core';
import { toFault } from '@/utils/model/fault.ts';
import { type Announcements, UNSAVED } from '../announcements.ts';
import type { Message } from '../message.ts';
import type { Ledger } from './ledger.ts';

/**
 * Keeps one line on screen about all that could not be written, and why; it leaves when everything is in the store.
 * Once dismissed it comes back when there is something else to say.
 */
export class Saving {
  readonly #ledger: Ledger;
  readonly #announcements: Announcements;

  constructor(ledger: Ledger, announcements: Announcements, signal: AbortSignal) {
    this.#ledger = ledger;
    this.#announcements = announcements;
    let told = JSON.stringify(null);
    const stop = effect(() => {
      const message = this.#describe();
      const says = JSON.stringify(message);
      untracked(() => {
        if (says === told) return;
        told = says;
        this.#tell(message);
      });
    });
    signal.addEventListener('abort', stop);
  }

  /** Writes again what failed, and tells when it is in the store. */
  async again(): Promise<void> {
    const ids = this.#failed;
    this.#ledger.retry();
    if (await this.#ledger.saved(ids)) this.#announcements.tell({ says: 'saved', count: ids.length });
  }

  /** What another tab wrote, too, is asked about in the card; trying again would not settle it. */
  get #failed(): string[] {
    const { disputed, failed } = this.#ledger;
    return [...failed].filter((id) => !disputed.has(id));
  }

  #tell(message: Message | null): void {
    if (!message) {
      this.#announcements.dismiss(UNSAVED);
      return;
    }
    const offer = { does: 'retry', run: () => void this.again() } as const;
    this.#announcements.tell(message, { offer, isFailure: true, about: UNSAVED });
  }

  /** Told at each failure, and many may fail one after the other: no longer the more of them there are. */
  #describe(): Message | null {
    const { disputed, failed, lastError, unsaved } = this.#ledger;
    const count = failed.size - disputed.size;
    if (count === 0) return null;
    const { code: fault } = toFault(lastError.value, 'invalid');
    for (const id of failed) {
      const { annotation, creation } = unsaved.get(id)!;
      if (disputed.has(id)) continue;
      if (!creation) return { says: 'changesFailed', count, fault };
      if (count === 1) return { says: 'saveFailed', quote: annotation.target.exact, fault };
    }
    return { says: 'savesFailed', count, fault };
  }
}
