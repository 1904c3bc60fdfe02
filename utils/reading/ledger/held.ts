import { batch, signal } from '@preact/signals-core';
import type { TypedFields } from '@/utils/store/typed-fields.ts';
import { isAny } from './elsewhere.ts';
import type { Pending } from './pending.ts';

/** What a ledger knows of a mark whose newest form is not in the store. */
export interface Entry extends Pending {
  /** What another tab wrote into the edited fields, and the reviewer is asked about. */
  other: TypedFields;
  hasFailed: boolean;
  /** Who waits to hear whether it was written. */
  waiting: ((isSaved: boolean) => void)[];
}

/**
 * The entries of a ledger, with those that failed, wait or are new kept apart: to put one in, or to find what is written
 * next, costs the same however many there are. What is shown of them are the very maps, which go on changing, as a copy at
 * each change would cost what all of them do; like a signal's value, an effect that reads one runs again.
 */
export class Held {
  readonly #all = new Map<string, Entry>();
  readonly #failed = new Set<string>();
  readonly #disputed = new Set<string>();
  readonly #unstored = new Set<string>();
  readonly #toCreate = new Set<string>();
  readonly #toUpdate = new Set<string>();
  #touched = new Set<string>();
  readonly #toTell = { failures: false, creations: false };
  /** Another object when something of it is told to have changed. */
  readonly #changes = signal({});
  readonly #failures = signal({});
  readonly #creations = signal({});

  get all(): ReadonlyMap<string, Entry> {
    void this.#changes.value;
    return this.#all;
  }

  /** The marks whose writing failed, or waits for the reviewer's choice. */
  get failed(): ReadonlySet<string> {
    void this.#failures.value;
    return this.#failed;
  }

  /** Those of them that another tab wrote on, too. */
  get disputed(): ReadonlySet<string> {
    void this.#failures.value;
    return this.#disputed;
  }

  /** The marks of which the store has no form at all. */
  get unstored(): ReadonlySet<string> {
    void this.#creations.value;
    return this.#unstored;
  }

  /** Without being told of what becomes of it. */
  get(id: string): Entry | undefined {
    return this.#all.get(id);
  }

  /** Tells whoever watches what has changed. */
  tell(): void {
    const { failures, creations } = this.#toTell;
    Object.assign(this.#toTell, { failures: false, creations: false });
    batch(() => {
      this.#changes.value = {};
      if (failures) this.#failures.value = {};
      if (creations) this.#creations.value = {};
    });
  }

  /** Takes up an entry, or what has become of it. */
  put(entry: Entry): void {
    const { id } = entry.annotation;
    this.#all.set(id, entry);
    this.#sort(id, entry);
  }

  drop(id: string): void {
    this.#all.delete(id);
    this.#sort(id, null);
  }

  /** What is written next in one call: the new marks of an article, else one mark that was edited. */
  next(): Entry[] {
    const [created] = this.#toCreate;
    const [updated] = this.#toUpdate;
    if (created === undefined) return updated === undefined ? [] : [this.#all.get(updated)!];
    const articleId = this.#all.get(created)!.creation!.id;
    return [...this.#toCreate]
      .map((id) => this.#all.get(id)!)
      .filter(({ creation }) => creation!.id === articleId);
  }

  /** The marks of which something is otherwise since this was last asked. */
  takeTouched(): ReadonlySet<string> {
    const touched = this.#touched;
    this.#touched = new Set();
    return touched;
  }

  #sort(id: string, entry: Entry | null): void {
    const isNew = entry !== null && entry.creation !== null;
    const isWaiting = entry !== null && !entry.hasFailed;
    if (keep(this.#failed, id, entry?.hasFailed === true)) this.#toTell.failures = true;
    if (keep(this.#disputed, id, entry !== null && isAny(entry.other))) this.#toTell.failures = true;
    if (keep(this.#unstored, id, isNew)) this.#toTell.creations = true;
    keep(this.#toCreate, id, isWaiting && isNew);
    keep(this.#toUpdate, id, isWaiting && !isNew);
    this.#touched.add(id);
  }
}

/**
 * Has an id in a set, or not. It keeps its place there: who came first is written first.
 * @returns whether that is new
 */
function keep(ids: Set<string>, id: string, isIn: boolean): boolean {
  const wasIn = ids.has(id);
  if (isIn) ids.add(id);
  else ids.delete(id);
  return wasIn !== isIn;
}
