import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Mark } from './mark.ts';

/**
 * Marks by their ids, in the order in which they came: thousands are edited one after the other, and each costs what one
 * does. The list of all is made when it is asked for.
 */
export class MarkList {
  readonly #byId = new Map<string, Mark>();
  /** Another object with each change. */
  readonly #state = signal({});

  readonly all: ReadonlySignal<readonly Mark[]> = computed(() => {
    void this.#state.value;
    return [...this.#byId.values()];
  });

  get(id: string): Mark | null {
    void this.#state.value;
    return this.#byId.get(id) ?? null;
  }

  /** Takes up marks, each in the place of what was known of it. */
  put(marks: readonly Mark[]): void {
    for (const mark of marks) this.#byId.set(mark.annotation.id, mark);
    this.#state.value = {};
  }

  remove(id: string): void {
    this.#byId.delete(id);
    this.#state.value = {};
  }

  /** Has these marks in the place of all. */
  replace(marks: readonly Mark[]): void {
    this.#byId.clear();
    this.put(marks);
  }
}
