/**
 * `npm run gallery`: writes a picture of every surface, in each of its states, languages and colour schemes, and a page
 * that shows them beside each other, output/gallery/index.html. `-- --only vi-light` takes those of one browser.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { type Locale, launchExtension } from '../driver/launch.ts';
import { ROOT } from '../lib/bundle.ts';
import { runMain, say } from '../lib/run.ts';
import { SAMPLE_ENTRY, type Site, sealedHosts, serveSite } from '../lib/site.ts';
import { openRead, shootArticle } from './article.ts';
import { type Camera, cameraOf, type Picture, type Scheme } from './camera.ts';
import { shootDocument } from './document.ts';
import { COPY_PAGES, NO_ARTICLE, OTHER_ARTICLE } from './entries.ts';
import { indexPage } from './index-page.ts';
import { shootImport, shootLibrary } from './library.ts';
import { shootPanel } from './panel.ts';
import { shootPopup } from './popup.ts';
import { shootOptions, shootStart } from './start.ts';

const OUTPUT = join(ROOT, 'output/gallery');

const BROWSERS: [Locale, Scheme][] = [
  ['vi', 'light'],
  ['vi', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
];

/** All pictures of one browser: a reviewer's first day, from the welcome to the desk. */
async function shootAll(camera: Camera): Promise<void> {
  const { context } = camera.extension;
  const library = await shootStart(camera);
  const bare = await context.newPage();
  await bare.goto(NO_ARTICLE);
  await shootPopup(camera, bare, 'no-article', 'page-state');
  const other = await openRead(camera.extension, OTHER_ARTICLE);
  await shootPopup(camera, other, 'empty', 'no-marks');
  const entry = await openRead(camera.extension, SAMPLE_ENTRY);
  await shootArticle(camera, entry);
  await shootPopup(camera, entry, 'article', 'mark');
  await library.bringToFront();
  await shootImport(camera, library);
  await shootLibrary(camera, library);
  await shootPopup(camera, entry, 'page-of-an-entry', 'entry-here');
  await shootOptions(camera);
  await shootPanel(camera, entry);
  await shootDocument(camera);
}

async function shootIn(site: Site, [locale, scheme]: [Locale, Scheme], pictures: Picture[]): Promise<void> {
  const extension = await launchExtension({
    locale,
    colorScheme: scheme,
    withWelcome: true,
    args: [sealedHosts(site.port)],
  });
  try {
    await shootAll(cameraOf({ extension, locale, scheme }, OUTPUT, pictures));
  } finally {
    await extension.close();
    await rm(extension.profileDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const chosen = BROWSERS.filter((browser) => !values.only || values.only === browser.join('-'));
  if (chosen.length === 0)
    throw new Error(`The browsers are ${BROWSERS.map((one) => one.join('-')).join(', ')}.`);
  await rm(OUTPUT, { recursive: true, force: true });
  await mkdir(OUTPUT, { recursive: true });
  const site = await serveSite(COPY_PAGES);
  const pictures: Picture[] = [];
  const failed: string[] = [];
  try {
    for (const browser of chosen) {
      say(`Pictures: ${browser.join(', ')}`);
      // What could not be taken in one browser keeps none of the others from it.
      await shootIn(site, browser, pictures).catch((error) => {
        failed.push(`${browser.join('-')}: ${error instanceof Error ? error.message : String(error)}`);
      });
    }
  } finally {
    await site.close();
    await writeFile(join(OUTPUT, 'index.html'), indexPage(pictures));
  }
  say(`${pictures.length} pictures: ${relative(ROOT, join(OUTPUT, 'index.html'))}`);
  for (const one of failed) say(`Not all pictures of ${one}`);
  return failed.length;
}

await runMain(main);
