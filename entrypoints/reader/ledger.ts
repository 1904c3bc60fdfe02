import { type Signal, signal } from '@preact/signals';
import { type Content, mayBeOne } from '@/utils/article/likeness';
import { Fault } from '@/utils/fault';
import { now } from '@/utils/id';
import { callBackground } from '@/utils/messages';
import type { Annotation, Snapshot } from '@/utils/model';
import type { AnnotationEdit, AnnotationSave } from '@/utils/store/annotations';
import type { TypedFields } from '@/utils/store/typed-fields';
import { beforeTheRest, isAny, joinBefore, requireWritten, WrittenElsewhere } from './elsewhere';

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
  /** @param isNew whether the mark is not in the store at all */
  onFailure: (annotation: Annotation, isNew: boolean, error: unknown) => void;
}

interface Entry {
  /** The mark as the reviewer wants it. */
  annotation: Annotation;
  /** The article of a mark that has no record yet. */
  creation: AnnotationSave['article'] | null;
  /** What the store does not know of a mark that has one. */
  edit: AnnotationEdit;
  /** What the edited fields were written over. */
  before: TypedFields;
  other: TypedFields;
  /** The texts that its targets count in. */
  snapshots: Snapshot[];
  hasFailed: boolean;
}

/**
 * Brings what the reviewer does to marks into the store: one call at a time, in the order it was done, each with all
 * that is new, so that a call that is repeated or fails can neither overtake nor undo a later one. It holds what is not
 * written yet whatever becomes of the page.
 */
export class Ledger {
  readonly unsaved: Signal<ReadonlyMap<string, Unsaved>> = signal(new Map());
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
    });
    void this.#write();
    return edited;
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
    for (let next = this.#next(); next.length > 0; next = this.#next()) {
      await this.#writeTogether(next);
      this.#publish();
    }
    this.#isWriting = false;
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
      // A mark whose row is gone has nowhere to go: trying again would fail for ever.
      const isGone = error instanceof Fault && error.code === 'missing';
      for (const id of ids) {
        if (isGone) this.#entries.delete(id);
        else this.#fail(this.#entries.get(id)!, error);
      }
      this.#reports.onFailure(annotation, creation !== null, error);
      return;
    }
    for (const entry of entries) this.#settle(entry, articleId);
    if (creation) this.#reports.onStored(ids, creation.id, articleId);
  }

  #fail(entry: Entry, error: unknown): void {
    entry.hasFailed = true;
    if (error instanceof WrittenElsewhere) entry.other = error.fields;
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
    this.unsaved.value = new Map(
      [...this.#entries].map(([id, { creation, hasFailed, other }]) => [
        id,
        { isStored: !creation, hasFailed, other },
      ]),
    );
  }
}

/** @returns the id of the article's record */
function create(article: AnnotationSave['article'], entries: readonly Entry[]): Promise<string> {
  return callBackground('saveAnnotations', {
    article,
    snapshots: distinct(entries.flatMap(({ snapshots }) => snapshots)),
    annotations: entries.map(({ annotation }) => annotation),
  });
}

/** @returns the id of the article's record, which an edit leaves as it is */
async function update({ annotation, edit, before, snapshots }: Entry): Promise<string> {
  const { id, articleId, updatedAt } = annotation;
  const snapshot = snapshots.at(-1) ?? null;
  requireWritten(
    await callBackground('editAnnotation', { id, edit, updatedAt, snapshot, before }),
    edit,
    before,
  );
  return articleId;
}

/** Marks of one text bring it along each; a message carries it once. */
function distinct(snapshots: readonly Snapshot[]): Snapshot[] {
  return [...new Map(snapshots.map((snapshot) => [snapshot.hash, snapshot])).values()];
}
