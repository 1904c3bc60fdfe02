import type { Anchorer } from '@/utils/anchoring/anchor';
import { callBackground } from '@/utils/messages';
import type { Annotation, TextScope } from '@/utils/model';
import type { Announcements } from '../announcements';
import type { Focus } from '../focus';
import type { Ledger } from '../ledger/ledger';
import type { OpenPage } from '../page/open-page';
import type { Page } from '../page/page';
import { Settling } from '../page/settling';
import { compareText, lookCloser } from '../page/sight';
import { anchorMarks } from './anchor-marks';
import { type Mark, UNPLACED } from './mark';
import type { Marks } from './marks';

interface Owners {
  announcements: Announcements;
  page: OpenPage;
  ledger: Ledger;
  marks: Marks;
  focus: Focus;
}

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

/** Whether anything is known of a mark: it was looked for, and its words are not just out of sight. */
const isKnown = ({ anchoring, unseen }: Mark) => !unseen && anchoring !== UNPLACED;

/** Found wanting, which only a page that has loaded proves. */
const isLost = ({ anchoring: { status } }: Mark) => status === 'ambiguous' || status === 'orphan';

const needsAttention = (mark: Mark) =>
  isKnown(mark) && !mark.annotation.keptAsEvidence && (isLost(mark) || mark.anchoring.status === 'changed');

/** Whether a mark's words still stand where it was last found. */
function stands(page: Page, { annotation: { target }, anchoring: { span, quote } }: Mark): boolean {
  return (
    span !== null && page.text(target.scope).text.slice(span.start, span.end) === (quote ?? target.exact)
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
    this.#settling = new Settling(document, () => this.#settle(), signal);
    this.#wait();
  }

  /**
   * Shows what the store holds, with what was done to it since, and what it does not hold yet.
   * @param before the marks on the page when the store was asked: what joined or left since is newer than its answer
   */
  async show(stored: readonly Annotation[], before: readonly Mark[], isVisit: boolean): Promise<void> {
    const { ledger } = this.#owners;
    const current = stored.flatMap((annotation) => ledger.current(annotation) ?? []);
    const known = new Set(stored.map(({ id }) => id));
    const { address, content } = this.#page;
    const unstored = ledger.unstoredOf(address, content).filter(({ id }) => !known.has(id));
    this.#anchorers = new Map();
    await this.#anchor({ before: idsOf(before), annotations: [...current, ...unstored], isVisit });
  }

  /** Looks for all marks again: the page has changed, or a mark waits for its place. */
  async refresh(): Promise<void> {
    if (this.#page.look()) this.#wait();
    const marks = this.#owners.marks.all.value;
    const present = idsOf(marks);
    const awaited = this.#run?.annotations.filter(({ id }) => !present.has(id)) ?? [];
    await this.#anchor({
      before: this.#run?.before ?? present,
      annotations: [...marks.map(({ annotation }) => annotation), ...awaited],
      isVisit: this.#run?.isVisit ?? false,
    });
  }

  async #anchor({ before, annotations, isVisit }: Omit<Run, 'abort'>): Promise<void> {
    const owners = this.#owners;
    this.#run?.abort.abort();
    const run: Run = { before, annotations, isVisit, abort: new AbortController() };
    this.#run = run;
    const signal = AbortSignal.any([run.abort.signal, this.#signal]);
    const known = idsOf(owners.marks.all.value);
    const snapshots = owners.page.snapshots.value;
    const search = async () => {
      const found = await anchorMarks(this.#page, annotations, snapshots, this.#anchorers, signal);
      return lookCloser(this.#page, found, snapshots, signal);
    };
    const anchored = await search().catch((error) => {
      if (signal.aborted) return null; // Another search, or another page, has taken over.
      throw error;
    });
    if (!anchored || signal.aborted) return;
    this.#run = null;
    const marks = this.#keepNews(before, anchored);
    owners.marks.place(marks);
    this.#onPlaced();
    for (const { annotation } of marks) {
      if (!known.has(annotation.id)) this.#untold.add(annotation.id);
      if (isVisit) this.#unwritten.add(annotation.id);
    }
    void this.#record(marks);
    if (owners.page.isSettled.value) this.#tellTroubles();
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

  /**
   * Writes down what exports must tell: the day of each visit, and while the page changes the statuses that differ from
   * the stored ones. The day is that of the text, not of the search: a tab of yesterday testifies to yesterday.
   */
  async #record(marks: readonly Mark[]): Promise<void> {
    const { ledger, page } = this.#owners;
    const anchorCheckedAt = this.#page.seenAt;
    // Of a translation nothing is written down, not even what is found in it.
    if (compareText(this.#page, marks, page.snapshots.value)?.shows === 'translated') return;
    const records = marks
      .filter((mark) => {
        const { id, anchorStatus, currentQuote } = mark.annotation;
        const { status, quote } = mark.anchoring;
        if (!isKnown(mark) || (isLost(mark) && !page.isSettled.value)) return false;
        if (ledger.unsaved.value.get(id)?.isStored === false) return false;
        return this.#unwritten.delete(id) || anchorStatus !== status || currentQuote !== quote;
      })
      .map(({ annotation: { id }, anchoring: { status, quote } }) => ({
        id,
        anchorStatus: status,
        currentQuote: quote,
        anchorCheckedAt,
      }));
    if (records.length === 0) return;
    // A status that could not be written is found again at the next visit.
    const { address } = this.#page;
    const written = new Set(await callBackground('recordAnchors', { address, records }).catch(() => []));
    const byId = new Map(records.filter(({ id }) => written.has(id)).map((record) => [record.id, record]));
    this.#owners.marks.record(byId, marks);
  }

  #wait(): void {
    this.#owners.page.unsettle();
    this.#settling.restart();
  }

  #settle(): void {
    this.#owners.page.settle();
    // What is being looked for is judged when it is found, or not.
    if (this.#run) return;
    void this.#record(this.#owners.marks.all.value);
    this.#tellTroubles();
  }

  #tellTroubles(): void {
    const troubled = this.#owners.marks.all.value.filter(
      (mark) => this.#untold.has(mark.annotation.id) && needsAttention(mark),
    );
    this.#untold.clear();
    const [first] = troubled;
    if (!first) return;
    const { id } = first.annotation;
    const run = () => this.#owners.focus.onMark(id);
    this.#owners.announcements.tell(
      { says: 'needsAttention', count: troubled.length },
      { offer: { does: 'show', run } },
    );
  }
}
