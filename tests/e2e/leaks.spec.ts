import type { CDPSession, Page } from '@playwright/test';
import { marked, openArticlePage } from './support/reading.ts';
import { selectText } from './support/select.ts';
import { expect, longUnless, test } from './support/test.ts';

/** What the page's process holds after a collection: nodes, and listeners on them. */
async function held(session: CDPSession): Promise<{ nodes: number; listeners: number }> {
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (wanted: string) => metrics.find(({ name }) => name === wanted)!.value;
  return { nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

/** The cards, by the key that opens the next of their kind. */
const CARDS = { 'Alt+n': 'card', 'Alt+g': 'suggestion-card' } as const;

async function openCards(page: Page, key: keyof typeof CARDS, times: number): Promise<void> {
  const card = page.getByTestId(CARDS[key]);
  for (let round = 0; round < times; round += 1) {
    await page.keyboard.press(key);
    await card.waitFor();
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
  }
}

for (const key of ['Alt+n', 'Alt+g'] as const)
  test(
    `fifty cards opened by ${key} and closed leave no nodes and no listeners behind`,
    longUnless(key === 'Alt+n'),
    async ({ extension }) => {
      const page = await openArticlePage(extension);
      for (const [words, key] of [
        ['xắn quần lội bộ', 'r'],
        ['18 hộ', 's'],
        ['Dân vận khéo', 'c'],
      ] as const) {
        await selectText(page, words);
        await page.keyboard.press(key);
        await expect.poll(() => marked(page)).toContain(words);
        await page.keyboard.press('Escape');
      }
      const session = await page.context().newCDPSession(page);
      await session.send('Performance.enable');
      await openCards(page, key, 12);
      const before = await held(session);
      await openCards(page, key, 50);
      const after = await held(session);
      // Fifty cards have 2,000 nodes and more, and hundreds of listeners.
      expect(after.nodes - before.nodes).toBeLessThan(50);
      expect(after.listeners - before.listeners).toBeLessThan(10);
    },
  );
