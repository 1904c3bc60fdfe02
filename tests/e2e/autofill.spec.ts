import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { editorOf, noteOf, openFields } from '../../tools/driver/editor.ts';
import type { LaunchOptions, RunningExtension } from '../../tools/driver/launch.ts';
import { ARTICLE, articleHtml, servePage } from './support/pages.ts';
import { selectText } from './support/select.ts';
import { expect, test } from './support/test.ts';

/** What the browser turns to by itself, whatever is on the page: its updates, and whether somebody is signed in. */
const OWN_ERRANDS = ['accounts.google.com', 'redirector.gvt1.com', 'update.googleapis.com'];

/** Milliseconds after which the browser has asked what it asks about a field. */
const PATIENCE = 3_000;

/** Does something on an article, in a browser with all its services, and tells which hosts the browser turned to. */
async function hostsAsked(
  launch: (options?: LaunchOptions) => Promise<RunningExtension>,
  folder: string,
  extra: string,
  act: (page: Page) => Promise<void>,
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const log = join(folder, 'net-log.json');
  const args = [`--log-net-log=${log}`, '--net-log-capture-mode=Everything'];
  const { context, close } = await launch({ withServices: true, args });
  await servePage(context, ARTICLE.url, articleHtml(ARTICLE.title, ARTICLE.paragraphs, extra));
  const page = await context.newPage();
  await page.goto(ARTICLE.url);
  await page.locator('but-nho-ui').waitFor({ state: 'attached' });
  await act(page);
  await page.waitForTimeout(PATIENCE);
  await close();
  const addresses = (await readFile(log, 'utf8')).matchAll(/"url":"(?:http|ws)s?:\/\/([^/"]+)/g);
  return [...addresses].map(([, host]) => host!);
}

const toAutofill = (hosts: readonly string[]) => hosts.filter((host) => host.includes('autofill'));

test('writing a note and correcting a figure asks no service of the browser’s anything', async ({
  launch,
  output,
}) => {
  test.slow();
  // What the test would see: a field of the page itself.
  const byPage = await hostsAsked(
    launch,
    join(output, 'page'),
    '<textarea id="o"></textarea>',
    async (page) => {
      await page.locator('#o').click();
      await page.keyboard.type('lời bình');
    },
  );
  expect(toAutofill(byPage).length).toBeGreaterThan(0);

  const byNote = await hostsAsked(launch, join(output, 'note'), '', async (page) => {
    await selectText(page, '18 hộ');
    await page.keyboard.press('s');
    await expect(noteOf(page)).toBeFocused();
    await page.keyboard.type('chưa nêu nguồn');
    await openFields(page);
    await editorOf(page).getByLabel('Đối tượng').fill('hộ khó khăn');
    await editorOf(page).getByLabel('Nguồn số liệu').click();
    await page.keyboard.type('chi hội');
    await page.keyboard.press('Escape');
  });
  const { host } = new URL(ARTICLE.url);
  expect(byNote.filter((asked) => asked !== host && !OWN_ERRANDS.includes(asked))).toEqual([]);
});
