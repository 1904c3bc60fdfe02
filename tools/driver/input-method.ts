import type { CDPSession, Page } from '@playwright/test';

/** A key event as DevTools' `Input.dispatchKeyEvent` takes it. */
interface Key {
  key: string;
  code: string;
  keyCode: number;
}

/** What the usual input programs for Vietnamese send into a page instead of keys. */
export interface InputMethod {
  /** A letter or digit that the program lets through; also with Caps Lock on, and with Shift. */
  letter: (character: string, options?: { isShifted?: boolean }) => Promise<void>;
  /** A key that makes the program take back characters and write others, as UniKey and EVKey do on Windows. */
  replace: (takenBack: number, made: string) => Promise<void>;
  /** The same as OpenKey does it on macOS. */
  replaceOnMac: (takenBack: number, made: string) => Promise<void>;
  /** A key of a method that composes: the browser learns which key, not which character. */
  compose: (code: string) => Promise<void>;
  backspace: () => Promise<void>;
}

const SHIFT = 8;

/** Types into a page as input programs do: Playwright's own keyboard sends no such events. */
export async function inputMethod(page: Page): Promise<InputMethod> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const press = async ({ key, code, keyCode }: Key, text?: string, modifiers = 0) => {
    const event = {
      key,
      code,
      windowsVirtualKeyCode: keyCode,
      nativeVirtualKeyCode: keyCode,
      modifiers,
    };
    const typed = text === undefined ? {} : { text, unmodifiedText: text };
    await session.send('Input.dispatchKeyEvent', {
      type: text ? 'keyDown' : 'rawKeyDown',
      ...typed,
      ...event,
    });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  };
  const backspace = () => press({ key: 'Backspace', code: 'Backspace', keyCode: 8 });
  const replace = async (takenBack: number, made: string, code: string, keyCode: number) => {
    for (let left = takenBack; left > 0; left -= 1) await backspace();
    for (const key of made) await press({ key, code, keyCode }, key);
  };
  return {
    async letter(character, { isShifted = false } = {}) {
      const upper = character.toUpperCase();
      const code = /\d/.test(character) ? `Digit${character}` : `Key${upper}`;
      await press({ key: character, code, keyCode: upper.charCodeAt(0) }, character, isShifted ? SHIFT : 0);
    },
    // VK_PACKET.
    replace: (takenBack, made) => replace(takenBack, made, '', 231),
    // Key code 0 is that of A.
    replaceOnMac: (takenBack, made) => replace(takenBack, made, 'KeyA', 65),
    compose: (code) => press({ key: 'Process', code, keyCode: 229 }),
    backspace,
  };
}
