import { detectArticle } from '@/utils/article/detect';
import { toFault } from '@/utils/fault';
import { now } from '@/utils/id';
import { watch } from '@/utils/marks/watch';
import { callBackground, type Handlers, type PageDescription, type ReaderCalls } from '@/utils/messages';
import { isStillShown, isUnfolded, type Page, readNext } from '@/utils/reading';
import type { LeftBehind } from './hand-over/left-behind';
import { takeOver } from './hand-over/take-over';
import { showMarkCount } from './mark-count';
import { MarkPlaces } from './mark-places';
import { clearState, lookAt, type ReaderState, takePlaces } from './state';
import { type Lessons, refreshSuggestions } from './suggestions';
import { sightOf, tellTextChanges } from './text-change';

/** A page that is being read. */
interface Reading {
  page: Page;
  places: MarkPlaces;
  /** Ends everything that belongs to it. */
  abort: AbortController;
}

/** Reads the page it stands on, keeps its marks in place while the page changes, and answers the extension's calls. */
export class Reader implements Handlers<ReaderCalls> {
  readonly lessons: Lessons = {
    acceptedNames: [],
    rejections: new Set(),
    text: '',
  };
  readonly #document: Document;
  readonly #state: ReaderState;
  #reading: Reading | null = null;

  /** What an earlier reader left on this page, until it is taken over; `#ready` when that is known. */
  #left: LeftBehind | null = null;
  readonly #ready: Promise<void>;

  /** @param left see hand-over/left-behind.ts */
  constructor(document: Document, state: ReaderState, left: Promise<LeftBehind | null>, signal: AbortSignal) {
    this.#document = document;
    this.#state = state;
    this.#ready = left.then(
      (found) => {
        this.#left = found;
      },
      () => {},
    );
    void this.#succeed();
    state.anchorAgain = () => void this.#reading?.places.refresh();
    showMarkCount(state, signal);
    tellTextChanges(state, signal);
    // Not every page has a detector that would tell; where there is one, it says what the next page is.
    window.navigation?.addEventListener(
      'navigatesuccess',
      () => {
        const page = this.#reading?.page;
        if (!page || page.isHere) return;
        if (isStillShown(this.#document, page)) page.stay(page.url);
        else this.#leave();
      },
      { signal },
    );
    signal.addEventListener('abort', () => this.#leave());
  }

  readonly open = async ({ asked }: { asked: boolean }): Promise<void> => {
    await this.#ready;
    const reading = this.#reading;
    // Back from the browser's memory, a page is as it was, but the store may not be.
    if (reading?.page.isAlive && (reading.page.isArticle || asked)) return this.#load(reading, true);
    const isArticle = !asked || detectArticle(this.#document, this.#document.location.href).isArticle;
    return this.#read(isArticle);
  };

  readonly close = (): boolean => {
    const page = this.#reading?.page;
    if (page?.isAtHome && (this.#isAtWork || this.#isMistaken(page))) return false;
    this.#leave();
    return true;
  };

  get #isAtWork(): boolean {
    const { marks, focus, selection } = this.#state;
    return marks.value.length > 0 || focus.value !== null || selection.value !== null;
  }

  /** Whether who says that the page is no article was misled by a title that was left standing. */
  #isMistaken({ isTitleStale, url, reading }: Page): boolean {
    return isTitleStale && detectArticle(this.#document, url, reading.meta.title).isArticle;
  }

  /** Answers at once: whoever wrote does not wait for this tab to read. */
  readonly storeChanged = ({ articleId }: { articleId: string | null }): void => {
    const isMine =
      articleId === null || !this.#state.page.isStored || articleId === this.#state.page.article.value?.id;
    if (isMine && this.#reading) void this.#load(this.#reading, false);
  };

  readonly describePage = (): PageDescription | null => {
    const page = this.#state.page.current.value;
    const article = this.#state.page.article.value;
    if (!page || !article) return null;
    return {
      isArticle: page.isArticle,
      article: page.describe(article.id),
      seen: page.seen,
      sight: sightOf(this.#state),
      suggestionCount: this.#state.suggestions.value.length,
    };
  };

  readonly showMark = ({ id }: { id: string }): void => {
    const state = this.#state;
    const mark = state.marks.value.find((one) => one.annotation.id === id);
    if (!mark) return;
    lookAt(state, { type: 'mark', id, overlapping: [], isNew: false });
  };

  /** Goes on where an earlier reader of this page stopped, without being called. */
  async #succeed(): Promise<void> {
    await this.#ready;
    const page = this.#left?.read().mirror.page;
    if (page) await this.open({ asked: !page.isArticle });
    else this.#takeOver();
  }

  #takeOver(): void {
    if (this.#left) takeOver(this.#state, this.#left);
    this.#left = null;
  }

  #leave(): void {
    this.#reading?.abort.abort();
    this.#reading = null;
    clearState(this.#state);
  }

  /**
   * Reads the page. Where it shows the same article still, the marks and the card that is open stay while their places
   * are looked for.
   */
  async #read(isArticle: boolean): Promise<void> {
    const state = this.#state;
    const last = this.#reading;
    const next = readNext(this.#document, isArticle, last?.page ?? null);
    if (!next) return takePlaces(state);
    const { page, isSame } = next;
    if (isSame) last?.abort.abort();
    else this.#leave();
    const abort = new AbortController();
    const places = new MarkPlaces(state, page, abort.signal, () => refreshSuggestions(state, this.lessons));
    const reading: Reading = { page, places, abort };
    this.#reading = reading;
    takePlaces(state);
    state.page.open(page);
    this.#takeOver();
    this.#watch(reading);
    await this.#load(reading, true);
  }

  /** @param isVisit whether the reviewer just came to the page, instead of somebody else having written */
  async #load(reading: Reading, isVisit: boolean): Promise<void> {
    const state = this.#state;
    const { page, places, abort } = reading;
    // As it was when the store was asked: what is made or deleted meanwhile is newer than its answer.
    const before = state.marks.value;
    try {
      const file = await callBackground('openArticle', page.seen);
      // Told although the page may be left by now: it is told once.
      if (file.loss) {
        const { missing: articles, marks } = file.loss;
        state.announcements.tell({ says: 'lost', articles, marks }, { isFailure: true });
      }
      if (abort.signal.aborted) return;
      state.page.takeRecord(file.article, file.snapshots);
      state.settings.take(file.preferences);
      this.lessons.acceptedNames = file.acceptedNames;
      this.lessons.rejections = new Set(file.rejections);
      if (file.damaged > 0 && isVisit)
        state.announcements.tell({ says: 'damaged', count: file.damaged }, { isFailure: true });
      await places.show(file.annotations, before, isVisit);
    } catch (error) {
      if (abort.signal.aborted) return;
      const offer = { does: 'reload', run: () => void this.#load(reading, isVisit) } as const;
      const { code: fault } = toFault(error, 'invalid');
      state.announcements.tell({ says: 'loadFailed', fault }, { offer, isFailure: true });
    }
  }

  #watch({ page, places, abort }: Reading): void {
    const watcher = watch(
      // Not the body: some sites replace it whole.
      this.#document.documentElement,
      (mutations) => {
        if (!page.isHere) return; // Its end is near: see `navigatesuccess`.
        const isTouched = page.isTouchedOutside(mutations) || isUnfolded(this.#state.marks.value);
        if (!page.isAlive || (isTouched && !page.isComplete)) {
          void this.#read(page.isArticle);
          return;
        }
        const changes = [...page.texts.values()].map((text) => text.update(mutations));
        for (const text of page.texts.values()) for (const root of text.shadowRoots) watcher.observe(root);
        if (changes.every((change) => change === 'none')) return;
        if (!page.takeText()) {
          void this.#read(page.isArticle);
          return;
        }
        page.seenAt = now();
        void places.refresh();
      },
      { signal: abort.signal },
    );
    this.#state.page.watchedBy(watcher.flush);
    for (const root of page.text('article').shadowRoots) watcher.observe(root);
  }
}
