import { i18n } from '#i18n';
import type { Anchorer } from '@/utils/anchoring/anchor';
import { callBackground } from '@/utils/messages';
import type { Annotation, TextScope } from '@/utils/model';
import { anchorMarks } from './anchor-marks';
import type { Page } from './page';
import { lookAt, type Mark, type ReaderState } from './state';
import { tell } from './toasts';

/** One search for the places of marks. */
interface Run {
  /** The marks on the page when the annotations were asked for. */
  before: ReadonlySet<string>;
  annotations: readonly Annotation[];
  /** Whether the reviewer just came to the page: then the day of the check is written down for every mark. */
  isVisit: boolean;
  abort: AbortController;
}

const idsOf = (marks: readonly Mark[]): Set<string> => new Set(marks.map((mark) => mark.annotation.id));

const needsAttention = ({ annotation, anchoring }: Mark) =>
  !annotation.keptAsEvidence &&
  (anchoring.status === 'changed' || anchoring.status === 'ambiguous' || anchoring.status === 'orphan');

/** Whether a mark's words still stand where it was last found. */
function stands(page: Page, { annotation: { target }, anchoring: { span, quote } }: Mark): boolean {
  return (
    span !== null && page.text(target.scope).text.slice(span.start, span.end) === (quote ?? target.exact)
  );
}

/** Keeps the marks of one page at the places of their words. */
export class MarkPlaces {
  readonly #state: ReaderState;
  readonly #page: Page;
  readonly #signal: AbortSignal;
  /** Called when marks have their places. */
  readonly #onPlaced: () => void;
  /** What became of the marks in texts that have not changed since. */
  #anchorers = new Map<TextScope, Anchorer>();
  /** The search under way: begun again when the text changes, as an older text's places must not win. */
  #run: Run | null = null;

  constructor(state: ReaderState, page: Page, signal: AbortSignal, onPlaced: () => void) {
    this.#state = state;
    this.#page = page;
    this.#signal = signal;
    this.#onPlaced = onPlaced;
  }

  /**
   * Shows what the store holds, with what was done to it since, and what it does not hold yet.
   * @param before the marks on the page when the store was asked: what joined or left since is newer than its answer
   */
  async show(stored: readonly Annotation[], before: readonly Mark[], isVisit: boolean): Promise<void> {
    const { ledger } = this.#state;
    const current = stored.flatMap((annotation) => ledger.current(annotation) ?? []);
    const known = new Set(stored.map(({ id }) => id));
    const unstored = ledger.unstoredAt(this.#page.address).filter(({ id }) => !known.has(id));
    this.#anchorers = new Map();
    await this.#anchor({ before: idsOf(before), annotations: [...current, ...unstored], isVisit });
  }

  /** Looks for all marks again: the page has changed, or a mark waits for its place. */
  async refresh(): Promise<void> {
    const marks = this.#state.marks.value;
    const present = idsOf(marks);
    const awaited = this.#run?.annotations.filter(({ id }) => !present.has(id)) ?? [];
    await this.#anchor({
      before: this.#run?.before ?? present,
      annotations: [...marks.map(({ annotation }) => annotation), ...awaited],
      isVisit: this.#run?.isVisit ?? false,
    });
  }

  async #anchor({ before, annotations, isVisit }: Omit<Run, 'abort'>): Promise<void> {
    const state = this.#state;
    this.#run?.abort.abort();
    const run: Run = { before, annotations, isVisit, abort: new AbortController() };
    this.#run = run;
    const signal = AbortSignal.any([run.abort.signal, this.#signal]);
    const known = idsOf(state.marks.value);
    const anchored = await anchorMarks(
      this.#page,
      annotations,
      state.snapshots.value,
      this.#anchorers,
      signal,
    ).catch((error) => {
      if (signal.aborted) return null; // Another search, or another page, has taken over.
      throw error;
    });
    if (!anchored || signal.aborted) return;
    this.#run = null;
    const marks = this.#keepNews(before, anchored);
    state.marks.value = marks;
    this.#onPlaced();
    void this.#record(marks, isVisit);
    this.#tellTroubles(marks.filter((mark) => needsAttention(mark) && !known.has(mark.annotation.id)));
    const found = idsOf(anchored);
    // Made while the search was under way, on a text that may have changed meanwhile.
    if (marks.some((mark) => !found.has(mark.annotation.id) && !stands(this.#page, mark)))
      await this.refresh();
  }

  /** What the reviewer made, edited or deleted while the search was under way stands over what it found. */
  #keepNews(before: ReadonlySet<string>, anchored: readonly Mark[]): Mark[] {
    const now = this.#state.marks.value;
    const current = new Map(now.map((mark) => [mark.annotation.id, mark]));
    const found = idsOf(anchored);
    return [
      ...anchored.flatMap((mark) => {
        const own = current.get(mark.annotation.id);
        if (!own) return before.has(mark.annotation.id) ? [] : mark;
        if (own.annotation.updatedAt <= mark.annotation.updatedAt) return mark;
        const isMoved = own.annotation.target !== mark.annotation.target;
        return { annotation: own.annotation, anchoring: isMoved ? own.anchoring : mark.anchoring };
      }),
      ...now.filter(({ annotation: { id } }) => !before.has(id) && !found.has(id)),
    ];
  }

  /**
   * Writes down what exports must tell: the day of each visit, and while the page changes the statuses that differ from
   * the stored ones. The day is that of the text, not of the search: a tab of yesterday testifies to yesterday.
   */
  async #record(marks: readonly Mark[], isVisit: boolean): Promise<void> {
    const { ledger } = this.#state;
    const anchorCheckedAt = this.#page.seenAt;
    const records = marks
      .filter(({ annotation: { id, anchorStatus, currentQuote }, anchoring: { status, quote } }) => {
        if (ledger.unsaved.value.get(id)?.isStored === false) return false;
        return isVisit || anchorStatus !== status || currentQuote !== quote;
      })
      .map(({ annotation: { id }, anchoring: { status, quote } }) => ({
        id,
        anchorStatus: status,
        currentQuote: quote,
        anchorCheckedAt,
      }));
    if (records.length === 0) return;
    // A status that could not be written is found again at the next visit.
    const written = new Set(await callBackground('recordAnchors', records).catch(() => []));
    const byId = new Map(records.filter(({ id }) => written.has(id)).map((record) => [record.id, record]));
    const targets = new Map(marks.map(({ annotation }) => [annotation.id, annotation.target]));
    this.#state.marks.value = this.#state.marks.value.map((mark) => {
      const record = byId.get(mark.annotation.id);
      // A mark that was given another place meanwhile has another status.
      const isSame = targets.get(mark.annotation.id) === mark.annotation.target;
      return record && isSame ? { ...mark, annotation: { ...mark.annotation, ...record } } : mark;
    });
  }

  #tellTroubles(troubled: readonly Mark[]): void {
    const [first] = troubled;
    if (!first) return;
    const { id } = first.annotation;
    const run = () => lookAt(this.#state, { type: 'mark', id, overlapping: [], isNew: false });
    tell(this.#state, i18n.t('toast.needsAttention', troubled.length), { label: i18n.t('toast.show'), run });
  }
}
