import type { Page } from '@playwright/test';

/** Modifier bits of DevTools' `Input.dispatchKeyEvent`. */
const MODIFIERS: Record<string, number> = { Alt: 1, Ctrl: 2, Meta: 4, Shift: 8 };

/**
 * Presses a shortcut of the extension (manifest `commands`), e.g. `Alt+Shift+D`. Playwright's own keyboard reaches
 * the page but never the browser's shortcuts; and neither does a key pressed before the page has had a click.
 * @param shortcut modifiers and one letter or digit, joined by `+`
 */
export async function pressShortcut(page: Page, shortcut: string): Promise<void> {
  const names = shortcut.split('+');
  const key = names.pop() ?? '';
  if (!/^[A-Z0-9]$/.test(key) || names.some((name) => !(name in MODIFIERS)))
    throw new Error(`Not a shortcut: ${shortcut}`);
  const modifiers = names.reduce((sum, name) => sum | MODIFIERS[name]!, 0);
  // The codes of letters and digits are their ASCII codes; without the native one the browser ignores the key.
  const keyCode = key.charCodeAt(0);
  const code = /\d/.test(key) ? `Digit${key}` : `Key${key}`;
  const session = await page.context().newCDPSession(page);
  for (const type of ['rawKeyDown', 'keyUp'] as const)
    await session.send('Input.dispatchKeyEvent', {
      type,
      modifiers,
      key,
      code,
      windowsVirtualKeyCode: keyCode,
      nativeVirtualKeyCode: keyCode,
    });
  await session.detach();
}
