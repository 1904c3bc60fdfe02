import { CONTROL, holding, pressing } from './keys.ts';
import type { Marionette } from './marionette.ts';

/** How often and how long to look for something in a page, in milliseconds. */
const PAUSE = 50;
const PATIENCE = 20_000;

export interface Point {
  /** CSS pixels from the window's upper left corner. */
  x: number;
  y: number;
}

/** A tab of Firefox, as far as a reviewer's job needs it. Each call brings it to the front first. */
export class FirefoxPage {
  readonly #marionette: Marionette;
  readonly #handle: string;

  constructor(marionette: Marionette, handle: string) {
    this.#marionette = marionette;
    this.#handle = handle;
  }

  async bringToFront(): Promise<void> {
    await this.#marionette.send('WebDriver:SwitchToWindow', { handle: this.#handle, focus: true });
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
    const { from, to } = await this.waitFor(`“${words}” in the page`, findWords, words);
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
    run: (...args: never[]) => unknown,
    args: unknown[],
  ): Promise<Value> {
    await this.bringToFront();
    return callInPage<Value>(this.#marionette, run, args, sandbox);
  }
}

/**
 * Calls a function in whatever context is chosen, and gives what it returns, or what its promise holds.
 * @param sandbox `system` for the browser's own rights; null for the page's
 */
export async function callInPage<Value>(
  marionette: Marionette,
  run: (...args: never[]) => unknown,
  args: unknown[],
  sandbox: 'system' | null,
): Promise<Value> {
  // A function of its own, so that its promise is awaited and its error has a text.
  const script = `const done = arguments[arguments.length - 1];
    Promise.resolve().then(() => (${run})(...arguments[0])).then(
      (value) => done({ value: value === undefined ? null : value }),
      (error) => done({ error: String(error) }));`;
  const answer = await marionette.value<{ value: Value } | { error: string } | null>(
    'WebDriver:ExecuteAsyncScript',
    {
      script,
      args: [args],
      newSandbox: true,
      sandbox,
    },
  );
  if (!answer) throw new Error('The page went while it was asked.');
  if ('error' in answer) throw new Error(answer.error);
  return answer.value;
}

/**
 * Runs in the page: the first element with this `data-testid`, in whatever shadow root, or the middle of the first that
 * can be seen.
 */
function find(testId: string, wanted: 'element'): Element | null;
function find(testId: string, wanted: 'middle'): Point | null;
function find(testId: string, wanted: 'element' | 'middle'): Element | Point | null {
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) {
    const found = root.querySelector(`[data-testid="${testId}"]`);
    if (found && wanted === 'element') return found;
    const box = found?.getBoundingClientRect();
    if (box && box.width > 0 && box.height > 0)
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    for (const element of root.querySelectorAll<Element & { openOrClosedShadowRoot?: ShadowRoot }>('*'))
      if (element.openOrClosedShadowRoot) roots.push(element.openOrClosedShadowRoot);
  }
  return null;
}

/** Runs in the page: scrolls words into view and says where they begin and end. */
function findWords(words: string): { from: Point; to: Point } | null {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = (node.textContent ?? '').indexOf(words);
    if (at < 0) continue;
    node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    const lines = [...range.getClientRects()];
    const first = lines[0];
    const last = lines.at(-1);
    if (!first || !last) return null;
    return {
      from: { x: first.left, y: first.top + first.height / 2 },
      to: { x: last.right, y: last.top + last.height / 2 },
    };
  }
  return null;
}
