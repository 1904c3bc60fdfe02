import { type ReadonlySignal, signal } from '@preact/signals-core';
import { DEFAULT_PREFERENCES, type Preferences } from '@/utils/model/preferences.ts';

/** What the reviewer chose, as the store last said. */
export class Settings {
  readonly #current = signal<Preferences>(DEFAULT_PREFERENCES);
  readonly current: ReadonlySignal<Preferences> = this.#current;

  take(preferences: Preferences): void {
    this.#current.value = preferences;
  }
}
