import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Locale, launchExtension } from '../driver/launch.ts';
import { openRead, shootArticle } from '../gallery/article.ts';
import { type Camera, cameraOf } from '../gallery/camera.ts';
import { COPY_PAGES } from '../gallery/entries.ts';
import { shootImport, shootLibrary } from '../gallery/library.ts';
import { shootStart } from '../gallery/start.ts';
import { SAMPLE_ENTRY, sealedHosts, serveSite } from '../lib/site.ts';

/** What the stores ask for, in pixels; the width is the driver's own. */
const HEIGHT = 800;

/** The pictures that a store shows, five at most, in their order; of the gallery's. */
const SHOWN = ['page-mark-card', 'page-suggestion-card', 'library-list', 'library-compare', 'library-search'];

/** Takes the gallery's pictures at the stores' size, and keeps those that are shown. @param folder absolute */
export async function takeScreenshots(folder: string, locale: Locale): Promise<void> {
  await mkdir(folder, { recursive: true });
  const site = await serveSite(COPY_PAGES);
  const extension = await launchExtension({
    locale,
    height: HEIGHT,
    withWelcome: true,
    args: [sealedHosts(site.port)],
  });
  try {
    const camera: Camera = {
      ...cameraOf({ extension, locale, scheme: 'light' }, folder, []),
      async shoot(surface, state, take) {
        const at = SHOWN.indexOf(`${surface}-${state}`);
        if (at >= 0) await take(join(folder, `${at + 1}-${surface}-${state}.png`));
      },
    };
    const library = await shootStart(camera);
    await shootArticle(camera, await openRead(extension, SAMPLE_ENTRY));
    await library.bringToFront();
    await shootImport(camera, library);
    await shootLibrary(camera, library);
  } finally {
    await extension.close();
    await site.close();
    await rm(extension.profileDir, { recursive: true, force: true, maxRetries: 5 });
  }
}
