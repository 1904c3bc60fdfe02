import { watch } from '@/utils/marks/watch.ts';
import { now } from '@/utils/platform/id.ts';
import type { PageDescription } from '@/utils/platform/messages/messages.ts';
import type { ArticleFile } from '@/utils/store/articles/article-file.ts';
import { showMarkCount } from './marks/mark-count.ts';
import { MarkPlaces } from './marks/places.ts';
import { StoredMarks } from './marks/stored-marks.ts';
import { hiddenLines } from './page/hidden-lines.ts';
import { isStillShown, readNext } from './page/next-page.ts';
import type { Page } from './page/page.ts';
import { isUnfolded } from './page/sight.ts';
import { sightOf, tellTextChanges } from './page/text-change.ts';
import { dropPlaces, leavePage, type Session } from './session.ts';

/** A page that is being read, with all that lives as long as it is. */
interface PageLife {
  page: Page;
  places: MarkPlaces;
  stored: StoredMarks;
  /** Ends everything that belongs to it. */
  abort: AbortController;
}

/** Reads the page it stands on, and keeps its marks in place while the page changes. */
export class PageReader {
  readonly #document: Document;
  readonly #session: Session;
  readonly #onRead: () => void;
  #life: PageLife | null = null;

  /** @param onRead called when a page was read, before anything is known of its marks */
  constructor(document: Document, session: Session, onRead: () => void, signal: AbortSignal) {
    this.#document = document;
    this.#session = session;
    this.#onRead = onRead;
    session.marks.soughtBy(() => void this.#life?.places.refresh());
    showMarkCount(session, signal);
    tellTextChanges(session, signal);
    // Not every page has a detector that would tell; where there is one, it says what the next page is.
    window.navigation?.addEventListener(
      'navigatesuccess',
      () => {
        const page = this.#life?.page;
        if (!page || page.isHere) return;
        if (isStillShown(this.#document, page)) page.stay(page.url);
        else this.#leave();
      },
      { signal },
    );
    signal.addEventListener('abort', () => this.#leave());
  }

  /** Reads the page, or asks the store again. @param asked the reviewer wants it although the page may be no article */
  async open(asked: boolean): Promise<void> {
    const life = this.#life;
    // Back from the browser's memory, a page is as it was, but the store may not be.
    if (life?.page.isAlive && (life.page.isArticle || asked)) return life.stored.load(true);
    const isArticle = !asked || (await this.#isArticle(this.#document.location.href));
    return this.#read(isArticle);
  }

  /**
   * The page does not look like an article any more: it is left, unless the reviewer is at work on it.
   * @returns whether it was left
   */
  async close(): Promise<boolean> {
    const page = this.#life?.page;
    if (page?.isAtHome && (this.#isAtWork || (await this.#isMistaken(page)))) return false;
    // Another one may have been opened while that was asked.
    if (this.#life?.page !== page) return false;
    this.#leave();
    return true;
  }

  /** Somebody else wrote into the store. @param articleId of what; null where it concerns every article */
  reload(articleId: string | null): void {
    const { page } = this.#session;
    const isMine = articleId === null || !page.isStored || articleId === page.article.value?.id;
    if (isMine) void this.#life?.stored.load(false);
  }

  /** What the popup is told of the page; null while none was read. */
  describe(): PageDescription | null {
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
  }

  get #isAtWork(): boolean {
    const { marks, focus, selection } = this.#session;
    return marks.all.value.length > 0 || focus.wanted.value !== null || selection.selected.value !== null;
  }

  /** Whether who says that the page is no article was misled by a title that was left standing. */
  async #isMistaken({ isTitleStale, url, reading }: Page): Promise<boolean> {
    return isTitleStale && this.#isArticle(url, reading.meta.title);
  }

  async #isArticle(url: string, title: string | null = null): Promise<boolean> {
    const { detectArticle } = await import('./detecting.ts');
    return detectArticle(this.#document, url, title).isArticle;
  }

  #leave(): void {
    this.#life?.abort.abort();
    this.#life = null;
    leavePage(this.#session);
  }

  /**
   * Reads the page. Where it shows the same article still, the marks and the card that is open stay while their places
   * are looked for.
   */
  async #read(isArticle: boolean): Promise<void> {
    const session = this.#session;
    const last = this.#life;
    const next = readNext(this.#document, isArticle, last?.page ?? null);
    if (!next) return dropPlaces(session);
    const { page, isSame } = next;
    if (isSame) last?.abort.abort();
    else this.#leave();
    const abort = new AbortController();
    const places = new MarkPlaces(session, page, abort.signal, () => {
      session.marks.fillIn();
      session.suggestions.refresh();
    });
    const { announcements, marks } = session;
    const onFile = (file: ArticleFile) => this.#takeFile(file, abort.signal);
    const stored = new StoredMarks({ announcements, marks, page, places, onFile, signal: abort.signal });
    const life: PageLife = { page, places, stored, abort };
    this.#life = life;
    dropPlaces(session);
    session.page.open(page);
    this.#onRead();
    this.#watch(life);
    await stored.load(true);
  }

  /** Takes up what the store knows of the article beside its marks. */
  #takeFile(file: ArticleFile, signal: AbortSignal): void {
    const { page, settings, suggestions } = this.#session;
    page.takeRecord(file.article, file.snapshots);
    settings.take(file.preferences);
    suggestions.take(file);
    if (file.entry && !file.snapshots.some(({ scope }) => scope === 'article'))
      // What cannot come today comes at the next visit.
      void import('./page/entry-text.ts').then(
        ({ keepEntryText }) => keepEntryText(page, signal),
        () => {},
      );
    page.hide(hiddenLines(page, file.entry));
  }

  #watch({ page, places, abort }: PageLife): void {
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
        this.#session.page.revise();
        void places.refresh();
      },
      { signal: abort.signal },
    );
    this.#session.page.watchedBy(watcher.flush);
    for (const root of page.text('article').shadowRoots) watcher.observe(root);
  }
}
