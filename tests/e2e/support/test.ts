/**
 * The fixtures of the end-to-end tests. A test imports `test` and `expect` from here and asks for
 *   - `site`       the sample site, its pages reached as http://dangbo-mau.vn/… and so on (one per worker),
 *   - `extension`  a browser with the built extension and a fresh profile; its language and colours by
 *                  `test.use({ locale: 'en', colorScheme: 'dark' })`,
 *   - `entry`      a tab that shows the sample entry,
 *   - `launch`     for a test that starts browsers itself; a restart is
 *                  `await extension.close(); const again = await launch({ profileDir: extension.profileDir })`,
 *   - `output`     the folder for the test's pictures and files, below output/e2e/.
 * Everything is closed and removed after the test. What can be done with an extension (its popup, its worker, its
 * downloads) is in tools/driver/, shared with the tour.
 */
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { type LaunchOptions, launchExtension, type RunningExtension } from '../../../tools/driver/launch.ts';
import { ROOT } from '../../../tools/lib/bundle.ts';
import { SAMPLE_ENTRY, type Site, sealedHosts, serveSite } from '../../../tools/lib/site.ts';

/** A page kept outside of the project, and the address it is served under when it is there. */
export const SOURCE_ENTRY = {
  url: 'http://dangbo-goc.vn/bai-viet/nguon.html',
  file: join(process.env.BUT_NHO_SHARED ?? join(ROOT, '../shared'), 'seed/entry.html'),
};

interface TestFixtures {
  launch: (options?: LaunchOptions) => Promise<RunningExtension>;
  extension: RunningExtension;
  entry: Page;
  output: string;
}

interface WorkerFixtures {
  site: Site;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const site = await serveSite(existsSync(SOURCE_ENTRY.file) ? [SOURCE_ENTRY] : []);
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],

  launch: async ({ site, locale, colorScheme }, use) => {
    const running: RunningExtension[] = [];
    await use(async (options = {}) => {
      const extension = await launchExtension({
        locale: locale === 'en' ? 'en' : 'vi',
        colorScheme: colorScheme === 'dark' ? 'dark' : 'light',
        ...options,
        args: [sealedHosts(site.port), ...(options.args ?? [])],
      });
      running.push(extension);
      return extension;
    });
    for (const { close, profileDir } of running) {
      await close();
      // The browser's processes write for a moment after they were told to go.
      await rm(profileDir, { recursive: true, force: true, maxRetries: 5 });
    }
  },

  extension: async ({ launch }, use) => {
    await use(await launch());
  },

  entry: async ({ extension }, use) => {
    const page = await extension.context.newPage();
    await page.goto(SAMPLE_ENTRY);
    await use(page);
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  output: async ({}, use, info) => {
    await use(info.outputDir);
  },
});

/** The tag of a further case of what others show: only `npm run test:long` tries it (tests/long/). */
export const LONG = { tag: '@long' };

/** Tags all cases but the usual ones as {@link LONG}. */
export const longUnless = (isUsual: boolean): { tag?: string } => (isUsual ? {} : LONG);

export { expect } from '@playwright/test';
