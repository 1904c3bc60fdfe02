import { writeFile } from 'node:fs/promises';
import { until } from '../../lib/until.ts';
import { callInPage, type Point } from './in-page.ts';
import { pressing } from './keys.ts';
import type { Marionette } from './marionette.ts';

/** How long an element rests before it is clicked, in milliseconds. */
const PAUSE = 50;

/** Which page of the extension in the browser's own window. */
export type Place = 'popup' | 'sidebar';

/** A page of the extension that hangs in the browser's own window. */
export interface EmbeddedPage {
  /** The value of a JavaScript expression in it, all of it as JSON can carry it; a promise's value awaited. */
  evaluate: <Value>(expression: string) => Promise<Value>;
  /** Waits until an expression holds. @throws with the expression when it never does */
  waitFor: (expression: string) => Promise<void>;
  /** Waits for the element with this `data-testid` and clicks it, as a person does. */
  click: (testId: string) => Promise<void>;
  /** Waits for the field of this `name` and types a text in place of what stands in it. */
  fill: (name: string, text: string) => Promise<void>;
  /** Types with the keyboard: letters, and WebDriver's code points for other keys (keys.ts). */
  type: (text: string) => Promise<void>;
  /** Writes a PNG of all that it shows. */
  screenshot: (path: string) => Promise<void>;
}

/** Runs a function in the browser's own window, with its rights. */
export const asBrowser = <Value>(
  marionette: Marionette,
  run: (...args: never[]) => unknown,
  ...args: unknown[]
): Promise<Value> => inWindow(marionette, () => callInPage<Value>(marionette, run, args, 'system'));

/** Does something to the browser's own window in place of a page. */
async function inWindow<Value>(marionette: Marionette, act: () => Promise<Value>): Promise<Value> {
  await marionette.send('Marionette:SetContext', { value: 'chrome' });
  try {
    return await act();
  } finally {
    await marionette.send('Marionette:SetContext', { value: 'content' });
  }
}

/** Speaks to a page of the extension in the browser's own window. */
export function embeddedPage(marionette: Marionette, place: Place): EmbeddedPage {
  const act = (actions: object[]): Promise<unknown> =>
    inWindow(marionette, () => marionette.send('WebDriver:PerformActions', { actions }));

  const evaluate = <Value>(expression: string) =>
    asBrowser<Value>(marionette, evaluateThere, place, expression);

  const waitFor = <Value>(expression: string) =>
    until(`In vain waited for the ${place} to say: ${expression}.`, () => evaluate<Value>(expression));

  /** Where an element rests in the browser's window: a popup grows and moves while its content comes in. */
  async function restOf(selector: string): Promise<Point> {
    for (let last: Point = { x: -1, y: -1 }; ; ) {
      const middle = await waitFor<Point>(middleOf(selector));
      const corner = await asBrowser<Point>(marionette, cornerOf, place);
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

  const type = async (text: string): Promise<void> => void (await act(pressing(text)));

  return {
    evaluate,
    waitFor: async (expression) => void (await waitFor(expression)),
    click: (testId) => click(`[data-testid="${testId}"]:not(:disabled)`),
    async fill(name, text) {
      await click(`[name="${name}"]`);
      await evaluate(`document.querySelector('[name="${name}"]').select()`);
      await type(text);
    },
    type,
    async screenshot(path) {
      await writeFile(path, Buffer.from(await asBrowser<string>(marionette, drawThere, place), 'base64'));
    },
  };
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

/** The bar at the side, in the browser's own words. */
interface SidebarController {
  browser: { contentDocument: Document; getBoundingClientRect: () => DOMRect };
}

function cornerOf(place: Place): Point {
  const { SidebarController: bar } = window as unknown as { SidebarController: SidebarController };
  const isPopup = place === 'popup';
  const holder = isPopup
    ? [...document.querySelectorAll('.webextension-popup-browser')].pop()!
    : bar.browser.contentDocument.getElementById('webext-panels-browser')!;
  const around = isPopup ? { left: 0, top: 0 } : bar.browser.getBoundingClientRect();
  const { left, top } = holder.getBoundingClientRect();
  return { x: around.left + left, y: around.top + top };
}

/** Evaluates an expression there, where the page is in another process. Nothing while it is not open. */
function evaluateThere(place: Place, expression: string): Promise<unknown> | null {
  const { SidebarController: bar } = window as unknown as { SidebarController: SidebarController };
  const holder = (
    place === 'popup'
      ? [...document.querySelectorAll('.webextension-popup-browser')].pop()
      : bar.browser?.contentDocument?.getElementById('webext-panels-browser')
  ) as BrowserElement | null | undefined;
  if (!holder?.messageManager) return null;
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
    holder.messageManager.addMessageListener(reply, ({ data }) => {
      if (data.error) reject(new Error(data.error));
      else resolve(data.value === undefined ? null : JSON.parse(String(data.value)));
    });
    holder.messageManager.loadFrameScript(
      `data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`,
      false,
    );
  });
}

/** A PNG in base64. */
async function drawThere(place: Place): Promise<string> {
  const { SidebarController: bar } = window as unknown as { SidebarController: SidebarController };
  const holder = (
    place === 'popup'
      ? [...document.querySelectorAll('.webextension-popup-browser')].pop()
      : bar.browser.contentDocument.getElementById('webext-panels-browser')
  ) as BrowserElement;
  const picture = await holder.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement;
  canvas.width = picture.width;
  canvas.height = picture.height;
  canvas.getContext('2d')!.drawImage(picture, 0, 0);
  return canvas.toDataURL().replace(/^.*,/, '');
}
