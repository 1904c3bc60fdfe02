import type { Page } from '@playwright/test';
import { until } from '../lib/until.ts';
import type { RunningExtension } from './launch.ts';
import { openRawTarget } from './raw-target.ts';

/** The one call that is made inside of the worker, where it is global. */
declare const chrome: {
  tabs: { query: (about: { active: boolean; lastFocusedWindow: boolean }) => Promise<{ id?: number }[]> };
};

/** The width of the popup, in CSS pixels, when it is opened as a tab. */
const POPUP_SIZE = { width: 420, height: 640 };

/** The number that the extension's `tabs` interface gives to a page. */
export async function tabIdOf({ worker }: RunningExtension, page: Page): Promise<number> {
  await page.bringToFront();
  // What is brought to the front is there a moment later.
  return until(`No tab shows ${page.url()}.`, () =>
    worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return tab?.id;
    }),
  );
}

/**
 * Opens the popup in a tab of its own, as `popup.html?tab=ID`, where Playwright has all its means. A popup in a tab
 * would otherwise find itself to be the active tab, so the page reads from `tab` which article it is about.
 */
export async function openPopupInTab(extension: RunningExtension, article: Page): Promise<Page> {
  const tab = await tabIdOf(extension, article);
  const popup = await extension.context.newPage();
  // Only as the page sees it: `setViewportSize` makes the window of all tabs as small, and frames of another origin in
  // the article's tab, unlike the article, then get no clicks outside of it.
  const session = await extension.context.newCDPSession(popup);
  await session.send('Emulation.setDeviceMetricsOverride', {
    ...POPUP_SIZE,
    deviceScaleFactor: 1,
    mobile: false,
  });
  await popup.goto(extension.url(`popup.html?tab=${tab}`));
  return popup;
}

/** The real popup, hanging from the toolbar. */
export interface ToolbarPopup {
  /** The value of a JavaScript expression in the popup. */
  evaluate: <Value>(expression: string) => Promise<Value>;
  /** Waits for the element with this `data-testid` and gives its text. */
  textOf: (testId: string) => Promise<string>;
  /** Waits for the element with this `data-testid`, until it can be pressed, and clicks it. */
  click: (testId: string) => Promise<void>;
  /** Waits for the field of this `name` and types a text in place of what stands in it. */
  fill: (name: string, text: string) => Promise<void>;
  emulateColorScheme: (scheme: 'light' | 'dark') => Promise<void>;
  /** Writes a PNG. */
  screenshot: (path: string) => Promise<void>;
  /** Takes it away as a click beside it does: at once, whatever it is doing. */
  close: () => Promise<void>;
}

/**
 * Clicks the extension's button in the toolbar while `article` is the open tab: grants `activeTab` and opens the
 * popup, exactly as a person does.
 */
export async function openToolbarPopup(extension: RunningExtension, article: Page): Promise<ToolbarPopup> {
  const { devtools, id } = extension;
  await article.bringToFront();
  // The button belongs to the window's tab, which learns its address after the page does; the page inside of it is refused.
  const tab = await until(`No tab shows ${article.url()}.`, async () => {
    const { targetInfos } = await devtools.send('Target.getTargets', { filter: [{}] });
    return targetInfos.find((info) => info.type === 'tab' && info.url === article.url());
  });
  await devtools.send('Extensions.triggerAction', { id, targetId: tab.targetId });
  const popup = await openRawTarget(devtools, extension.url('popup.html'));

  const waitFor = <Value>(name: string, expression: string) =>
    popup.waitFor<Value>(`Nothing in the popup is called ${name}.`, expression);
  const found = (selector: string) => `document.querySelector(${JSON.stringify(selector)})`;

  return {
    evaluate: popup.evaluate,
    textOf: (testId) => waitFor(testId, `${found(`[data-testid="${testId}"]`)}?.textContent ?? null`),
    async click(testId) {
      const button = found(`[data-testid="${testId}"]:not(:disabled)`);
      await waitFor(testId, `((button) => button && (button.click(), true))(${button})`);
    },
    async fill(name, text) {
      await waitFor(name, `((field) => field && (field.select(), true))(${found(`[name="${name}"]`)})`);
      await popup.send('Input.insertText', { text });
    },
    emulateColorScheme: (scheme) => popup.emulate({ 'prefers-color-scheme': scheme }),
    screenshot: popup.screenshot,
    close: popup.close,
  };
}
