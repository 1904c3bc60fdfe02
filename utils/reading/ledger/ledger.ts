import { type ReadonlySignal, signal } from '@preact/signals-core';
import { type Content, mayBeOne } from '@/utils/article/index.ts';
import { Fault } from '@/utils/model/fault.ts';
import type { Annotation, Snapshot } from '@/utils/model/records.ts';
import { textHashOf } from '@/utils/model/target.ts';
import { now } from '@/utils/platform/id.ts';
import type { AnnotationEdit, AnnotationSave } from '@/utils/store/annotations.ts';
import type { TypedFields } from '@/utils/store/typed-fields.ts';
import { beforeTheRest, isAny, joinBefore, WrittenElsewhere } from './elsewhere.ts';
import { type Entry, Held } from './held.ts';
import { create, type Pending, update } from './pending.ts';

/** What the ledger tells of its work. */
export interface LedgerReports {
  /** Marks got their record; another tab may have made the article's record under another id before. */
  onStored: (ids: readonly string[], madeUpId: string, articleId: string) => void;
  /** Something could not be written; `missing`: and is given up, as its row is gone. */
  onFailure: (annotation: Annotation, error: unknown) => void;
}

/** A mark whose newest form is not in the store. */
export type Unsaved = Pick<Entry, 'annotation' | 'creation' | 'hasFailed' | 'other'>;

/**
 * Brings what the reviewer does to marks into the store: one call at a time, in the order it was done, each with all
 * that is new, so that a call that is repeated or fails can neither overtake nor undo a later one. It holds what is not
 * written yet whatever becomes of the page.
 */
export class Ledger {
  readonly #held = new Held();
  readonly #lastError = signal<unknown>(null);
  /** Why the last save that failed did. */
  readonly lastError: ReadonlySignal<unknown> = this.#lastError;
  readonly #reports: LedgerReports;
  readonly #followers = new Set<(ids: ReadonlySet<string>) => void>();
  #isWriting = false;

  constructor(reports: LedgerReports) {
    this.#reports = reports;
  }

  /** The marks that are not in the store as they are here, by their ids. */
  get unsaved(): ReadonlyMap<string, Unsaved> {
    return this.#held.all;
  }

  /** Those of {@link unsaved} whose writing failed: they wait for a retry, for the next edit, or for the reviewer's choice. */
  get failed(): ReadonlySet<string> {
    return this.#held.failed;
  }

  /** Those of {@link failed} that another tab wrote on, too: the reviewer is asked about them. */
  get disputed(): ReadonlySet<string> {
    return this.#held.disputed;
  }

  /** Those of {@link unsaved} of which the store has no form at all. */
  get unstored(): ReadonlySet<string> {
    return this.#held.unstored;
  }

  /** Has somebody told, at each change, of which marks something else is unsaved; all of them at first. */
  follow(tell: (ids: ReadonlySet<string>) => void, signal: AbortSignal): void {
    this.#followers.add(tell);
    signal.addEventListener('abort', () => this.#followers.delete(tell));
    tell(new Set(this.#held.all.keys()));
  }

  /** Takes up new marks of one article. */
  create({ article, snapshots, annotations }: AnnotationSave): void {
    for (const annotation of annotations)
      this.#held.put({
        annotation,
        creation: article,
        edit: {},
        before: {},
        other: {},
        snapshots: snapshots.filter(({ hash }) => hash === (textHashOf(annotation.target) ?? hash)),
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
    const entry = this.#held.get(annotation.id);
    const edited = { ...annotation, ...entry?.edit, ...edit, updatedAt: now() };
    const joined = joinBefore(entry, before);
    this.#held.put({
      annotation: edited,
      creation: entry?.creation ?? null,
      edit: { ...entry?.edit, ...edit },
      ...joined,
      snapshots: [...(entry?.snapshots ?? []), ...(snapshot ? [snapshot] : [])],
      hasFailed: isAny(joined.other),
      waiting: [...(entry?.waiting ?? [])],
    });
    void this.#write();
    return edited;
  }

  /** What is not in the store of a mark, for whoever takes over; null where nothing is. */
  pendingOf(id: string): Pending | null {
    const entry = this.#held.get(id);
    if (!entry) return null;
    const { annotation, creation, edit, before, snapshots } = entry;
    return { annotation, creation, edit, before, snapshots };
  }

  /** Takes over what another ledger could not write. What is known of a mark here already is newer. */
  inherit(pending: readonly Pending[]): void {
    for (const one of pending)
      if (!this.#held.get(one.annotation.id))
        this.#held.put({ ...one, other: {}, hasFailed: false, waiting: [] });
    void this.#write();
  }

  /**
   * Waits until all that was done to these marks so far is in the store.
   * @returns false when writing some of it failed
   */
  async saved(ids: readonly string[]): Promise<boolean> {
    const entries = ids.flatMap((id) => this.#held.get(id) ?? []);
    const outcomes = entries.map(({ waiting }) => new Promise<boolean>((resolve) => waiting.push(resolve)));
    return (await Promise.all(outcomes)).every(Boolean);
  }

  /** Writes again what failed. */
  retry(): void {
    const { disputed, failed } = this.#held;
    for (const id of [...failed])
      if (!disputed.has(id)) this.#held.put({ ...this.#held.get(id)!, hasFailed: false });
    void this.#write();
  }

  /**
   * The marks made in an article that have no record yet, without those that were deleted again.
   * @param address of the article: sites show several at one, so what it says counts too
   */
  unstoredOf(address: string, content: Content): Annotation[] {
    return [...this.#held.unstored]
      .map((id) => this.#held.get(id)!)
      .filter(({ creation, annotation, snapshots }) => {
        if (!creation || annotation.source !== address || annotation.deletedAt) return false;
        const text = snapshots.find(({ scope }) => scope === 'article')?.text ?? '';
        return mayBeOne({ title: creation.title, text }, content);
      })
      .map(({ annotation }) => annotation);
  }

  /** A mark from the store with what was done to it since; null when it was deleted. */
  current(stored: Annotation): Annotation | null {
    const entry = this.#held.get(stored.id);
    const { updatedAt } = entry?.annotation ?? stored;
    const annotation = { ...stored, ...entry?.edit, updatedAt };
    return annotation.deletedAt ? null : annotation;
  }

  async #write(): Promise<void> {
    this.#publish();
    if (this.#isWriting) return;
    this.#isWriting = true;
    try {
      for (let next = this.#held.next(); next.length > 0; next = this.#held.next())
        await this.#writeTogether(next);
    } finally {
      this.#isWriting = false;
    }
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
    const entry = this.#held.get(id)!;
    const other = error instanceof WrittenElsewhere ? error.fields : entry.other;
    // A mark whose row is gone has nowhere to go: trying again would fail for ever.
    if (error instanceof Fault && error.code === 'missing') this.#held.drop(id);
    else this.#held.put({ ...entry, other, hasFailed: true, waiting: [] });
    for (const tell of entry.waiting) tell(false);
  }

  /** A mark was written as it was; what was done to it meanwhile remains to be written. */
  #settle(written: Entry, articleId: string): void {
    const { id } = written.annotation;
    const entry = this.#held.get(id)!;
    if (entry === written) {
      this.#held.drop(id);
      return;
    }
    const rest = Object.entries(entry.edit).filter(
      ([field, value]) => written.edit[field as keyof AnnotationEdit] !== value,
    );
    const edit: AnnotationEdit = Object.fromEntries(rest);
    const annotation = { ...entry.annotation, articleId };
    const before = beforeTheRest(edit, written);
    this.#held.put({ ...entry, creation: null, edit, before, annotation });
  }

  #publish(): void {
    const touched = this.#held.takeTouched();
    for (const tell of this.#followers) this.#report(() => tell(touched));
    this.#report(() => this.#held.tell());
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
