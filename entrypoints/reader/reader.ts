import { effect } from '@preact/signals';
import { i18n } from '#i18n';
import { explain } from '@/components/explain';
import { detectArticle } from '@/utils/article/detect';
import { now } from '@/utils/id';
import { watch } from '@/utils/marks/watch';
import { callBackground, type Handlers, type PageDescription, type ReaderCalls } from '@/utils/messages';
import type { Annotation, Snapshot } from '@/utils/model';
import { DEFAULT_PREFERENCES } from '@/utils/preferences';
import { anchorMarks } from './anchor-marks';
import { Page } from './page';
import { clearState, type Mark, type ReaderState } from './state';
import { type Lessons, refreshSuggestions } from './suggestions';
import { tellTextChanges } from './text-change';
import { tell } from './toasts';

const needsAttention = ({ annotation, anchoring }: Mark) =>
  !annotation.keptAsEvidence &&
  (anchoring.status === 'changed' || anchoring.status === 'ambiguous' || anchoring.status === 'orphan');

/** One search for the marks of a page in its text. */
interface AnchoringRun {
  /** The marks on the page when the annotations were asked for. */
  before: readonly Mark[];
  /** The stored annotations to find. */
  annotations: readonly Annotation[];
  /** Whether the reviewer just came to the page: then the day of the check is written down for every mark. */
  isVisit: boolean;
  abort: AbortController;
}

/** What the reviewer made, edited or deleted while anchoring was under way stands over what anchoring found. */
function keepNews(before: readonly Mark[], now: readonly Mark[], anchored: readonly Mark[]): Mark[] {
  const current = new Map(now.map((mark) => [mark.annotation.id, mark]));
  const known = new Set(before.map((mark) => mark.annotation.id));
  const found = new Set(anchored.map((mark) => mark.annotation.id));
  return [
    ...anchored.flatMap((mark) => {
      const own = current.get(mark.annotation.id);
      if (!own) return known.has(mark.annotation.id) ? [] : mark;
      const isSaved = own.isSaved || mark.isSaved;
      if (own.annotation.updatedAt <= mark.annotation.updatedAt) return { ...mark, isSaved };
      const isMoved = own.annotation.target !== mark.annotation.target;
      return { annotation: own.annotation, anchoring: isMoved ? own.anchoring : mark.anchoring, isSaved };
    }),
    ...now.filter(({ annotation }) => !known.has(annotation.id) && !found.has(annotation.id)),
  ];
}

/** Reads the page it stands on, keeps its marks in place while the page changes, and answers the extension's calls. */
export class Reader implements Handlers<ReaderCalls> {
  readonly lessons: Lessons = {
    acceptedNames: [],
    rejections: new Set(),
    preferences: DEFAULT_PREFERENCES,
    text: '',
  };
  readonly #document: Document;
  readonly #state: ReaderState;
  /** Ends everything that belongs to the page being read. */
  #reading: AbortController | null = null;
  /** The anchoring under way: begun again when the text changes, as an older text's places must not win. */
  #run: AnchoringRun | null = null;
  #snapshots: Snapshot[] = [];
  /** Whether the article has a record: until then its id is only this tab's. */
  #isStored = false;

  constructor(document: Document, state: ReaderState, signal: AbortSignal) {
    this.#document = document;
    this.#state = state;
    signal.addEventListener('abort', () => this.close());
    const stop = effect(() => {
      // Those in the store: what the icon says has to be true.
      const count = state.marks.value.filter((mark) => mark.isSaved).length;
      if (state.page.value) void callBackground('showMarkCount', { count }).catch(() => {});
    });
    signal.addEventListener('abort', stop);
    tellTextChanges(state, () => this.#snapshots, signal);
  }

  readonly open = async ({ asked }: { asked: boolean }): Promise<void> => {
    const current = this.#state.page.value;
    if (current?.isAlive && (current.isArticle || !asked)) return;
    const isArticle = !asked || detectArticle(this.#document, this.#document.location.href).isArticle;
    await this.#read(isArticle, null);
  };

  readonly close = (): void => {
    this.#reading?.abort();
    this.#reading = null;
    clearState(this.#state);
  };

  /** Answers at once: whoever wrote does not wait for this tab to read. */
  readonly storeChanged = ({ articleId }: { articleId: string | null }): void => {
    const isMine = articleId === null || !this.#isStored || articleId === this.#state.article.value?.id;
    if (isMine && this.#reading) void this.#load(this.#reading.signal);
  };

  readonly describePage = (): PageDescription | null => {
    const page = this.#state.page.value;
    const article = this.#state.article.value;
    if (!page || !article) return null;
    return {
      isArticle: page.isArticle,
      article,
      seen: page.seen,
      suggestionCount: this.#state.suggestions.value.length,
    };
  };

  readonly showMark = ({ id }: { id: string }): void => {
    const state = this.#state;
    const mark = state.marks.value.find((one) => one.annotation.id === id);
    if (!mark) return;
    state.preview.value = null;
    state.focus.value = { type: 'mark', id, overlapping: [], isNew: false };
  };

  /** Reads the page under the id it is known by, if it was read before: marks that wait for a save belong to it. */
  async #read(isArticle: boolean, known: { id: string; waiting: readonly Mark[] } | null): Promise<void> {
    this.close();
    const reading = new AbortController();
    this.#reading = reading;
    const page = new Page(this.#document, isArticle);
    this.#isStored = false;
    this.#state.page.value = page;
    this.#state.article.value = page.describe(known?.id ?? null);
    this.#state.marks.value = known?.waiting ?? [];
    this.#watch(page, reading.signal);
    await this.#load(reading.signal);
  }

  /** The same address with another body: what was not saved yet stays. */
  #reopen({ isArticle }: Page): Promise<void> {
    const { article, marks } = this.#state;
    const waiting = marks.value.filter((mark) => !mark.isSaved);
    // A stored id is looked up again: a single-page site may show another article by now.
    return this.#read(isArticle, article.value && !this.#isStored ? { id: article.value.id, waiting } : null);
  }

  async #load(signal: AbortSignal): Promise<void> {
    const state = this.#state;
    const page = state.page.value;
    if (!page) return;
    // As it was when the store was asked: what is made or deleted meanwhile is newer than its answer.
    const before = state.marks.value;
    try {
      const file = await callBackground('openArticle', page.seen);
      if (signal.aborted) return;
      if (file.article)
        state.article.value = { ...page.describe(file.article.id), publishedOn: file.article.publishedOn };
      this.lessons.acceptedNames = file.acceptedNames;
      this.lessons.rejections = new Set(file.rejections);
      this.lessons.preferences = file.preferences;
      this.#snapshots = file.snapshots;
      this.#isStored = file.article !== null;
      await this.#anchor({ before, annotations: file.annotations, isVisit: true });
    } catch (error) {
      if (signal.aborted) return;
      const retry = { label: i18n.t('toast.reload'), run: () => void this.#load(signal) };
      tell(state, i18n.t('toast.loadFailed', [explain(error)]), retry, true);
    }
  }

  /** Finds the stored marks, and those that wait for their first save, in today's text. */
  async #anchor({ before, annotations, isVisit }: Omit<AnchoringRun, 'abort'>): Promise<void> {
    const state = this.#state;
    const page = state.page.value;
    if (!page || !this.#reading) return;
    this.#run?.abort.abort();
    const run: AnchoringRun = { before, annotations, isVisit, abort: new AbortController() };
    this.#run = run;
    const signal = AbortSignal.any([run.abort.signal, this.#reading.signal]);
    const known = new Set(before.map((mark) => mark.annotation.id));
    const stored = new Set(annotations.map((annotation) => annotation.id));
    const waiting = before
      .filter((mark) => !mark.isSaved && !stored.has(mark.annotation.id))
      .map((mark) => mark.annotation);
    const anchored = await anchorMarks(page, [...annotations, ...waiting], this.#snapshots, signal).catch(
      (error) => {
        if (signal.aborted) return null; // Another run, or another page, has taken over.
        throw error;
      },
    );
    if (!anchored || signal.aborted) return;
    this.#run = null;
    const marks = keepNews(
      before,
      state.marks.value,
      anchored.map((mark) => ({ ...mark, isSaved: stored.has(mark.annotation.id) })),
    );
    state.marks.value = marks;
    refreshSuggestions(state, this.lessons);
    void this.#record(
      marks.filter((mark) => mark.isSaved),
      isVisit,
    );
    const troubled = marks.filter((mark) => needsAttention(mark) && !known.has(mark.annotation.id));
    const [first] = troubled;
    if (!first) return;
    const show = { label: i18n.t('toast.show'), run: () => this.showMark({ id: first.annotation.id }) };
    tell(state, i18n.t('toast.needsAttention', troubled.length), show);
  }

  /**
   * Writes down what exports must tell: the day of each visit, and while the page changes the statuses that differ from
   * the stored ones.
   */
  async #record(marks: readonly Mark[], isVisit: boolean): Promise<void> {
    const anchorCheckedAt = now();
    const changed = marks.filter(
      ({ annotation, anchoring }) =>
        isVisit ||
        annotation.anchorStatus !== anchoring.status ||
        annotation.currentQuote !== anchoring.quote,
    );
    if (changed.length === 0) return;
    const records = changed.map(({ annotation, anchoring }) => ({
      id: annotation.id,
      anchorStatus: anchoring.status,
      currentQuote: anchoring.quote,
      anchorCheckedAt,
    }));
    // A status that could not be written is found again at the next visit.
    await callBackground('recordAnchors', records).catch(() => {});
    const byId = new Map(records.map((record) => [record.id, record]));
    this.#state.marks.value = this.#state.marks.value.map((mark) => {
      const record = byId.get(mark.annotation.id);
      return record ? { ...mark, annotation: { ...mark.annotation, ...record } } : mark;
    });
  }

  #watch(page: Page, signal: AbortSignal): void {
    const watcher = watch(
      // Not the body: some sites replace it whole.
      this.#document.documentElement,
      (mutations) => {
        if (this.#document.location.href !== page.url) return; // The detector says what comes next.
        if (!page.isAlive || (page.isTouchedOutside(mutations) && !page.isComplete)) {
          void this.#reopen(page);
          return;
        }
        const changes = [...page.texts.values()].map((text) => text.update(mutations));
        for (const text of page.texts.values()) for (const root of text.shadowRoots) watcher.observe(root);
        if (changes.every((change) => change === 'none')) return;
        const before = this.#state.marks.value;
        const annotations = before.filter((mark) => mark.isSaved).map((mark) => mark.annotation);
        void this.#anchor(this.#run ?? { before, annotations, isVisit: false });
      },
      { signal },
    );
    for (const root of page.text('article').shadowRoots) watcher.observe(root);
  }
}
