import type { FrameLocator, Page } from '@playwright/test';
import { contrast, type Rgb } from '../../../utils/model/palette.ts';

/** WCAG 2.2, 1.4.3. */
const READABLE = 4.5;

/** What of our UI cannot be read as it is drawn now: words, and their contrast with what is behind them. */
export async function unreadable(page: Page | FrameLocator): Promise<string[]> {
  return tooFaint(await page.locator('.bn').evaluate(drawnWords));
}

/** The words whose contrast with what is behind them is too low, and how low it is. */
export function tooFaint(drawn: readonly DrawnWords[]): string[] {
  return drawn.flatMap(({ words, ink, ground }) => {
    const found = contrast(ink, ground);
    return found < READABLE ? `${words}: ${found.toFixed(2)}` : [];
  });
}

/** Words as they are drawn. */
export interface DrawnWords {
  words: string;
  ink: Rgb;
  ground: Rgb;
}

/** Runs in the page, on its own: all words in `root` that are drawn, with their colours. */
export function drawnWords(root: Element): DrawnWords[] {
  type Colour = [number, number, number, number];
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  const read = (css: string): Colour => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = css;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return [r!, g!, b!, a! / 255];
  };
  const over = ([r, g, b, a]: Colour, [x, y, z]: Colour): Colour => [
    r * a + x * (1 - a),
    g * a + y * (1 - a),
    b * a + z * (1 - a),
    1,
  ];
  const opaque = ([r, g, b]: Colour): Rgb => [r, g, b];
  const groundOf = (element: Element | null): Colour => {
    if (!element) return [255, 255, 255, 1];
    const colour = read(getComputedStyle(element).backgroundColor);
    return colour[3] === 1 ? colour : over(colour, groundOf(element.parentElement));
  };
  const drawn: DrawnWords[] = [];
  const note = (element: Element, words: string, css: string) => {
    if (!words.trim() || !element.checkVisibility()) return;
    const ground = groundOf(element);
    drawn.push({ words: words.trim(), ink: opaque(over(read(css), ground)), ground: opaque(ground) });
  };
  for (const element of root.querySelectorAll('*')) {
    const words = [...element.childNodes].map((node) => (node instanceof Text ? node.data : '')).join('');
    note(element, words, getComputedStyle(element).color);
    const isTyped = element.matches('input:not([type=checkbox], [type=radio], [type=file]), textarea');
    if (isTyped) {
      const { value, placeholder } = element as HTMLInputElement;
      note(element, value, getComputedStyle(element).color);
      note(element, placeholder, getComputedStyle(element, '::placeholder').color);
    }
  }
  return drawn;
}

/** Controls of our UI that say no name to whoever does not see them. */
export function unnamed(page: Page): Promise<string[]> {
  return page.locator('.bn').evaluate((root) =>
    [...root.querySelectorAll<HTMLElement>('button, input, select, textarea, a, [tabindex]')]
      .filter((one) => one.checkVisibility())
      .filter((one) => {
        const label = one.getAttribute('aria-label') ?? (one as HTMLInputElement).labels?.[0]?.textContent;
        return !(label ?? one.textContent)?.trim();
      })
      .map((one) => one.outerHTML.slice(0, 120)),
  );
}
