import { toFault } from '@/utils/model/fault.ts';
import { now } from '@/utils/platform/id.ts';
import { callBackground } from '@/utils/platform/messages/messages.ts';
import type { Announcements } from '../announcements.ts';
import type { History } from '../history/history.ts';
import type { OpenPage } from '../page/open-page.ts';

interface Earlier {
  announcements: Announcements;
  page: OpenPage;
  history: History;
}

/** What the reviewer refused on the article that is open, by the fingerprints of the suggestions. */
export class Refusals {
  readonly #earlier: Earlier;
  readonly #onFailure: () => void;
  #refused = new Set<string>();
  /** What is on its way into the store, which is newer than its answers. */
  readonly #writing = new Map<string, boolean>();
  #written = Promise.resolve();

  /** @param onFailure called when what could not be written is as it was */
  constructor(earlier: Earlier, onFailure: () => void) {
    this.#earlier = earlier;
    this.#onFailure = onFailure;
  }

  /** Takes up what the store holds. */
  take(fingerprints: readonly string[]): void {
    this.#refused = new Set(fingerprints);
    for (const [fingerprint, isRefused] of this.#writing) this.#set(fingerprint, isRefused);
  }

  has(fingerprint: string): boolean {
    return this.#refused.has(fingerprint);
  }

  /**
   * @param name the words that are no campaign, in this article and in others; null where only this place is refused
   * @returns whether it could be written; what could not is said
   */
  refuse(fingerprint: string, name: string | null): Promise<boolean> {
    this.#earlier.history.note('rejected', [
      { record: 'rejection', fingerprint, name, was: false, is: true },
    ]);
    return this.put(fingerprint, name, true);
  }

  /**
   * Refuses a suggestion, or takes its refusal back: {@link refuse} as no step of its own.
   * @param articleId of the refusal that is taken back, where the page has gone on to another article since
   */
  async put(
    fingerprint: string,
    name: string | null,
    isRefused: boolean,
    articleId?: string,
  ): Promise<boolean> {
    const { announcements, page, history } = this.#earlier;
    const article = page.article.value!;
    const id = articleId ?? article.id;
    if (id === article.id) {
      this.#set(fingerprint, isRefused);
      this.#writing.set(fingerprint, isRefused);
    }
    const before = this.#written;
    let isWritten = () => {};
    this.#written = new Promise((done) => {
      isWritten = done;
    });
    try {
      // A later word may take an earlier one back: each waits until the one before has been answered.
      await before;
      if (isRefused) {
        const rejection = { articleId: article.id, fingerprint, rejectedAt: now() };
        const stored = await callBackground('reject', { article, rejection, name });
        page.rename(article.id, stored);
        history.rename(article.id, stored);
      } else {
        // By the article, not by its id alone: the store may have it by another one, which the refusal is still to answer.
        const own = id === article.id ? article : null;
        await callBackground('unreject', { article: own, articleId: id, fingerprint, name });
      }
      return true;
    } catch (error) {
      const { code: fault } = toFault(error, 'invalid');
      announcements.tell({ says: 'changeFailed', fault }, { isFailure: true });
      // The page may have gone on to another article, whose refusals are its own.
      if (page.article.value?.id === id) {
        this.#set(fingerprint, !isRefused);
        this.#onFailure();
      }
      return false;
    } finally {
      isWritten();
      // Else a later word on the same suggestion is still on its way.
      if (this.#writing.get(fingerprint) === isRefused) this.#writing.delete(fingerprint);
    }
  }

  #set(fingerprint: string, isRefused: boolean): void {
    if (isRefused) this.#refused.add(fingerprint);
    else this.#refused.delete(fingerprint);
  }
}
