import type { Annotation } from '@/utils/model/records.ts';
import type { ContentEdit } from '@/utils/platform/editor-port.ts';
import type { Session } from '@/utils/reading/index.ts';

/** A field that is typed into: it stands for its draft (utils/reading/ledger/drafts.ts). */
interface Held {
  annotation: Annotation;
  edit: ContentEdit;
}

/** Takes down what comes out of the frame: what is typed is held, what is to be saved goes to the ledger. */
export class Written {
  readonly #session: Session;
  readonly #held = new Map<number, Held>();

  constructor(session: Session, signal: AbortSignal) {
    this.#session = session;
    // What the frame says as the page is left comes too late.
    addEventListener('pagehide', () => this.saveHeld(), { signal });
  }

  /** @param annotation the mark as it was shown, where it has left with its page since */
  hold(field: number, edit: ContentEdit, annotation: Annotation): void {
    this.release(field);
    const held = { annotation: this.#current(annotation), edit };
    this.#held.set(field, held);
    this.#session.drafts.hold(held, { annotation: held.annotation, edit: edit.edit });
  }

  release(field: number): void {
    const held = this.#held.get(field);
    if (!held) return;
    this.#held.delete(field);
    this.#session.drafts.drop(held);
  }

  save({ edit, before }: Pick<ContentEdit, 'edit' | 'before'>, annotation: Annotation): void {
    this.#session.marks.edit(this.#current(annotation), edit, before);
  }

  /** Saves all that is held: nobody else will. */
  saveHeld(): void {
    for (const [field, { annotation, edit }] of [...this.#held]) {
      this.release(field);
      this.save(edit, annotation);
    }
  }

  #current(annotation: Annotation): Annotation {
    return this.#session.marks.get(annotation.id)?.annotation ?? annotation;
  }
}
