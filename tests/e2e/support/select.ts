import type { Page } from '@playwright/test';

/**
 * Selects a piece of the page's text with the mouse, as a reviewer does.
 * @param occurrence which of its occurrences in the page, counted from 1
 */
export async function selectText(page: Page, text: string, occurrence = 1): Promise<void> {
  const ends = await page.evaluate(
    ([wanted, nth]) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let left = nth;
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        for (
          let at = node.nodeValue!.indexOf(wanted);
          at >= 0;
          at = node.nodeValue!.indexOf(wanted, at + 1)
        ) {
          left -= 1;
          if (left > 0) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + wanted.length);
          node.parentElement!.scrollIntoView({ block: 'nearest' });
          const rects = [...range.getClientRects()];
          const first = rects[0]!;
          window.scrollBy(0, first.top - window.innerHeight / 3);
          const again = [...range.getClientRects()];
          const [from, to] = [again[0]!, again.at(-1)!];
          return { from: [from.left, from.top + from.height / 2], to: [to.right, to.top + to.height / 2] };
        }
      return null;
    },
    [text, occurrence] as const,
  );
  if (!ends) throw new Error(`“${text}” does not stand ${occurrence} times on ${page.url()}.`);
  const [fromX, fromY] = ends.from as [number, number];
  const [toX, toY] = ends.to as [number, number];
  await page.mouse.move(fromX, fromY);
  await page.mouse.down();
  await page.mouse.move((fromX + toX) / 2, (fromY + toY) / 2);
  await page.mouse.move(toX, toY);
  await page.mouse.up();
}
