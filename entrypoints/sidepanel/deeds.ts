import { type ReadonlySignal, signal } from '@preact/signals-core';
import { type Fault, toFault } from '@/utils/model/fault.ts';
import type { AnnotationKind, MarkFlag, Span } from '@/utils/model/records.ts';
import { now } from '@/utils/platform/id.ts';
import { callBackground } from '@/utils/platform/messages/messages.ts';
import type { ListedRow, MarkRow, PanelCommand } from '@/utils/platform/panel/protocol.ts';
import type { AnnotationEdit } from '@/utils/store/annotations.ts';
import type { TypedFields } from '@/utils/store/typed-fields.ts';
import type { PageLink } from './link/page-link.ts';

/** What the reviewer does in the panel: on the page where there is one, else with what is stored. */
export class Deeds {
  readonly #link: PageLink;
  readonly #fault = signal<Fault | null>(null);

  /** Why the last deed was not done; null where it was. */
  readonly fault: ReadonlySignal<Fault | null> = this.#fault;

  constructor(link: PageLink) {
    this.#link = link;
  }

  forgetFault(): void {
    this.#fault.value = null;
  }

  look(at: ListedRow | null): void {
    // What is stored can be looked through without a page.
    if (this.#isLive) this.#do(() => this.#link.run({ does: 'look', at }));
    else void this.#link.run({ does: 'look', at }).catch(() => {});
  }

  /** Shows the figures of a finding on the page, together. @param hash names the text that the places are in */
  show(id: string, hash: string, spans: readonly Span[]): void {
    this.#do(() => this.#link.run({ does: 'show', id, hash, spans }));
  }

  flag({ id }: MarkRow, flag: MarkFlag | null): void {
    this.#orStored({ does: 'flag', id, flag }, id, { flag });
  }

  /** Makes a mark another kind; what its words mean in it only a page can find out. */
  kind({ id }: MarkRow, kind: AnnotationKind): void {
    this.#do(() => this.#link.run({ does: 'kind', id, kind }));
  }

  /** Keeps a mark that is no longer found as evidence of what the page once said. */
  keep({ id }: MarkRow): void {
    this.#orStored({ does: 'keep', id }, id, { keptAsEvidence: true });
  }

  /** What was typed is saved although the page is gone meanwhile. @param before what stood there */
  note({ id }: MarkRow, note: string, before: string): void {
    this.#do(async () => {
      const edit = () => this.#edit(id, { note }, { note: before });
      if (!this.#isLive) return edit();
      return this.#link.run({ does: 'note', id, note, before }).catch(edit);
    });
  }

  delete({ id, updatedAt }: MarkRow): void {
    this.#orStored({ does: 'delete', id, updatedAt }, id, { deletedAt: now() });
  }

  restore(id: string): void {
    this.#do(() => this.#edit(id, { deletedAt: null }));
  }

  decide(does: 'accept' | 'reject', ids: readonly string[]): void {
    if (ids.length > 0) this.#do(() => this.#link.run({ does, ids }));
  }

  /** @returns when the page has said that it is done, or why not */
  undo(): Promise<void> {
    return this.#do(() => this.#link.run({ does: 'undo' }));
  }

  /** As {@link undo}. */
  redo(): Promise<void> {
    return this.#do(() => this.#link.run({ does: 'redo' }));
  }

  /** Saves again what could not be saved. */
  save(): void {
    this.#do(() => this.#link.run({ does: 'save' }));
  }

  /** Hides all marks on the page, or shows them. */
  toggleMarks(): void {
    this.#do(() => this.#link.run({ does: 'toggle' }));
  }

  /** Scrolls the article by a windowful, while the keyboard stays here. */
  scroll(by: 1 | -1): void {
    this.#do(() => this.#link.run({ does: 'scroll', by }));
  }

  /** Tells of something else that failed in the panel. */
  tell(error: unknown): void {
    this.#fault.value = toFault(error, 'unreachable');
  }

  get #isLive(): boolean {
    return this.#link.status.value === 'live';
  }

  #orStored(command: PanelCommand, id: string, edit: AnnotationEdit): void {
    // While a page is dialled it may be there: it would not know.
    const isGone = this.#link.status.value === 'no-page';
    this.#do(() => (isGone ? this.#edit(id, edit) : this.#link.run(command)));
  }

  async #edit(id: string, edit: AnnotationEdit, before: TypedFields = {}): Promise<void> {
    await callBackground('editAnnotation', { id, edit, updatedAt: now(), snapshot: null, before });
  }

  #do(deed: () => Promise<void>): Promise<void> {
    return deed().then(
      () => this.forgetFault(),
      (error) => this.tell(error),
    );
  }
}
