import { i18n } from '#i18n';
import { explain } from '@/components/explain';
import { callBackground } from '@/utils/messages';
import type { ArticleFile } from '@/utils/store/article-file';
import type { Portion } from '@/utils/store/portions';
import { type Arrival, idsOf, type MarkPlaces } from './mark-places';
import type { Page } from './page';
import type { ReaderState } from './state';
import { dismiss, tell, tellLoss, UNREAD } from './toasts';

/** Marks asked for in one call: a background that is as slow as can be answers it in a fraction of the call's time. */
const PORTION = 1_500;

interface StoredMarksOptions {
  state: ReaderState;
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
      this.#fail(i18n.t('toast.loadFailed', [explain(error)]), () => this.load(isVisit));
    }
  }

  /** @returns null when the page was left meanwhile */
  async #open(isVisit: boolean): Promise<Load | null> {
    const { state, page, places, onFile, signal } = this.#options;
    // As it was when the store was asked: what is made or deleted meanwhile is newer than its answer.
    const before = idsOf(state.marks.value);
    const file = await callBackground('openArticle', page.seen);
    // Told although the page may be left by now: it is told once.
    if (file.loss) tellLoss(state, file.loss);
    if (signal.aborted) return null;
    onFile(file);
    places.takeTexts();
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
      const { length } = load.rest;
      this.#fail(i18n.t('toast.restFailed', length, [length, explain(error)]), async () => {
        this.#isLoading = true;
        await this.#goOn(load);
      });
      return;
    }
    const { state, signal } = this.#options;
    if (signal.aborted) return;
    dismiss(state, UNREAD);
    const { damaged, arrival } = load;
    if (damaged > 0 && arrival.isVisit) tell(state, i18n.t('toast.damaged', damaged), null, true);
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

  #fail(text: string, again: () => Promise<void>): void {
    const { state, signal } = this.#options;
    if (signal.aborted) return;
    // What is loaded meanwhile in its place is as good.
    const run = () => void (this.#isLoading || again());
    tell(state, text, { label: i18n.t('toast.reload'), run }, true, UNREAD);
    this.#end();
  }

  #end(): void {
    this.#isLoading = false;
    const next = this.#next;
    this.#next = null;
    if (next) void this.load(next.isVisit);
  }
}
