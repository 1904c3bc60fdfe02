import type { Page } from '@playwright/test';

/** What runs functions on a page's document: the page itself, or a world beside it (calm-world.ts). */
type Evaluates = Pick<Page, 'evaluate'>;

/** Where a person's pointer goes down and comes up to select words, in CSS pixels of the window. */
export interface Drag {
  from: { x: number; y: number };
  to: { x: number; y: number };
}

/**
 * Selects words in a page by dragging over them, as a person does.
 * @param words as they stand in one text node of the page, white space included
 * @param occurrence which of several equal places, counted from 1
 * @param world where to look for them, on a page whose own scripts cannot be asked
 * @throws when the page does not hold the words so often
 */
export async function selectWords(
  page: Page,
  words: string,
  occurrence = 1,
  world: Evaluates = page,
): Promise<void> {
  const drag = await wordsPlace(world, words, occurrence);
  await page.mouse.move(drag.from.x, drag.from.y);
  await page.mouse.down();
  await page.mouse.move(drag.to.x, drag.to.y, { steps: 4 });
  await page.mouse.up();
}

/** Where words stand in a page, once they are scrolled into view. Arguments and errors as for {@link selectWords}. */
export async function wordsPlace(page: Evaluates, words: string, occurrence = 1): Promise<Drag> {
  const drag = await page.evaluate(findWords, { words, occurrence });
  if (!drag) throw new Error(`The page does not hold “${words}” ${occurrence} times.`);
  return drag;
}

/** Runs in the page of either browser: scrolls the words into view and says where they begin and end; null without them. */
export function findWords({ words, occurrence }: { words: string; occurrence: number }): Drag | null {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let left = occurrence;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? '';
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
      left -= 1;
      if (left > 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      // A line each: the words may be broken over several.
      const lines = [...range.getClientRects()];
      const first = lines[0];
      const last = lines.at(-1);
      if (!first || !last) return null;
      return {
        from: { x: first.left, y: first.top + first.height / 2 },
        to: { x: last.right, y: last.top + last.height / 2 },
      };
    }
  }
  return null;
}
