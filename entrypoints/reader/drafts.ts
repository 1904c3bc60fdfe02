import { LONGEST_WAIT, REST } from '@/components/use-draft';
import type { ContentEdit } from '@/utils/editor-port';
import type { Annotation } from '@/utils/model';

interface Draft {
  annotation: Annotation;
  edit: ContentEdit;
}

/**
 * What was typed and is not on its way into the store yet: it goes there at rest, at least every two seconds of typing,
 * when the card closes and when the page is left.
 */
export class Drafts {
  readonly #drafts = new Map<string, Draft>();
  readonly #save: (annotation: Annotation, edit: ContentEdit) => void;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #wait: ReturnType<typeof setTimeout> | undefined;

  constructor(save: (annotation: Annotation, edit: ContentEdit) => void, signal: AbortSignal) {
    this.#save = save;
    addEventListener('pagehide', () => this.flush(), { signal });
    signal.addEventListener('abort', () => this.flush());
  }

  /** Takes up one more change of a mark. */
  type(annotation: Annotation, edit: ContentEdit): void {
    const known = this.#drafts.get(annotation.id);
    this.#drafts.set(annotation.id, { annotation, edit: { ...known?.edit, ...edit } });
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.flush(), REST);
    this.#wait ??= setTimeout(() => this.flush(), LONGEST_WAIT);
  }

  /** What was typed of a mark and is not saved. */
  of(id: string): ContentEdit {
    return this.#drafts.get(id)?.edit ?? {};
  }

  flush(): void {
    clearTimeout(this.#rest);
    clearTimeout(this.#wait);
    this.#wait = undefined;
    const drafts = [...this.#drafts.values()];
    this.#drafts.clear();
    for (const { annotation, edit } of drafts) this.#save(annotation, edit);
  }
}
