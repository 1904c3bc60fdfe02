import { writeFile } from 'node:fs/promises';
import type { RunningFirefox } from './launch.ts';
import { callInPage, type FirefoxPage, type Point } from './page.ts';
import { ADDON_ID } from './profile.ts';

/** How often and how long to look for something in the popup, in milliseconds. */
const PAUSE = 50;
const PATIENCE = 20_000;

/** The real popup of Firefox, hanging from the toolbar. */
export interface FirefoxPopup {
  /** The value of a JavaScript expression in the popup, all of it as JSON can carry it; a promise's value awaited. */
  evaluate: <Value>(expression: string) => Promise<Value>;
  /** Waits until an expression holds. @throws with the expression when it never does */
  waitFor: (expression: string) => Promise<void>;
  /** Waits for the element with this `data-testid` and clicks it, as a person does. */
  click: (testId: string) => Promise<void>;
  /** Waits for the field of this `name` and types a text in place of what stands in it. */
  fill: (name: string, text: string) => Promise<void>;
  /** Writes a PNG of all that the popup shows. */
  screenshot: (path: string) => Promise<void>;
  /** Closes it as a click beside it does. */
  close: () => Promise<void>;
}

/** Clicks the extension's button in the toolbar while `article` is the open tab: grants `activeTab`, opens the popup. */
export async function openFirefoxPopup(
  { marionette }: RunningFirefox,
  article: FirefoxPage,
): Promise<FirefoxPopup> {
  await article.bringToFront();

  async function asBrowser<Value>(run: (...args: never[]) => unknown, ...args: unknown[]): Promise<Value> {
    await marionette.send('Marionette:SetContext', { value: 'chrome' });
    try {
      return await callInPage<Value>(marionette, run, args, 'system');
    } finally {
      await marionette.send('Marionette:SetContext', { value: 'content' });
    }
  }

  async function act(actions: object[]): Promise<void> {
    await marionette.send('Marionette:SetContext', { value: 'chrome' });
    try {
      await marionette.send('WebDriver:PerformActions', { actions });
    } finally {
      await marionette.send('Marionette:SetContext', { value: 'content' });
    }
  }

  const evaluate = <Value>(expression: string) => asBrowser<Value>(evaluateInPopup, expression);

  const waitFor = <Value>(expression: string) =>
    untilTrue(`the popup to say: ${expression}`, () => evaluate<Value>(expression));

  /** Where an element rests in the browser's window: the popup grows and moves while its content comes in. */
  async function restOf(selector: string): Promise<Point> {
    for (let last: Point = { x: -1, y: -1 }; ; ) {
      const middle = await waitFor<Point>(middleOf(selector));
      const corner = await asBrowser<Point>(popupCorner);
      const point = { x: Math.round(corner.x + middle.x), y: Math.round(corner.y + middle.y) };
      if (point.x === last.x && point.y === last.y) return point;
      last = point;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }

  async function click(selector: string): Promise<void> {
    const pointer = [
      { type: 'pointerMove', ...(await restOf(selector)), duration: 0 },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await act([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: pointer }]);
  }

  await asBrowser(pressButton, ADDON_ID);
  // Until it is open its page is moved from one element to another, and what is asked of it meanwhile gets lost.
  await untilTrue('the popup to open', () => asBrowser<boolean>(isPopupOpen));
  await waitFor(`document.querySelector('#app')?.childElementCount > 0`);

  return {
    evaluate,
    waitFor: async (expression) => void (await waitFor(expression)),
    click: (testId) => click(`[data-testid="${testId}"]`),
    async fill(name, text) {
      await click(`[name="${name}"]`);
      await evaluate(`document.querySelector('[name="${name}"]').select()`);
      const keys = [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await act([{ type: 'key', id: 'keyboard', actions: keys }]);
    },
    async screenshot(path) {
      await writeFile(path, Buffer.from(await asBrowser<string>(drawPopup), 'base64'));
    },
    close: () => asBrowser(closePopup),
  };
}

/** Asks until the answer is something. @throws with `what` when it never is */
async function untilTrue<Value>(what: string, ask: () => Promise<Value>): Promise<Value> {
  const giveUp = Date.now() + PATIENCE;
  for (;;) {
    const value = await ask();
    if (value) return value;
    if (Date.now() > giveUp) throw new Error(`In vain waited for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/** An expression: scrolls to an element and gives the middle of it. */
function middleOf(selector: string): string {
  return `(() => {
    const element = document.querySelector(${JSON.stringify(selector)});
    element?.scrollIntoView({ block: 'nearest' });
    const box = element?.getBoundingClientRect();
    return box && box.width > 0 ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
  })()`;
}

// What follows runs in the browser's own window, with its rights.

/** A piece of the browser's interface, in the browser's own words. */
interface BrowserElement extends HTMLElement {
  messageManager: {
    addMessageListener: (
      name: string,
      listen: (message: { data: { value?: unknown; error?: string } }) => void,
    ) => void;
    loadFrameScript: (url: string, allowDelayed: boolean) => void;
  };
  browsingContext: {
    currentWindowGlobal: {
      drawSnapshot: (rect: null, scale: number, background: string) => Promise<ImageBitmap>;
    };
  };
}

declare const ChromeUtils: { importESModule: (url: string) => Record<string, never> };
declare const WebExtensionPolicy: { getByID: (id: string) => { extension: object } };

function pressButton(id: string): void {
  const { ExtensionParent } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs',
  ) as unknown as {
    ExtensionParent: {
      apiManager: {
        global: { browserActionFor: (extension: object) => { triggerAction: (window: Window) => void } };
      };
    };
  };
  ExtensionParent.apiManager.global
    .browserActionFor(WebExtensionPolicy.getByID(id).extension)
    .triggerAction(window);
}

function isPopupOpen(): boolean {
  const panel = [...document.querySelectorAll('.webextension-popup-browser')].pop()?.closest('panel');
  return (panel as unknown as { state: string } | null)?.state === 'open';
}

function popupCorner(): Point {
  const { left: x, top: y } = [...document.querySelectorAll('.webextension-popup-browser')]
    .pop()!
    .getBoundingClientRect();
  return { x, y };
}

/** Evaluates an expression in the popup, whose page is in another process. Nothing while it is not open. */
function evaluateInPopup(expression: string): Promise<unknown> | null {
  const popup = [...document.querySelectorAll<BrowserElement>('.webextension-popup-browser')].pop();
  if (!popup?.messageManager) return null;
  const reply = `but-nho-${Math.random()}`;
  const code = `(async () => JSON.stringify(await (${expression})))()`;
  const script = `(async () => {
    let answer;
    try {
      const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      answer = { value: await Cu.evalInSandbox(${JSON.stringify(code)}, sandbox) };
    } catch (error) { answer = { error: String(error) }; }
    sendAsyncMessage(${JSON.stringify(reply)}, answer);
  })()`;
  return new Promise((resolve, reject) => {
    popup.messageManager.addMessageListener(reply, ({ data }) => {
      if (data.error) reject(new Error(data.error));
      else resolve(data.value === undefined ? null : JSON.parse(String(data.value)));
    });
    popup.messageManager.loadFrameScript(
      `data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`,
      false,
    );
  });
}

/** A PNG in base64. */
async function drawPopup(): Promise<string> {
  const popup = [...document.querySelectorAll<BrowserElement>('.webextension-popup-browser')].pop()!;
  const picture = await popup.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement;
  canvas.width = picture.width;
  canvas.height = picture.height;
  canvas.getContext('2d')!.drawImage(picture, 0, 0);
  return canvas.toDataURL().replace(/^.*,/, '');
}

function closePopup(): void {
  const panel = [...document.querySelectorAll('.webextension-popup-browser')].pop()?.closest('panel');
  (panel as unknown as { hidePopup: () => void } | null)?.hidePopup();
}
