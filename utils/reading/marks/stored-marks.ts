import { toFault } from '@/utils/model/fault.ts';
import { callBackground } from '@/utils/platform/messages/messages.ts';
import type { ArticleFile } from '@/utils/store/articles/article-file.ts';
import type { Portion } from '@/utils/store/database/portions.ts';
import type { Announcements } from '../announcements.ts';
import type { Message } from '../message.ts';
import type { Page } from '../page/page.ts';
import { idsOf } from './mark.ts';
import type { Marks } from './marks.ts';
import type { Arrival, MarkPlaces } from './places.ts';

/** What the message about stored marks is called that are not on the page. */
const UNREAD = 'unread';

/** Marks asked for in one call: a background that is as slow as can be answers it in a fraction of the call's time. */
const PORTION = 1_500;

interface StoredMarksOptions {
  announcements: Announcements;
  marks: Marks;
  page: Page;
  places: MarkPlaces;
  /** Takes up what is known of the article beside its marks. */
  onFile: (file: ArticleFile) => void;
  signal: AbortSignal;
}

/** The store's answer about the article, as far as it has come. */
interface Load {
  file: ArticleFile;
  arrival: Omit<Arrival, 'isComplete' | 'came'> & { came: Set<string> };
  /** The marks that are not on the page yet. */
  rest: readonly string[];
  damaged: number;
}

/**
 * Brings what the store holds of an article into the page: the first marks with the article, the others portion by
 * portion, so that no number of marks makes the reviewer wait for the first or runs into the time limit of a call.
 */
export class StoredMarks {
  readonly #options: StoredMarksOptions;
  #isLoading = false;
  /** Asked for while a load was under way, which may have been answered too early. */
  #next: { isVisit: boolean } | null = null;

  constructor(options: StoredMarksOptions) {
    this.#options = options;
  }

  /**
   * Asks the store; resolves when the first marks are shown. What fails is told, with a way to try again.
   * @param isVisit whether the reviewer just came to the page, instead of somebody else having written
   */
  async load(isVisit: boolean): Promise<void> {
    if (this.#isLoading) {
      this.#next = { isVisit: isVisit || this.#next?.isVisit === true };
      return;
    }
    this.#isLoading = true;
    try {
      const load = await this.#open(isVisit);
      if (load) void this.#goOn(load);
    } catch (error) {
      this.#fail({ says: 'loadFailed', fault: toFault(error, 'invalid').code }, () => this.load(isVisit));
    }
  }

  /** @returns null when the page was left meanwhile */
  async #open(isVisit: boolean): Promise<Load | null> {
    const { announcements, marks, page, places, onFile, signal } = this.#options;
    // As it was when the store was asked: what is made or deleted meanwhile is newer than its answer.
    const before = idsOf(marks.all.value);
    const file = await callBackground('openArticle', page.seen);
    // Told although the page may be left by now: it is told once.
    if (file.loss) {
      const { missing: articles, marks } = file.loss;
      announcements.tell({ says: 'lost', articles, marks }, { isFailure: true });
    }
    if (signal.aborted) return null;
    onFile(file);
    places.forgetAnchorings();
    const load: Load = { file, arrival: { before, came: new Set(), isVisit }, rest: [], damaged: 0 };
    await this.#show(load, file, file.rest);
    return load;
  }

  async #goOn(load: Load): Promise<void> {
    try {
      let asked = this.#ask(load, load.rest);
      while (asked) {
        const portion = await asked;
        if (this.#options.signal.aborted) return;
        const rest = load.rest.slice(PORTION);
        // The next one comes while this one is looked for on the page.
        asked = this.#ask(load, rest);
        await this.#show(load, portion, rest);
      }
    } catch (error) {
      const { code: fault } = toFault(error, 'invalid');
      this.#fail({ says: 'restFailed', count: load.rest.length, fault }, async () => {
        this.#isLoading = true;
        await this.#goOn(load);
      });
      return;
    }
    const { announcements, signal } = this.#options;
    if (signal.aborted) return;
    announcements.dismiss(UNREAD);
    const { damaged, arrival } = load;
    if (damaged > 0 && arrival.isVisit)
      announcements.tell({ says: 'damaged', count: damaged }, { isFailure: true });
    this.#end();
  }

  /**
   * Asks for the first of these marks; a second time where the first fails, as it may have been the moment.
   * @returns null when there are none
   */
  #ask({ file }: Load, ids: readonly string[]): Promise<Portion> | null {
    if (ids.length === 0) return null;
    const request = { articleId: file.article!.id, ids: ids.slice(0, PORTION) };
    const asked = callBackground('readAnnotations', request).catch(() =>
      callBackground('readAnnotations', request),
    );
    // Nobody may be waiting any more when it fails.
    asked.catch(() => {});
    return asked;
  }

  /** @param rest what is left after this portion, which may be shown twice */
  async #show(load: Load, { annotations, damaged }: Portion, rest: readonly string[]): Promise<void> {
    for (const { id } of annotations) load.arrival.came.add(id);
    await this.#options.places.show(annotations, { ...load.arrival, isComplete: rest.length === 0 });
    load.damaged += damaged;
    load.rest = rest;
  }

  #fail(message: Message, again: () => Promise<void>): void {
    const { announcements, signal } = this.#options;
    if (signal.aborted) return;
    // What is loaded meanwhile in its place is as good.
    const offer = { does: 'reload', run: () => void (this.#isLoading || again()) } as const;
    announcements.tell(message, { offer, isFailure: true, about: UNREAD });
    this.#end();
  }

  #end(): void {
    this.#isLoading = false;
    const next = this.#next;
    this.#next = null;
    if (next) void this.load(next.isVisit);
  }
}
