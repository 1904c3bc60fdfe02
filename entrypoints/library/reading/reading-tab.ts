import { browser } from '@/utils/platform/browser.ts';
import { readingUrl } from '@/utils/platform/document-page.ts';

/**
 * The tab that the library reads in, which is made with the first article: the next one takes the place of the last. By
 * the browser's own tabs, not by a window's name: an article must not hold on to the library. Forgotten with the page,
 * because the browser gives the number to another tab after a restart.
 */
export class ReadingTab {
  #id: number | null = null;

  /** Null until something was opened. */
  get id(): number | null {
    return this.#id;
  }

  /** Brings it to the front. @returns false when it is closed */
  async comeForward(): Promise<boolean> {
    return this.#id !== null && this.#turn(this.#id, {});
  }

  /** Shows an article. @returns the tab's number; null for an address that no tab can show */
  async open(address: string): Promise<number | null> {
    const url = readingUrl(address);
    if (url === null) return null;
    if (this.#id !== null && (await this.#turn(this.#id, { url }))) return this.#id;
    this.#id = (await browser.tabs.create({ url })).id ?? null;
    return this.#id;
  }

  async #turn(id: number, to: { url?: string }): Promise<boolean> {
    return browser.tabs.update(id, { ...to, active: true }).then(
      () => true,
      () => false,
    );
  }
}
