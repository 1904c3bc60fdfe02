import { expect, type Page } from '@playwright/test';

/** A mark as the page shows it. */
export interface PaintedText {
  /** Highlight name without its prefix and colour scheme, e.g. `campaign-mark`. */
  name: string;
  text: string;
  /** How often the same text stands before it in the page, plus one. */
  occurrence: number;
}

/** Everything of ours that is painted on a page, read from the page's own highlight registry. */
export function paintedTexts(page: Pick<Page, 'evaluate'>): Promise<PaintedText[]> {
  return page.evaluate(() => {
    const painted: PaintedText[] = [];
    for (const [name, highlight] of CSS.highlights) {
      const [, kind] = /^but-nho-(.+)-(?:light|dark)$/.exec(name) ?? [];
      if (!kind) continue;
      for (const piece of highlight) {
        const range = document.createRange();
        range.setStart(piece.startContainer, piece.startOffset);
        range.setEnd(piece.endContainer, piece.endOffset);
        const text = range.toString();
        const before = document.createRange();
        before.setStart(document.body, 0);
        before.setEnd(piece.startContainer, piece.startOffset);
        painted.push({ name: kind, text, occurrence: before.toString().split(text).length });
      }
    }
    return painted;
  });
}

/** Waits until exactly these marks are painted; suggestions and the focus ring aside. */
export async function expectMarks(
  page: Pick<Page, 'evaluate'>,
  expected: readonly PaintedText[],
): Promise<void> {
  const order = (a: PaintedText, b: PaintedText) =>
    a.name.localeCompare(b.name) || a.occurrence - b.occurrence || a.text.localeCompare(b.text);
  await expect
    .poll(async () => {
      const painted = await paintedTexts(page);
      return painted.filter(({ name }) => /-(?:mark|moved|changed)$/.test(name)).sort(order);
    })
    .toEqual([...expected].sort(order));
}
