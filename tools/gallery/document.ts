import type { Page } from '@playwright/test';
import { type MadeDocument, makeGated, makeLayouts } from '../eval/documents/layouts/documents.ts';
import { Random } from '../lib/random.ts';
import { until } from '../lib/until.ts';
import type { Camera } from './camera.ts';

/** The page for files: nothing open, a printed page with suggestions, its article being framed, and a page in an old font. */
export async function shootDocument({ extension, shoot }: Camera): Promise<void> {
  const { context } = extension;
  const page = await context.newPage();
  const open = async (document: MadeDocument): Promise<void> => {
    const buffer = await print(await context.newPage(), document);
    await page.bringToFront();
    await page.goto(extension.url('document.html'));
    await page
      .getByTestId('files')
      .setInputFiles({ name: 'trang 3.pdf', mimeType: 'application/pdf', buffer });
    await page.locator('.sheet canvas').first().waitFor();
  };
  const picture = (state: string) => shoot('document', state, (path) => page.screenshot({ path }));
  await page.goto(extension.url('document.html'));
  await page.getByTestId('choose-files').waitFor();
  await picture('empty');
  await open(makeLayouts(new Random(5), 3)[2]!);
  await until('Nothing is suggested on the printed page.', () =>
    page.evaluate(() => [...CSS.highlights.keys()].some((name) => name.includes('-suggestion-'))),
  );
  await picture('page');
  await page.getByTestId('frame').click();
  await page.getByTestId('frame-add').click();
  await picture('frame');
  await open(makeGated(new Random(5))[0]!);
  await page.getByTestId('gate-notes').waitFor();
  await picture('unread');
  await page.close();
}

async function print(page: Page, { html }: MadeDocument): Promise<Buffer> {
  await page.setContent(html);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  await page.close();
  return pdf;
}
