import { type ReadonlySignal, signal } from '@preact/signals-core';
import { describe } from '@/utils/anchoring/index.ts';
import type { Article, Snapshot, TextTarget } from '@/utils/model/records.ts';
import { shownPages } from '@/utils/platform/shown-pages.ts';
import type { Place, Scope } from '../marks/mark.ts';
import type { Page } from './page.ts';

/** The page that is open, the article that it shows, and the kept texts of that article. */
export class OpenPage {
  readonly #current = signal<Page | null>(null);
  readonly #article = signal<Article | null>(null);
  readonly #snapshots = signal<readonly Snapshot[]>([]);
  readonly #isSettled = signal(false);
  readonly #hidden = signal<readonly string[]>([]);
  readonly #revision = signal(0);
  #isStored = false;
  #takeIn = () => {};

  /** The page as it was read; null while none is. */
  readonly current: ReadonlySignal<Page | null> = this.#current;
  /** The article as read from the page today, under its stored id where it has one. */
  readonly article: ReadonlySignal<Article | null> = this.#article;
  /** The kept texts of the article, oldest first. */
  readonly snapshots: ReadonlySignal<readonly Snapshot[]> = this.#snapshots;
  /** Whether the page has been quiet long enough: half an article proves nothing. */
  readonly isSettled: ReadonlySignal<boolean> = this.#isSettled;

  /** Bylines and lists of authors whose names are not to be seen on the page: a work that is read blind. */
  readonly hidden: ReadonlySignal<readonly string[]> = this.#hidden;
  /** Counts the changes of the page's texts. */
  readonly revision: ReadonlySignal<number> = this.#revision;

  /** Whether the article has a record: until then its id is only this tab's. */
  get isStored(): boolean {
    return this.#isStored;
  }

  /** Opens a page, of the same article as the last one unless that was left. */
  open(page: Page): void {
    const id = this.#article.value?.id ?? null;
    this.#current.value = page;
    this.#article.value = page.describe(id);
  }

  leave(): void {
    this.#current.value = null;
    this.#article.value = null;
    this.#snapshots.value = [];
    this.#isSettled.value = false;
    this.#hidden.value = [];
    this.#isStored = false;
    this.#takeIn = () => {};
  }

  /** Takes up what the store holds of the article. */
  takeRecord(record: Article | null, snapshots: readonly Snapshot[]): void {
    if (record && this.#current.value)
      this.#article.value = {
        ...this.#current.value.describe(record.id),
        publishedOn: record.publishedOn,
      };
    this.#snapshots.value = snapshots;
    this.#isStored = record !== null;
  }

  /** Has names covered on the page; none where it is read as any other. */
  hide(lines: readonly string[]): void {
    this.#hidden.value = lines;
  }

  /** The page's texts say something else, or the same elsewhere. */
  revise(): void {
    this.#revision.value += 1;
  }

  /** The article's record has another id than was made up here: another tab may have made it first. */
  rename(madeUpId: string, articleId: string): void {
    if (this.#article.value?.id === madeUpId && madeUpId !== articleId)
      this.#article.value = { ...this.#article.value, id: articleId };
  }

  /** Adds texts to the kept ones, as they are about to be kept with a mark. */
  keep(snapshots: readonly Snapshot[]): void {
    const known = new Set(this.#snapshots.value.map(({ hash }) => hash));
    this.#snapshots.value = [...this.#snapshots.value, ...snapshots.filter(({ hash }) => !known.has(hash))];
  }

  /** Sentences come or go; for whoever looks for the places of marks. */
  unsettle(): void {
    this.#isSettled.value = false;
  }

  settle(): void {
    this.#isSettled.value = true;
  }

  /** @param takeIn takes in at once what the page changed and nobody was told of yet */
  watchedBy(takeIn: () => void): void {
    this.#takeIn = takeIn;
  }

  /** Takes in what the page changed up to this moment. */
  catchUp(): void {
    this.#takeIn();
  }

  /** Offsets age when the page changes under them: a place whose words moved on is nobody's. */
  isFresh({ scope, span, quote }: Omit<Place, 'scope'> & { scope: Scope }): boolean {
    return this.#current.value?.text(scope).text.slice(span.start, span.end) === quote;
  }

  /** The target of a place in the open page. */
  targetOf({ scope, span }: Place): TextTarget {
    const page = this.#current.value!;
    const text = page.text(scope);
    const pages = shownPages()?.placesOf(text.rangesOf(span));
    return Object.assign(
      describe(text.text, span, page.hash(scope), scope),
      pages?.length ? { pages } : null,
    );
  }
}
