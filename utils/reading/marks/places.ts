import type { Anchorer } from '@/utils/anchoring/index.ts';
import { toFault } from '@/utils/model/fault.ts';
import type { Annotation, TextScope } from '@/utils/model/records.ts';
import type { Announcements } from '../announcements.ts';
import type { Focus } from '../focus.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { OpenPage } from '../page/open-page.ts';
import type { Page } from '../page/page.ts';
import { Settling } from '../page/settling.ts';
import { anchorMarks } from './anchor-marks.ts';
import { idsOf, isKnown, isLost, type Mark, scopeOf } from './mark.ts';
import type { Marks } from './marks.ts';
import { recordsOf, writeRecords } from './records.ts';

interface Owners {
  announcements: Announcements;
  page: OpenPage;
  ledger: Ledger;
  marks: Marks;
  focus: Focus;
}

/** An answer of the store about the marks of the page, which comes in portions. */
export interface Arrival {
  /** The marks on the page when the store was asked: what joined or left since is newer than its answer. */
  before: ReadonlySet<string>;
  /** All that came so far. */
  came: ReadonlySet<string>;
  /** Whether the reviewer just came to the page: then the day of the check is written down for every mark. */
  isVisit: boolean;
  /** Whether this was the last portion: what has not come was deleted elsewhere. */
  isComplete: boolean;
}

/** One search for the places of marks. */
interface Run {
  /** The marks that were on the page before it: what is missing of them afterwards was deleted by the reviewer. */
  before: ReadonlySet<string>;
  annotations: readonly Annotation[];
  /** The marks whose day of check is to be written down. */
  visited: ReadonlySet<string>;
  /** Whether the page has all marks when these have their places. */
  isComplete: boolean;
  abort: AbortController;
}

const needsAttention = (mark: Mark) =>
  isKnown(mark) && !mark.annotation.keptAsEvidence && (isLost(mark) || mark.anchoring.status === 'changed');

/** Whether a mark's words still stand where it was last found. */
function stands(page: Page, { annotation: { target }, anchoring: { span, quote } }: Mark): boolean {
  return (
    span !== null && page.text(scopeOf(target)).text.slice(span.start, span.end) === (quote ?? target.exact)
  );
}

/** Keeps the marks of one page at the places of their words. */
export class MarkPlaces {
  readonly #owners: Owners;
  readonly #page: Page;
  readonly #signal: AbortSignal;
  /** Called when marks have their places. */
  readonly #onPlaced: () => void;
  /** What became of the marks in texts that have not changed since. */
  #anchorers = new Map<TextScope, Anchorer>();
  readonly #settling: Settling;
  /** Marks of this visit of which the reviewer is told, and those whose day of check is written, once the page has settled. */
  readonly #untold = new Set<string>();
  readonly #unwritten = new Set<string>();
  /** The search under way: begun again when the text changes, as an older text's places must not win. */
  #run: Run | null = null;

  constructor(owners: Owners, page: Page, signal: AbortSignal, onPlaced: () => void) {
    this.#owners = owners;
    this.#page = page;
    this.#signal = signal;
    this.#onPlaced = onPlaced;
    this.#settling = new Settling(page.document, () => this.#settle(), signal);
    this.#wait();
  }

  /** The kept texts were read anew. */
  forgetAnchorings(): void {
    this.#anchorers = new Map();
  }

  /** Shows a portion of what the store holds, with what was done to it since, and what it does not hold yet. */
  async show(stored: readonly Annotation[], arrival: Arrival): Promise<void> {
    const { before, came, isVisit, isComplete } = arrival;
    const { ledger } = this.#owners;
    const { address, content } = this.#page;
    const all = this.#newest();
    if (isComplete)
      for (const id of idsOf(this.#owners.marks.all.value))
        if (before.has(id) && !came.has(id)) all.delete(id);
    for (const annotation of ledger.unstoredOf(address, content)) all.set(annotation.id, annotation);
    for (const one of stored) {
      const annotation = ledger.current(one);
      const own = all.get(one.id);
      if (annotation && !(own && own.updatedAt > annotation.updatedAt)) all.set(one.id, annotation);
    }
    const visited = isVisit ? stored.map(({ id }) => id) : [];
    await this.#anchor({
      before: new Set([...before, ...this.#before]),
      annotations: [...all.values()],
      visited: new Set([...visited, ...(this.#run?.visited ?? [])]),
      isComplete: isComplete || this.#run?.isComplete === true,
    });
  }

  /** Looks for all marks again: the page has changed, or a mark waits for its place. */
  async refresh(): Promise<void> {
    if (this.#page.look()) this.#wait();
    try {
      await this.#anchor({
        before: this.#before,
        annotations: [...this.#newest().values()],
        visited: this.#run?.visited ?? new Set(),
        isComplete: this.#run?.isComplete === true,
      });
    } catch (error) {
      if (!this.#signal.aborted) this.#loseSight(error);
    }
  }

  /** What compares texts did not come: where the marks stand in this one is not known. */
  #loseSight(error: unknown): void {
    const { announcements, marks } = this.#owners;
    marks.unplace();
    const offer = { does: 'retry', run: () => void this.refresh() } as const;
    const { code: fault } = toFault(error, 'invalid');
    announcements.tell({ says: 'loadFailed', fault }, { offer, isFailure: true });
  }

  /** The marks on the page, now and before the search under way. */
  get #before(): Set<string> {
    return new Set([...(this.#run?.before ?? []), ...idsOf(this.#owners.marks.all.value)]);
  }

  /** The marks on the page and those that wait for their place, each in its newest form. */
  #newest(): Map<string, Annotation> {
    const newest = new Map(this.#owners.marks.all.value.map(({ annotation }) => [annotation.id, annotation]));
    for (const annotation of this.#run?.annotations ?? []) {
      const own = newest.get(annotation.id);
      if (!own || own.updatedAt < annotation.updatedAt) newest.set(annotation.id, annotation);
    }
    return newest;
  }

  async #anchor({ before, annotations, visited, isComplete }: Omit<Run, 'abort'>): Promise<void> {
    const { marks: shown, page } = this.#owners;
    this.#run?.abort.abort();
    const run: Run = { before, annotations, visited, isComplete, abort: new AbortController() };
    this.#run = run;
    const signal = AbortSignal.any([run.abort.signal, this.#signal]);
    const known = idsOf(shown.all.value);
    const snapshots = page.snapshots.value;
    const search = async () => {
      const found = await anchorMarks(this.#page, annotations, snapshots, this.#anchorers, signal);
      // Without what compares texts nothing can be said beyond that.
      return this.#page.comparisons.tools?.lookCloser(this.#page, found, snapshots, signal) ?? found;
    };
    const anchored = await search().catch((error) => {
      if (signal.aborted) return null; // Another search, or another page, has taken over.
      throw error;
    });
    if (!anchored || signal.aborted) return;
    this.#run = null;
    const marks = this.#keepNews(before, anchored);
    shown.place(marks, isComplete);
    for (const { annotation } of marks) if (!known.has(annotation.id)) this.#untold.add(annotation.id);
    for (const id of visited) this.#unwritten.add(id);
    if (shown.hasAll.value) this.#conclude(marks);
    const found = idsOf(anchored);
    // Made while the search was under way, on a text that may have changed meanwhile.
    if (marks.some((mark) => !found.has(mark.annotation.id) && !stands(this.#page, mark)))
      await this.refresh();
  }

  /** What the reviewer made, edited or deleted while the search was under way stands over what it found. */
  #keepNews(before: ReadonlySet<string>, anchored: readonly Mark[]): Mark[] {
    const now = this.#owners.marks.all.value;
    const current = new Map(now.map((mark) => [mark.annotation.id, mark]));
    const found = idsOf(anchored);
    return [
      ...anchored.flatMap((mark) => {
        const own = current.get(mark.annotation.id);
        if (!own) return before.has(mark.annotation.id) ? [] : mark;
        if (own.annotation.updatedAt <= mark.annotation.updatedAt) return mark;
        const isMoved = own.annotation.target !== mark.annotation.target;
        return isMoved ? own : { ...mark, annotation: own.annotation };
      }),
      ...now.filter(({ annotation: { id } }) => !before.has(id) && !found.has(id)),
    ];
  }

  /** Writes down what became of the marks, and shows what was written. */
  async #record(marks: readonly Mark[]): Promise<void> {
    const records = recordsOf(this.#owners, this.#page, marks, this.#unwritten);
    const written = await writeRecords(this.#page.address, records);
    if (written.size === 0) return;
    this.#owners.marks.record(written, marks);
  }

  #wait(): void {
    this.#owners.page.unsettle();
    this.#settling.restart();
  }

  #settle(): void {
    this.#owners.page.settle();
    // Ahead of a change of the page: an update of the extension may leave nobody to bring it then.
    if (this.#owners.marks.all.value.length > 0) void this.#page.comparisons.bring().catch(() => {});
    // What is being looked for, or waited for, is judged when it is found, or not.
    if (this.#run || !this.#owners.marks.hasAll.value) return;
    void this.#record(this.#owners.marks.all.value);
    this.#tellTroubles();
  }

  /** All marks have their places. */
  #conclude(marks: readonly Mark[]): void {
    this.#onPlaced();
    void this.#record(marks);
    if (this.#owners.page.isSettled.value) this.#tellTroubles();
  }

  #tellTroubles(): void {
    const troubled = this.#owners.marks.all.value.filter(
      (mark) => this.#untold.has(mark.annotation.id) && needsAttention(mark),
    );
    this.#untold.clear();
    const [first] = troubled;
    if (!first) return;
    const { id } = first.annotation;
    const run = () => this.#owners.focus.turnToMark(id);
    this.#owners.announcements.tell(
      { says: 'needsAttention', count: troubled.length },
      { offer: { does: 'show', run } },
    );
  }
}
