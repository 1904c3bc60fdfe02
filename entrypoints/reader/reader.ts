import { detectArticle } from '@/utils/article/detect';
import { toFault } from '@/utils/fault';
import { now } from '@/utils/id';
import { watch } from '@/utils/marks/watch';
import { callBackground, type Handlers, type PageDescription, type ReaderCalls } from '@/utils/messages';
import {
  isStillShown,
  isUnfolded,
  leavePage,
  type Page,
  readNext,
  type Session,
  takePlaces,
} from '@/utils/reading';
import type { LeftBehind } from './hand-over/left-behind';
import { takeOver } from './hand-over/take-over';
import { showMarkCount } from './mark-count';
import { MarkPlaces } from './mark-places';
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
  readonly #document: Document;
  readonly #session: Session;
  #reading: Reading | null = null;

  /** What an earlier reader left on this page, until it is taken over; `#ready` when that is known. */
  #left: LeftBehind | null = null;
  readonly #ready: Promise<void>;

  /** @param left see hand-over/left-behind.ts */
  constructor(document: Document, session: Session, left: Promise<LeftBehind | null>, signal: AbortSignal) {
    this.#document = document;
    this.#session = session;
    this.#ready = left.then(
      (found) => {
        this.#left = found;
      },
      () => {},
    );
    void this.#succeed();
    session.marks.soughtBy(() => void this.#reading?.places.refresh());
    showMarkCount(session, signal);
    tellTextChanges(session, signal);
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
    const { marks, focus, selection } = this.#session;
    return marks.all.value.length > 0 || focus.wanted.value !== null || selection.selected.value !== null;
  }

  /** Whether who says that the page is no article was misled by a title that was left standing. */
  #isMistaken({ isTitleStale, url, reading }: Page): boolean {
    return isTitleStale && detectArticle(this.#document, url, reading.meta.title).isArticle;
  }

  /** Answers at once: whoever wrote does not wait for this tab to read. */
  readonly storeChanged = ({ articleId }: { articleId: string | null }): void => {
    const isMine =
      articleId === null ||
      !this.#session.page.isStored ||
      articleId === this.#session.page.article.value?.id;
    if (isMine && this.#reading) void this.#load(this.#reading, false);
  };

  readonly describePage = (): PageDescription | null => {
    const page = this.#session.page.current.value;
    const article = this.#session.page.article.value;
    if (!page || !article) return null;
    return {
      isArticle: page.isArticle,
      article: page.describe(article.id),
      seen: page.seen,
      sight: sightOf(this.#session),
      suggestionCount: this.#session.suggestions.open.value.length,
    };
  };

  readonly showMark = ({ id }: { id: string }): void => {
    const session = this.#session;
    if (session.marks.get(id)) session.focus.onMark(id);
  };

  /** Goes on where an earlier reader of this page stopped, without being called. */
  async #succeed(): Promise<void> {
    await this.#ready;
    const page = this.#left?.read().mirror.page;
    if (page) await this.open({ asked: !page.isArticle });
    else this.#takeOver();
  }

  #takeOver(): void {
    if (this.#left) takeOver(this.#session, this.#left);
    this.#left = null;
  }

  #leave(): void {
    this.#reading?.abort.abort();
    this.#reading = null;
    leavePage(this.#session);
  }

  /**
   * Reads the page. Where it shows the same article still, the marks and the card that is open stay while their places
   * are looked for.
   */
  async #read(isArticle: boolean): Promise<void> {
    const session = this.#session;
    const last = this.#reading;
    const next = readNext(this.#document, isArticle, last?.page ?? null);
    if (!next) return takePlaces(session);
    const { page, isSame } = next;
    if (isSame) last?.abort.abort();
    else this.#leave();
    const abort = new AbortController();
    const places = new MarkPlaces(session, page, abort.signal, () => session.suggestions.refresh());
    const reading: Reading = { page, places, abort };
    this.#reading = reading;
    takePlaces(session);
    session.page.open(page);
    this.#takeOver();
    this.#watch(reading);
    await this.#load(reading, true);
  }

  /** @param isVisit whether the reviewer just came to the page, instead of somebody else having written */
  async #load(reading: Reading, isVisit: boolean): Promise<void> {
    const session = this.#session;
    const { page, places, abort } = reading;
    // As it was when the store was asked: what is made or deleted meanwhile is newer than its answer.
    const before = session.marks.all.value;
    try {
      const file = await callBackground('openArticle', page.seen);
      // Told although the page may be left by now: it is told once.
      if (file.loss) {
        const { missing: articles, marks } = file.loss;
        session.announcements.tell({ says: 'lost', articles, marks }, { isFailure: true });
      }
      if (abort.signal.aborted) return;
      session.page.takeRecord(file.article, file.snapshots);
      session.settings.take(file.preferences);
      session.suggestions.take(file);
      if (file.damaged > 0 && isVisit)
        session.announcements.tell({ says: 'damaged', count: file.damaged }, { isFailure: true });
      await places.show(file.annotations, before, isVisit);
    } catch (error) {
      if (abort.signal.aborted) return;
      const offer = { does: 'reload', run: () => void this.#load(reading, isVisit) } as const;
      const { code: fault } = toFault(error, 'invalid');
      session.announcements.tell({ says: 'loadFailed', fault }, { offer, isFailure: true });
    }
  }

  #watch({ page, places, abort }: Reading): void {
    const watcher = watch(
      // Not the body: some sites replace it whole.
      this.#document.documentElement,
      (mutations) => {
        if (!page.isHere) return; // Its end is near: see `navigatesuccess`.
        const isTouched = page.isTouchedOutside(mutations) || isUnfolded(this.#session.marks.all.value);
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
    this.#session.page.watchedBy(watcher.flush);
    for (const root of page.text('article').shadowRoots) watcher.observe(root);
  }
}
