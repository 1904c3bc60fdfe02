import { findWords } from '../selection.ts';
import { callInPage, find, type Point } from './in-page.ts';
import { CONTROL, holding, pressing } from './keys.ts';
import type { Marionette } from './marionette.ts';

/** How often and how long to look for something in a page, in milliseconds. */
const PAUSE = 50;
const PATIENCE = 20_000;

/** A tab of Firefox, as far as a reviewer's job needs it. Each call brings it to the front first. */
export class FirefoxPage {
  readonly #marionette: Marionette;
  /** What Firefox calls the tab. */
  readonly handle: string;

  constructor(marionette: Marionette, handle: string) {
    this.#marionette = marionette;
    this.handle = handle;
  }

  async bringToFront(): Promise<void> {
    await this.#marionette.send('WebDriver:SwitchToWindow', { handle: this.handle, focus: true });
  }

  async goto(url: string): Promise<void> {
    await this.bringToFront();
    await this.#marionette.send('WebDriver:Navigate', { url });
  }

  async reload(): Promise<void> {
    await this.bringToFront();
    await this.#marionette.send('WebDriver:Refresh');
  }

  /** The value of a function called as a script of the page, with these arguments; all of it as JSON can carry it. */
  evaluate<Value, Arguments extends unknown[]>(
    run: (...args: Arguments) => Value | Promise<Value>,
    ...args: Arguments
  ): Promise<Value> {
    return this.#run(null, run, args);
  }

  /** As {@link evaluate}, with the browser's own rights: closed shadow roots are open to it. */
  evaluateAsBrowser<Value, Arguments extends unknown[]>(
    run: (...args: Arguments) => Value | Promise<Value>,
    ...args: Arguments
  ): Promise<Value> {
    return this.#run('system', run, args);
  }

  /** As {@link evaluate}, of a JavaScript expression. */
  value<Value>(expression: string): Promise<Value> {
    return this.#run(null, `() => (${expression})`, []);
  }

  /** The text of the element with this `data-testid`, in whatever shadow root; null without one. */
  textOf(testId: string): Promise<string | null> {
    return this.#run('system', `(testId) => (${find})(testId, 'element')?.textContent ?? null`, [testId]);
  }

  /** Gives a file to the field for files with this `data-testid`, which need not be in sight. @param path absolute */
  async giveFile(testId: string, path: string): Promise<void> {
    await this.waitFor(
      `the field ${testId}`,
      (testId) => document.querySelector(`[data-testid="${testId}"]`) !== null,
      testId,
    );
    const field = await this.#marionette.value<Record<string, string>>('WebDriver:FindElement', {
      using: 'css selector',
      value: `[data-testid="${testId}"]`,
    });
    await this.#marionette.send('WebDriver:ElementSendKeys', { id: Object.values(field)[0], text: path });
  }

  /**
   * As {@link evaluate}, inside the frame with this `data-testid`, in whatever shadow root.
   * @returns null where there is no such frame
   */
  async evaluateInFrame<Value, Arguments extends unknown[]>(
    testId: string,
    run: (...args: Arguments) => Value | Promise<Value>,
    ...args: Arguments
  ): Promise<Value | null> {
    await this.bringToFront();
    const script = `return (${find})(arguments[0], 'element')`;
    const frame = await this.#marionette.value<Record<string, string> | null>('WebDriver:ExecuteScript', {
      script,
      args: [testId],
      sandbox: 'system',
    });
    if (!frame) return null;
    const [element] = Object.values(frame);
    await this.#marionette.send('WebDriver:SwitchToFrame', { element });
    try {
      return await callInPage<Value>(this.#marionette, run, args, null);
    } finally {
      await this.#marionette.send('WebDriver:SwitchToFrame', { id: null });
    }
  }

  /** Waits until a function called in the page gives something. @throws with `what` when it never does */
  async waitFor<Value, Arguments extends unknown[]>(
    what: string,
    run: (...args: Arguments) => Value | null | undefined | false,
    ...args: Arguments
  ): Promise<Value> {
    const giveUp = Date.now() + PATIENCE;
    let cause: unknown;
    for (;;) {
      // A page that is on its way out, or in, cannot be asked.
      const value = await this.evaluateAsBrowser(run, ...args).catch((error) => {
        cause = error;
      });
      if (value) return value;
      if (Date.now() > giveUp) throw new Error(`In vain waited for ${what}.`, { cause });
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }

  /** Waits for the element with this `data-testid`, in whatever shadow root, to rest, and gives the middle of it. */
  async middleOf(testId: string): Promise<Point> {
    for (let last: Point = { x: -1, y: -1 }; ; ) {
      const middle: Point = await this.waitFor(`the element ${testId}`, find, testId, 'middle');
      if (middle.x === last.x && middle.y === last.y) return middle;
      last = middle;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }

  /** Clicks the element with this `data-testid`, as a person does. */
  async click(testId: string): Promise<void> {
    await this.#point([{ ...(await this.middleOf(testId)), press: true }, { release: true }]);
  }

  /** Selects words by dragging over them, as a person does. @param words as they stand in one text node of the page */
  async selectWords(words: string): Promise<void> {
    const { from, to } = await this.waitFor(`“${words}” in the page`, findWords, {
      words,
      occurrence: 1,
    });
    await this.#point([{ ...from, press: true }, to, { release: true }]);
  }

  /** Selects words besides those that are selected, as a person does who holds Ctrl. */
  selectWordsToo(words: string): Promise<void> {
    return this.#holding(CONTROL, () => this.selectWords(words));
  }

  /** Presses keys while another one, such as Alt, is held down. */
  typeHolding(held: string, text: string): Promise<void> {
    return this.#holding(held, () => this.type(text));
  }

  async #holding(held: string, act: () => Promise<void>): Promise<void> {
    await this.#perform(holding('keyDown', held));
    await act();
    await this.#perform(holding('keyUp', held));
  }

  /** Presses keys one after the other; letters of any script, or WebDriver's code points for the others (keys.ts). */
  type(text: string): Promise<void> {
    return this.#perform(pressing(text));
  }

  #point(steps: readonly (Partial<Point> & { press?: true; release?: true })[]): Promise<void> {
    const actions = steps.flatMap(({ x, y, press, release }) => [
      ...(x === undefined || y === undefined
        ? []
        : [{ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 }]),
      ...(press ? [{ type: 'pointerDown', button: 0 }] : []),
      ...(release ? [{ type: 'pointerUp', button: 0 }] : []),
    ]);
    return this.#perform([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]);
  }

  async #perform(actions: object[]): Promise<void> {
    await this.bringToFront();
    await this.#marionette.send('WebDriver:PerformActions', { actions });
  }

  async #run<Value>(
    sandbox: 'system' | null,
    run: ((...args: never[]) => unknown) | string,
    args: unknown[],
  ): Promise<Value> {
    await this.bringToFront();
    return callInPage<Value>(this.#marionette, run, args, sandbox);
  }
}
