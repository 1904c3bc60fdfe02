import { type ReadonlySignal, signal } from '@preact/signals-core';
import { type Content, mayBeOne } from '@/utils/article/index.ts';
import { Fault } from '@/utils/model/fault.ts';
import type { Annotation, Snapshot } from '@/utils/model/records.ts';
import { now } from '@/utils/platform/id.ts';
import type { AnnotationEdit, AnnotationSave } from '@/utils/store/annotations.ts';
import type { TypedFields } from '@/utils/store/typed-fields.ts';
import { beforeTheRest, isAny, joinBefore, WrittenElsewhere } from './elsewhere.ts';
import { create, type Pending, update } from './pending.ts';

/** A mark whose newest form is not in the store. */
export interface Unsaved {
  /** Whether an older form of it is. */
  isStored: boolean;
  /** Whether writing it failed: then it waits for a retry or for the next edit. */
  hasFailed: boolean;
  /** What another tab wrote where this one writes, too: then it waits for the reviewer's choice. */
  other: TypedFields;
}

/** What the ledger tells of its work. */
export interface LedgerReports {
  /** Marks got their record; another tab may have made the article's record under another id before. */
  onStored: (ids: readonly string[], madeUpId: string, articleId: string) => void;
  /** Something could not be written; `missing`: and is given up, as its row is gone. */
  onFailure: (annotation: Annotation, error: unknown) => void;
}

interface Entry extends Pending {
  /** What another tab wrote into the edited fields, and the reviewer is asked about. */
  other: TypedFields;
  hasFailed: boolean;
  /** Who waits to hear whether it was written. */
  waiting: readonly ((isSaved: boolean) => void)[];
}

/**
 * Brings what the reviewer does to marks into the store: one call at a time, in the order it was done, each with all
 * that is new, so that a call that is repeated or fails can neither overtake nor undo a later one. It holds what is not
 * written yet whatever becomes of the page.
 */
export class Ledger {
  readonly #unsaved = signal<ReadonlyMap<string, Unsaved>>(new Map());
  readonly #lastError = signal<unknown>(null);
  /** The marks that are not in the store as they are here, by their ids. */
  readonly unsaved: ReadonlySignal<ReadonlyMap<string, Unsaved>> = this.#unsaved;
  /** Why the last save that failed did. */
  readonly lastError: ReadonlySignal<unknown> = this.#lastError;
  readonly #entries = new Map<string, Entry>();
  readonly #reports: LedgerReports;
  #isWriting = false;

  constructor(reports: LedgerReports) {
    this.#reports = reports;
  }

  /** Takes up new marks of one article. */
  create({ article, snapshots, annotations }: AnnotationSave): void {
    for (const annotation of annotations)
      this.#entries.set(annotation.id, {
        annotation,
        creation: article,
        edit: {},
        before: {},
        other: {},
        snapshots: snapshots.filter(({ hash }) => hash === annotation.target.snapshotHash),
        hasFailed: false,
        waiting: [],
      });
    void this.#write();
  }

  /**
   * Takes up an edit of a mark, also its deletion and its return.
   * @param snapshot the text that a new target counts in
   * @param before what the reviewer saw in the typed fields that the edit is about
   * @returns the mark with the edit
   */
  edit(
    annotation: Annotation,
    edit: AnnotationEdit,
    snapshot: Snapshot | null = null,
    before: TypedFields = {},
  ): Annotation {
    const entry = this.#entries.get(annotation.id);
    const edited = { ...annotation, ...entry?.edit, ...edit, updatedAt: now() };
    const joined = joinBefore(entry, before);
    this.#entries.set(annotation.id, {
      annotation: edited,
      creation: entry?.creation ?? null,
      edit: { ...entry?.edit, ...edit },
      ...joined,
      snapshots: [...(entry?.snapshots ?? []), ...(snapshot ? [snapshot] : [])],
      hasFailed: isAny(joined.other),
      waiting: entry?.waiting ?? [],
    });
    void this.#write();
    return edited;
  }

  /** All that is not in the store, for whoever takes over. */
  get pending(): readonly Pending[] {
    return [...this.#entries.values()].map(({ annotation, creation, edit, before, snapshots }) => ({
      annotation,
      creation,
      edit,
      before,
      snapshots,
    }));
  }

  /** Takes over what another ledger could not write. What is known of a mark here already is newer. */
  inherit(pending: readonly Pending[]): void {
    for (const one of pending)
      if (!this.#entries.has(one.annotation.id))
        this.#entries.set(one.annotation.id, { ...one, other: {}, hasFailed: false, waiting: [] });
    void this.#write();
  }

  /**
   * Waits until all that was done to these marks so far is in the store.
   * @returns false when writing some of it failed
   */
  async saved(ids: readonly string[]): Promise<boolean> {
    const entries = ids.flatMap((id) => this.#entries.get(id) ?? []);
    const outcomes = entries.map(
      (entry) =>
        new Promise<boolean>((resolve) => {
          entry.waiting = [...entry.waiting, resolve];
        }),
    );
    return (await Promise.all(outcomes)).every(Boolean);
  }

  /** Writes again what failed. */
  retry(): void {
    for (const entry of this.#entries.values()) entry.hasFailed = isAny(entry.other);
    void this.#write();
  }

  /**
   * The marks made in an article that have no record yet, without those that were deleted again.
   * @param address of the article: sites show several at one, so what it says counts too
   */
  unstoredOf(address: string, content: Content): Annotation[] {
    return [...this.#entries.values()]
      .filter(({ creation, annotation, snapshots }) => {
        if (!creation || annotation.source !== address || annotation.deletedAt) return false;
        const text = snapshots.find(({ scope }) => scope === 'article')?.text ?? '';
        return mayBeOne({ title: creation.title, text }, content);
      })
      .map(({ annotation }) => annotation);
  }

  /** A mark from the store with what was done to it since; null when it was deleted. */
  current(stored: Annotation): Annotation | null {
    const entry = this.#entries.get(stored.id);
    const { updatedAt } = entry?.annotation ?? stored;
    const annotation = { ...stored, ...entry?.edit, updatedAt };
    return annotation.deletedAt ? null : annotation;
  }

  async #write(): Promise<void> {
    this.#publish();
    if (this.#isWriting) return;
    this.#isWriting = true;
    try {
      for (let next = this.#next(); next.length > 0; next = this.#next()) await this.#writeTogether(next);
    } finally {
      this.#isWriting = false;
    }
  }

  /** What is written next in one call: the new marks of an article, else one mark that was edited. */
  #next(): Entry[] {
    const waiting = [...this.#entries.values()].filter(({ hasFailed }) => !hasFailed);
    const created = waiting.find(({ creation }) => creation)?.creation;
    return created ? waiting.filter(({ creation }) => creation?.id === created.id) : waiting.slice(0, 1);
  }

  async #writeTogether(entries: readonly Entry[]): Promise<void> {
    const ids = entries.map(({ annotation }) => annotation.id);
    const [{ creation, annotation }] = entries as [Entry];
    let articleId: string;
    try {
      articleId = await (creation ? create(creation, entries) : update(entries[0]!));
    } catch (error) {
      for (const id of ids) this.#fail(id, error);
      if (!(error instanceof WrittenElsewhere))
        this.#report(() => {
          this.#lastError.value = error;
        });
      this.#publish();
      this.#report(() => this.#reports.onFailure(annotation, error));
      return;
    }
    for (const entry of entries) this.#settle(entry, articleId);
    this.#publish();
    if (creation) this.#report(() => this.#reports.onStored(ids, creation.id, articleId));
    for (const { waiting } of entries) for (const tell of waiting) tell(true);
  }

  #fail(id: string, error: unknown): void {
    const entry = this.#entries.get(id)!;
    entry.hasFailed = true;
    if (error instanceof WrittenElsewhere) entry.other = error.fields;
    // A mark whose row is gone has nowhere to go: trying again would fail for ever.
    if (error instanceof Fault && error.code === 'missing') this.#entries.delete(id);
    for (const tell of entry.waiting) tell(false);
    entry.waiting = [];
  }

  /** A mark was written as it was; what was done to it meanwhile remains to be written. */
  #settle(written: Entry, articleId: string): void {
    const { id } = written.annotation;
    const entry = this.#entries.get(id)!;
    if (entry === written) {
      this.#entries.delete(id);
      return;
    }
    const rest = Object.entries(entry.edit).filter(
      ([field, value]) => written.edit[field as keyof AnnotationEdit] !== value,
    );
    entry.creation = null;
    entry.edit = Object.fromEntries(rest);
    entry.before = beforeTheRest(entry.edit, written);
    entry.annotation = { ...entry.annotation, articleId };
  }

  #publish(): void {
    const unsaved = new Map(
      [...this.#entries].map(([id, { creation, hasFailed, other }]) => [
        id,
        { isStored: !creation, hasFailed, other },
      ]),
    );
    this.#report(() => {
      this.#unsaved.value = unsaved;
    });
  }

  /** Whoever watches may fail; what the reviewer did is written all the same. */
  #report(tell: () => void): void {
    try {
      tell();
    } catch (error) {
      console.error(error);
    }
  }
}
