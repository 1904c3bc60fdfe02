import { effect, untracked } from '@preact/signals-core';
import { toFault } from '@/utils/model/fault.ts';
import { type Announcements, UNSAVED } from '../announcements.ts';
import type { Message } from '../message.ts';
import { isAny } from './elsewhere.ts';
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

  get #failed(): string[] {
    return [...this.#ledger.unsaved.value].flatMap(([id, { hasFailed, other }]) =>
      // What another tab wrote there is asked about in the card; trying again would not settle it.
      hasFailed && !isAny(other) ? id : [],
    );
  }

  #tell(message: Message | null): void {
    if (!message) {
      this.#announcements.dismiss(UNSAVED);
      return;
    }
    const offer = { does: 'retry', run: () => void this.again() } as const;
    this.#announcements.tell(message, { offer, isFailure: true, about: UNSAVED });
  }

  #describe(): Message | null {
    const ids = this.#failed;
    const count = ids.length;
    if (count === 0) return null;
    const { code: fault } = toFault(this.#ledger.lastError.value, 'invalid');
    const failed = this.#ledger.pending.filter(({ annotation }) => ids.includes(annotation.id));
    const [only, ...others] = failed;
    if (failed.some(({ creation }) => !creation)) return { says: 'changesFailed', count, fault };
    return only && others.length === 0
      ? { says: 'saveFailed', quote: only.annotation.target.exact, fault }
      : { says: 'savesFailed', count, fault };
  }
}
