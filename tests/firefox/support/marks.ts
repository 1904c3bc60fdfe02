import { expect } from '@playwright/test';
import type { FirefoxPage } from '../../../tools/driver/firefox/page.ts';

/** The texts that are painted as marks of a kind, read from the page's own highlight registry. */
function paintedTexts(page: FirefoxPage): Promise<string[]> {
  return page.evaluate(() => {
    const painted: string[] = [];
    for (const [name, highlight] of CSS.highlights) {
      const [, kind] = /^but-nho-(\w+)-mark-(?:light|dark)$/.exec(name) ?? [];
      if (!kind) continue;
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        painted.push(`${kind}: ${range}`);
      }
    }
    return painted.sort();
  });
}

/** Waits until exactly these marks are painted where their words stand, each as `kind: words`; suggestions aside. */
export async function expectMarks(page: FirefoxPage, expected: readonly string[]): Promise<void> {
  await expect.poll(() => paintedTexts(page)).toEqual([...expected].sort());
}
