import { detectArticle } from '@/utils/article/detect';
import { now } from '@/utils/id';
import { watch } from '@/utils/marks/watch';
import type { Handlers, PageDescription, ReaderCalls } from '@/utils/messages';
import { DEFAULT_PREFERENCES } from '@/utils/preferences';
import type { ArticleFile } from '@/utils/store/article-file';
import type { LeftBehind } from './hand-over/left-behind';
import { takeOver } from './hand-over/take-over';
import { showMarkCount } from './mark-count';
import { MarkPlaces } from './mark-places';
import { isStillShown, readNext } from './next-page';
import type { Page } from './page';
import { isUnfolded } from './sight';
import { clearState, lookAt, type ReaderState, takePlaces } from './state';
import { StoredMarks } from './stored-marks';
import { type Lessons, refreshSuggestions } from './suggestions';
import { sightOf, tellTextChanges } from './text-change';

/** A page that is being read. */
interface Reading {
  page: Page;
  places: MarkPlaces;
  stored: StoredMarks;
  /** Ends everything that belongs to it. */
  abort: AbortController;
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
  #reading: Reading | null = null;
  /** Whether the article has a record: until then its id is only this tab's. */
  #isStored = false;

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
    if (reading?.page.isAlive && (reading.page.isArticle || asked)) return reading.stored.load(true);
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
    const isMine = articleId === null || !this.#isStored || articleId === this.#state.article.value?.id;
    if (isMine) void this.#reading?.stored.load(false);
  };

  readonly describePage = (): PageDescription | null => {
    const page = this.#state.page.value;
    const article = this.#state.article.value;
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
    this.#isStored = false;
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
    const onFile = (file: ArticleFile) => this.#takeFile(page, file);
    const stored = new StoredMarks({ state, page, places, onFile, signal: abort.signal });
    const reading: Reading = { page, places, stored, abort };
    this.#reading = reading;
    const id = state.article.value?.id ?? null;
    takePlaces(state);
    state.page.value = page;
    state.article.value = page.describe(id);
    this.#takeOver();
    this.#watch(reading);
    await stored.load(true);
  }

  /** Takes up what the store knows of the article beside its marks. */
  #takeFile(page: Page, file: ArticleFile): void {
    const state = this.#state;
    if (file.article)
      state.article.value = { ...page.describe(file.article.id), publishedOn: file.article.publishedOn };
    this.lessons.acceptedNames = file.acceptedNames;
    this.lessons.rejections = new Set(file.rejections);
    this.lessons.preferences = file.preferences;
    state.singleKeys.value = file.preferences.singleKeys;
    state.snapshots.value = file.snapshots;
    this.#isStored = file.article !== null;
  }

  #watch({ page, places, abort }: Reading): void {
    const watcher = watch(
      // Not the body: some sites replace it whole.
      this.#document.documentElement,
      (mutations) => {
        if (!page.isHere) return; // Its end is near: see `navigatesuccess`.
        const isTouched = page.isTouchedOutside(mutations) || isUnfolded(this.#state);
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
    this.#state.catchUp = watcher.flush;
    for (const root of page.text('article').shadowRoots) watcher.observe(root);
  }
}
