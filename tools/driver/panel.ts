import type { Page } from '@playwright/test';
import type { RunningExtension } from './launch.ts';
import { openToolbarPopup } from './popup.ts';
import { openRawTarget, type RawTarget } from './raw-target.ts';

/** How long to look for something in the panel, in milliseconds. */
const PATIENCE = 15_000;

/** What the keys are called that a person presses in the panel. */
const NAMED: Record<string, { code: string; keyCode: number; text?: string }> = {
  ArrowDown: { code: 'ArrowDown', keyCode: 40 },
  ArrowUp: { code: 'ArrowUp', keyCode: 38 },
  ArrowLeft: { code: 'ArrowLeft', keyCode: 37 },
  ArrowRight: { code: 'ArrowRight', keyCode: 39 },
  Delete: { code: 'Delete', keyCode: 46 },
  Enter: { code: 'Enter', keyCode: 13, text: '\r' },
  Escape: { code: 'Escape', keyCode: 27 },
  '/': { code: 'Slash', keyCode: 191, text: '/' },
};

/** The bits of DevTools' protocol for keys that are held. */
const MODIFIERS = { Control: 2, Shift: 8 };

/**
 * Runs in the panel: brings an element into sight, tells its middle, and lets nothing but that element have the next
 * click. Where the panel is laid out anew between aiming and pressing, the click would land on something else.
 */
const AIM = `(element) => {
  if (!element) return null;
  element.scrollIntoView({ block: 'nearest' });
  const { left, top, width, height } = element.getBoundingClientRect();
  const aiming = new AbortController();
  let isHit = null;
  const guard = (event) => {
    isHit ??= element.contains(event.target) || event.target.closest('label')?.control === element;
    if (isHit) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const step of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
    window.addEventListener(step, guard, { capture: true, signal: aiming.signal });
  window.hasHit = () => {
    aiming.abort();
    return isHit === true;
  };
  return { x: left + width / 2, y: top + height / 2 };
}`;

/** The real side panel, open beside a page. */
export interface SidePanel {
  /** Sends a DevTools command. */
  send: RawTarget['send'];
  /** The value of a JavaScript expression in the panel. */
  evaluate: <Value>(expression: string) => Promise<Value>;
  /** How many elements a CSS selector finds. */
  count: (selector: string) => Promise<number>;
  /** The texts of all elements that a CSS selector finds, in order; white space as one space. */
  texts: (selector: string) => Promise<string[]>;
  /** Waits for the first element that a CSS selector finds, and clicks into the middle of it, as a person does. */
  click: (selector: string) => Promise<void>;
  /** Presses a key: a letter, a key's own name, or either behind `Shift+` or `Control+`. */
  press: (key: string) => Promise<void>;
  /** Types into what has the focus. */
  type: (text: string) => Promise<void>;
  emulate: (features: Record<string, string>) => Promise<void>;
  /** Shows it as in a panel of another size, in CSS pixels. */
  resize: (width: number, height: number) => Promise<void>;
  /** Loads it anew. @param script runs in it before anything of its own */
  reload: (script: string) => Promise<void>;
  /** Writes a PNG. */
  screenshot: (path: string) => Promise<void>;
  close: () => Promise<void>;
}

/** Opens the panel beside `article` as a person does: by the button in the toolbar popup. */
export async function openSidePanel(extension: RunningExtension, article: Page): Promise<SidePanel> {
  const popup = await openToolbarPopup(extension, article);
  await popup.click('open-panel');
  const panel = await openRawTarget(extension.devtools, extension.url('sidepanel.html'));
  const all = (selector: string) => `[...document.querySelectorAll(${JSON.stringify(selector)})]`;

  async function press(pressed: string): Promise<void> {
    const parts = pressed.length > 1 ? pressed.split('+') : [pressed];
    const name = parts.pop()!;
    const isShifted = parts.includes('Shift');
    const modifiers = parts.reduce((sum, part) => sum + MODIFIERS[part as keyof typeof MODIFIERS], 0);
    const letter = isShifted ? name.toUpperCase() : name;
    const { code, keyCode, text } = NAMED[name] ?? {
      code: `Key${name.toUpperCase()}`,
      keyCode: name.toUpperCase().charCodeAt(0),
      text: letter,
    };
    const key = NAMED[name] ? name : letter;
    const event = { key, code, modifiers, windowsVirtualKeyCode: keyCode };
    const isTyping = text !== undefined && !parts.includes('Control');
    await panel.send('Input.dispatchKeyEvent', {
      ...event,
      type: isTyping ? 'keyDown' : 'rawKeyDown',
      ...(isTyping ? { text } : {}),
    });
    await panel.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' });
  }

  return {
    send: panel.send,
    evaluate: panel.evaluate,
    count: (selector) => panel.evaluate(`${all(selector)}.length`),
    texts: (selector) =>
      panel.evaluate(`${all(selector)}.map((one) => one.textContent.replace(/\\s+/g, ' ').trim())`),
    async click(selector) {
      const aimed = `(${AIM})(document.querySelector(${JSON.stringify(selector)}))`;
      for (let isHit = false; !isHit; ) {
        const place = await panel.waitFor<object>(`Nothing in the panel is ${selector}.`, aimed, PATIENCE);
        const press = { ...place, button: 'left', clickCount: 1 };
        await panel.send('Input.dispatchMouseEvent', { ...press, type: 'mousePressed' });
        await panel.send('Input.dispatchMouseEvent', { ...press, type: 'mouseReleased' });
        isHit = await panel.evaluate<boolean>('window.hasHit()');
      }
    },
    press,
    type: (text) => panel.send('Input.insertText', { text }),
    emulate: panel.emulate,
    resize: (width, height) =>
      panel.send('Emulation.setDeviceMetricsOverride', {
        width,
        height,
        deviceScaleFactor: 1,
        mobile: false,
      }),
    async reload(script) {
      await panel.send('Page.enable');
      await panel.send('Page.addScriptToEvaluateOnNewDocument', { source: script });
      await panel.send('Page.reload');
    },
    screenshot: panel.screenshot,
    close: panel.close,
  };
}
