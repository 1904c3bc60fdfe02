import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Annotation } from '@/utils/model/records.ts';
import type { AnnotationEdit } from '@/utils/store/annotations.ts';

/** A text of a mark that is being typed, as saving it now would change the mark. */
export interface Draft {
  annotation: Annotation;
  edit: AnnotationEdit;
}

/** What is being typed, by field: nothing is forgotten, but neither drawn nor written yet. */
export class Drafts {
  readonly #held = signal<ReadonlyMap<object, Draft>>(new Map());
  readonly held: ReadonlySignal<ReadonlyMap<object, Draft>> = this.#held;

  /** Holds what saving a field now would change. */
  hold(field: object, draft: Draft): void {
    this.#held.value = new Map(this.#held.value).set(field, draft);
  }

  /** Lets go of a field that is saved, or as it was. */
  drop(field: object): void {
    this.#held.value = new Map([...this.#held.value].filter(([other]) => other !== field));
  }
}
