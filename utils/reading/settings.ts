import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import { type KeyMap, keyMapOf } from '@/utils/commands/keymap.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '@/utils/model/preferences.ts';

/** What the reviewer chose, as the store last said. */
export class Settings {
  readonly #current = signal<Preferences>(DEFAULT_PREFERENCES);
  readonly current: ReadonlySignal<Preferences> = this.#current;
  /** The keys of commands. */
  readonly keys: ReadonlySignal<KeyMap> = computed(() => keyMapOf(this.#current.value));

  take(preferences: Preferences): void {
    this.#current.value = preferences;
  }
}
