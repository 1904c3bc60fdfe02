import type { Page } from '@playwright/test';
import { welcomePage } from '../driver/launch.ts';
import type { Camera } from './camera.ts';

/** The page that greets a new reviewer, and what it asks. @returns the library, which it leads to */
export async function shootStart({ extension, shoot }: Camera): Promise<Page> {
  const page = await welcomePage(extension.context);
  await page.getByTestId('name').fill('Vũ Hạnh Nguyên');
  await page.getByTestId('award').selectOption('bua-liem-vang-2021');
  await shoot('welcome', 'first', (path) => page.screenshot({ path, fullPage: true }));
  await page.getByTestId('begin').click();
  await page.getByTestId('empty').waitFor();
  return page;
}

/** All that can be chosen. */
export async function shootOptions({ extension, shoot }: Camera): Promise<void> {
  const page = await extension.context.newPage();
  await page.goto(extension.url('options.html'));
  await page.getByTestId('reviewer').waitFor();
  await shoot('options', 'all', (path) => page.screenshot({ path, fullPage: true }));
  await page.close();
}
