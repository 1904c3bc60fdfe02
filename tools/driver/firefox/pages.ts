import type { Marionette } from './marionette.ts';
import { FirefoxPage } from './page.ts';

/** How often to look for a tab, and how long, in milliseconds. */
const PAUSE = 50;
const PATIENCE = 60_000;
/** How long a page of welcome may take to come, in milliseconds. */
const WELCOME_PATIENCE = 4_000;

/** The tabs, each known by the handle that Firefox gives it. */
export class Pages {
  readonly #marionette: Marionette;
  readonly #known = new Set<string>();

  constructor(marionette: Marionette) {
    this.#marionette = marionette;
  }

  /** @param where a tab of the window in front, or a private window of its own */
  async open(where: 'tab' | 'private window' = 'tab'): Promise<FirefoxPage> {
    const asked = where === 'tab' ? { type: 'tab' } : { type: 'window', private: true };
    const { handle } = await this.#marionette.send<{ handle: string }>('WebDriver:NewWindow', asked);
    return this.#meet(handle);
  }

  /** Closes all tabs but a new one. */
  async startAnew(): Promise<FirefoxPage> {
    const handles = await this.#marionette.send<string[]>('WebDriver:GetWindowHandles');
    // The page that was driven last may be gone.
    await this.#marionette.send('WebDriver:SwitchToWindow', { handle: handles[0], focus: false });
    const page = await this.open();
    for (const handle of handles) {
      await this.#marionette.send('WebDriver:SwitchToWindow', { handle, focus: false });
      await this.#marionette.send('WebDriver:CloseWindow');
    }
    this.#known.clear();
    return this.#meet(page.handle);
  }

  /** A tab that was not known yet. */
  async opened(): Promise<FirefoxPage> {
    const giveUp = Date.now() + PATIENCE;
    for (;;) {
      const handles = await this.#marionette.send<string[]>('WebDriver:GetWindowHandles');
      const handle = handles.find((one) => !this.#known.has(one));
      if (handle) return this.#meet(handle);
      if (Date.now() > giveUp) throw new Error('No tab was opened.');
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }

  /** Closes the page that greets a new reviewer. A profile that was welcomed before opens none. */
  async closeWelcome(): Promise<void> {
    const giveUp = Date.now() + WELCOME_PATIENCE;
    while (Date.now() < giveUp) {
      const handles = await this.#marionette.send<string[]>('WebDriver:GetWindowHandles');
      for (const handle of handles.filter((one) => !this.#known.has(one))) {
        await this.#marionette.send('WebDriver:SwitchToWindow', { handle, focus: false });
        const { value } = await this.#marionette.send<{ value: string }>('WebDriver:GetCurrentURL');
        if (!value.endsWith('/welcome.html')) continue;
        await this.#marionette.send('WebDriver:CloseWindow');
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }

  #meet(handle: string): FirefoxPage {
    this.#known.add(handle);
    return new FirefoxPage(this.#marionette, handle);
  }
}
