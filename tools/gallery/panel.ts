import type { Page } from '@playwright/test';
import { openSidePanel } from '../driver/panel.ts';
import { until } from '../lib/until.ts';
import type { Camera } from './camera.ts';

/** Widths of the panel, in CSS pixels: the least that a browser gives it, and a comfortable one. */
const WIDTHS = [320, 400];
const HEIGHT = 760;

/** The tabs, by their `data-testid`, and what has to be in each before it is shown. */
const TABS = {
  marks: '[data-testid=panel-mark]',
  suggestions: '[data-testid=panel-suggestion]',
  findings: '.p-tab > *',
  // Last: what it says of the text comes a moment after the panel.
  entry: '[data-testid^=verdict-]',
};

/** Each tab of the side panel beside `page`, with its first row chosen. */
export async function shootPanel({ extension, scheme, shoot }: Camera, page: Page): Promise<void> {
  const panel = await openSidePanel(extension, page);
  await panel.emulate({ 'prefers-color-scheme': scheme });
  for (const [tab, shown] of Object.entries(TABS)) {
    await panel.click(`[data-testid=tab-${tab}]`);
    await until(`The panel's ${tab} stay empty.`, async () => (await panel.count(shown)) > 0);
    if (tab !== 'entry') await panel.press('ArrowDown');
    for (const width of WIDTHS) {
      await panel.resize(width, HEIGHT);
      await shoot('panel', `${tab}-${width}`, panel.screenshot);
    }
  }
  await panel.close();
}
