import type { FrameLocator, Page } from '@playwright/test';

/** WCAG 2.2, 1.4.3. */
const READABLE = 4.5;

/** What of our UI cannot be read as it is drawn now: words, and their contrast with what is behind them. */
export function unreadable(page: Page | FrameLocator): Promise<string[]> {
  return page.locator('.bn').evaluate((root, least) => {
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
    const luminance = (colour: Colour) =>
      [0.2126, 0.7152, 0.0722].reduce((sum, weight, index) => {
        const share = colour[index]! / 255;
        return sum + weight * (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
      }, 0);
    const ratio = (a: Colour, b: Colour) => {
      const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
      return (high + 0.05) / (low + 0.05);
    };
    const groundOf = (element: Element | null): Colour => {
      if (!element) return [255, 255, 255, 1];
      const colour = read(getComputedStyle(element).backgroundColor);
      return colour[3] === 1 ? colour : over(colour, groundOf(element.parentElement));
    };
    const faults: string[] = [];
    const judge = (element: Element, words: string, css: string) => {
      if (!words.trim() || !element.checkVisibility()) return;
      const ground = groundOf(element);
      const found = ratio(over(read(css), ground), ground);
      if (found < least) faults.push(`${words.trim()}: ${found.toFixed(2)}`);
    };
    for (const element of root.querySelectorAll('*')) {
      const words = [...element.childNodes].map((node) => (node instanceof Text ? node.data : '')).join('');
      judge(element, words, getComputedStyle(element).color);
      const isTyped = element.matches('input:not([type=checkbox], [type=radio], [type=file]), textarea');
      if (isTyped) {
        const { value, placeholder } = element as HTMLInputElement;
        judge(element, value, getComputedStyle(element).color);
        judge(element, placeholder, getComputedStyle(element, '::placeholder').color);
      }
    }
    return faults;
  }, READABLE);
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
