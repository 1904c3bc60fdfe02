import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Annotation } from '@/utils/model/records.ts';
import { same } from '@/utils/model/same.ts';
import { newId } from '@/utils/platform/id.ts';
import type { AnnotationEdit } from '@/utils/store/annotations.ts';
import type { OpenPage } from '../page/open-page.ts';
import type { Change, Step, StepName } from './step.ts';

/** Steps that are kept: more are undone by nobody. */
const MOST = 100;

/** Steps that can go back, and steps that can come again; each with the newest last. */
export interface Stacks {
  done: readonly Step[];
  undone: readonly Step[];
}

/** Steps that shall go back or come again; of no ids the last one. */
export interface Wish {
  from: keyof Stacks;
  ids: readonly string[] | null;
}

/** What a reviewer did, as far as it is known without what happens in {@link Replaying}. */
type Told = Pick<Step, 'says'> & Partial<Pick<Step, 'count' | 'suggestion'>>;

/**
 * What the reviewer did, step by step, as data: it outlives messages, a reload and the next part of an entry. Owners tell
 * it what they change; what anchoring finds, the machine reads or the store brings is no step.
 */
export class History {
  readonly #page: OpenPage;
  readonly #stacks = signal<Stacks>({ done: [], undone: [] });
  /** What is done by the step that is being recorded. */
  #open: Change[] | null = null;
  /** Whether the last step is a text that is still being typed. */
  #isTyping = false;

  /** The fields of marks that steps have written: asked for of each mark, and steps may be about thousands. */
  readonly #written: ReadonlySignal<ReadonlySet<string>> = computed(() => {
    const { done, undone } = this.#stacks.value;
    const changes = [...done, ...undone].flatMap((step) => step.changes);
    return new Set(changes.flatMap((one) => (one.record === 'mark' ? `${one.id} ${one.field}` : [])));
  });

  readonly #wishes = signal<readonly Wish[]>([]);
  readonly #replay = signal<((wish: Wish) => void) | null>(null);

  /** Whether it is known what an earlier visit of this tab left to be undone: before, nobody replays steps. */
  readonly isKnown: ReadonlySignal<boolean> = computed(() => this.#replay.value !== null);
  readonly stacks: ReadonlySignal<Stacks> = this.#stacks;
  /** What was asked for before there was anybody who replays steps. */
  readonly wishes: ReadonlySignal<readonly Wish[]> = this.#wishes;
  /** The steps of the article that is open which undo and redo would take; null where there is none. */
  readonly undoable: ReadonlySignal<Step | null> = computed(() => this.#last('done'));
  readonly redoable: ReadonlySignal<Step | null> = computed(() => this.#last('undone'));

  constructor(page: OpenPage) {
    this.#page = page;
  }

  /**
   * Records a deed: all that owners tell meanwhile is one step, and ends what could come again.
   * @param deed gives the number of things that were done
   * @returns the step's id; null where nothing was changed
   */
  record({ says, suggestion = null }: Told, deed: () => number): string | null {
    if (this.#open) {
      deed();
      return null;
    }
    const changes: Change[] = [];
    this.#open = changes;
    try {
      const count = deed();
      return this.#push({ says, count, suggestion }, changes);
    } finally {
      this.#open = null;
    }
  }

  /** Is told of changes that the reviewer makes: a part of the deed that is being recorded, or a step by themselves. */
  note(says: StepName, changes: readonly Change[]): void {
    if (this.#open) this.#open.push(...changes);
    else if (says !== 'written' || !this.#goOn(changes)) this.#push({ says }, changes);
    this.#isTyping = says === 'written' && this.#open === null;
  }

  /** A field is left: what is typed next is another step. */
  endTyping(): void {
    this.#isTyping = false;
  }

  /** The machine writes into a mark what belongs to a step: that is undone, and done again, with it. */
  follow(mark: Annotation, edit: AnnotationEdit): void {
    if (!Object.keys(edit).some((field) => this.hasWritten(mark.id, field))) return;
    const fill = (one: Change, side: 'was' | 'is'): Change => {
      if (one.record !== 'mark' || one.id !== mark.id || !(one.field in edit)) return one;
      return same(one[side], mark[one.field]) ? { ...one, [side]: edit[one.field] } : one;
    };
    const fillAll = (steps: readonly Step[], side: 'was' | 'is') =>
      steps.map((step) => ({ ...step, changes: step.changes.map((one) => fill(one, side)) }));
    const { done, undone } = this.#stacks.value;
    this.#stacks.value = { done: fillAll(done, 'is'), undone: fillAll(undone, 'was') };
  }

  /** Takes steps back. @param ids which; the last one of this article where none are named */
  undo(ids: readonly string[] | null = null): void {
    this.#ask({ from: 'done', ids });
  }

  /** Does the step again that was taken back last. */
  redo(): void {
    this.#ask({ from: 'undone', ids: null });
  }

  /** Who replays steps comes with the part of the reader that shows what comes of it. */
  replayedBy(replay: (wish: Wish) => void): void {
    this.#replay.value = replay;
    const wishes = this.#wishes.value;
    this.#wishes.value = [];
    for (const wish of wishes) replay(wish);
  }

  /**
   * Takes steps out, to be undone or done again.
   * @param ids which; the last one where none are named
   * @returns them in the order in which they are to be taken
   */
  take(from: keyof Stacks, ids: readonly string[] | null): readonly Step[] {
    this.#isTyping = false;
    const last = this.#last(from);
    const wanted = ids ?? (last ? [last.id] : []);
    const taken = this.#stacks.value[from].filter(({ id }) => wanted.includes(id)).reverse();
    for (const { id } of taken) this.#drop(from, id);
    return taken;
  }

  /** Puts a step where it can be taken the other way. */
  put(to: keyof Stacks, step: Step): void {
    this.#stacks.value = {
      ...this.#stacks.value,
      [to]: [...this.#stacks.value[to], { ...step, at: Date.now() }].slice(-MOST),
    };
  }

  /** Whether a step has written a field of a mark. */
  hasWritten(id: string, field: string): boolean {
    return this.#written.value.has(`${id} ${field}`);
  }

  /** A step came to nothing: it could not be written. */
  forget(id: string): void {
    this.#drop('done', id);
  }

  /** Goes on with what was kept of an article. What is known here already is newer. */
  resume({ done, undone }: Stacks): void {
    const known = this.#stacks.value;
    const ids = new Set([...known.done, ...known.undone].map(({ id }) => id));
    const isNew = ({ id }: Step) => !ids.has(id);
    this.#stacks.value = {
      done: [...done.filter(isNew), ...known.done],
      undone: [...undone.filter(isNew), ...known.undone],
    };
  }

  /** Another tab made the article's record first, under another id. */
  rename(madeUpId: string, articleId: string): void {
    if (madeUpId === articleId) return;
    const renamed = (steps: readonly Step[]) =>
      steps.map((step) => (step.articleId === madeUpId ? { ...step, articleId } : step));
    const { done, undone } = this.#stacks.value;
    this.#stacks.value = { done: renamed(done), undone: renamed(undone) };
  }

  /** The text that is being typed goes on. @returns false where it is another one */
  #goOn(changes: readonly Change[]): boolean {
    const { done } = this.#stacks.value;
    const last = done.at(-1);
    if (!this.#isTyping || last?.says !== 'written') return false;
    const next = [...last.changes];
    for (const change of changes) {
      const at = next.findIndex((one) => isSameField(one, change));
      if (at < 0) return false;
      next[at] = { ...next[at]!, is: change.is } as Change;
    }
    this.#stacks.value = {
      done: [...done.slice(0, -1), { ...last, at: Date.now(), changes: next }],
      undone: [],
    };
    return true;
  }

  #push({ says, count = 1, suggestion = null }: Told, changes: readonly Change[]): string | null {
    const article = this.#page.article.value;
    if (changes.length === 0 || !article) return null;
    const step = { id: newId(), articleId: article.id, says, at: Date.now(), count, suggestion, changes };
    this.#stacks.value = { done: [...this.#stacks.value.done, step].slice(-MOST), undone: [] };
    this.#isTyping = false;
    return step.id;
  }

  #ask(wish: Wish): void {
    const replay = this.#replay.peek();
    if (replay) replay(wish);
    else this.#wishes.value = [...this.#wishes.value, wish];
  }

  #last(from: keyof Stacks): Step | null {
    const articleId = this.#page.article.value?.id;
    return this.#stacks.value[from].findLast((step) => step.articleId === articleId) ?? null;
  }

  #drop(from: keyof Stacks, id: string): void {
    const kept = this.#stacks.value[from].filter((step) => step.id !== id);
    this.#stacks.value = { ...this.#stacks.value, [from]: kept };
  }
}

const isSameField = (one: Change, other: Change): boolean =>
  one.record === 'mark' && other.record === 'mark' && one.id === other.id && one.field === other.field;
