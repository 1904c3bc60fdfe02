import type { Page } from '@playwright/test';
import { noteOf } from '../driver/editor.ts';
import type { RunningExtension } from '../driver/launch.ts';
import { selectWords } from '../driver/selection.ts';
import type { Camera } from './camera.ts';

const NOTE = 'Chưa nêu nguồn; cần đối chiếu dự toán.';

/** Opens an article in a tab, and waits until it was read: something of ours is painted. */
export async function openRead({ context }: RunningExtension, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => CSS.highlights.size > 0);
  return page;
}

/** Marks what a reviewer would, with pictures of all that stands over the page meanwhile. */
export async function shootArticle({ shoot }: Camera, page: Page): Promise<void> {
  const picture = (state: string) => shoot('page', state, (path) => page.screenshot({ path }));
  const card = page.getByTestId('card');

  await selectWords(page, 'Dân vận khéo', 3);
  await page.getByTestId('add-campaign').waitFor();
  await picture('adder');
  await page.keyboard.press('c');
  await card.waitFor();
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'hidden' });

  await mark(page, '118/126 thôn', 't');
  await mark(page, 'khoán trắng', 'l');
  await selectWords(page, 'tăng 12,1%');
  await page.getByTestId('add-statistic').waitFor();
  await page.keyboard.press('t');
  await noteOf(page).fill(NOTE);
  await picture('mark-card');
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'hidden' });

  await page.keyboard.press('Alt+g');
  await page.getByTestId('suggestion-card').waitFor();
  await picture('suggestion-card');
  await page.keyboard.press('?');
  await page.getByTestId('cheat-sheet').waitFor();
  await picture('cheat-sheet');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+V');
  await page.getByTestId('toast-action').waitFor();
  await picture('running-line');
  await page.keyboard.press('Escape');
  await page.getByTestId('suggestion-card').waitFor({ state: 'hidden' });
  await page.mouse.wheel(0, -5_000);
  await page.getByTestId('strip').waitFor();
  await picture('margin-strip');
}

async function mark(page: Page, words: string, key: string): Promise<void> {
  await selectWords(page, words);
  await page.getByTestId('add-campaign').waitFor();
  await page.keyboard.press(key);
  await page.getByTestId('card').waitFor();
  await page.keyboard.press('Escape');
  await page.getByTestId('card').waitFor({ state: 'hidden' });
}
