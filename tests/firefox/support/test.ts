/**
 * The fixtures of the tests in Firefox: `site`, the sample site that all names lead to, and a hostile page besides; `launch`, for a test that starts
 * browsers itself; `firefox`, a browser with the built extension and a fresh profile, its language and colours by
 * `test.use({ locale: 'en', colorScheme: 'dark' })`; `entry`, its tab, showing the sample entry with the reader in it.
 */
import { rm } from 'node:fs/promises';
import { test as base } from '@playwright/test';
import {
  type FirefoxOptions,
  launchFirefox,
  type RunningFirefox,
} from '../../../tools/driver/firefox/launch.ts';
import type { FirefoxPage } from '../../../tools/driver/firefox/page.ts';
import { SAMPLE_ENTRY, type Site, serveSite } from '../../../tools/lib/site.ts';
import { ARTICLE, hostileHtml } from '../../e2e/support/pages.ts';

interface TestFixtures {
  launch: (options?: Omit<FirefoxOptions, 'sitePort'>) => Promise<RunningFirefox>;
  firefox: RunningFirefox;
  entry: FirefoxPage;
}

export const test = base.extend<TestFixtures, { site: Site }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const site = await serveSite([{ url: ARTICLE.url, html: hostileHtml() }]);
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],

  launch: async ({ site, locale, colorScheme }, use) => {
    const running: RunningFirefox[] = [];
    await use(async (options = {}) => {
      const firefox = await launchFirefox({
        locale: locale === 'en' ? 'en' : 'vi',
        colorScheme: colorScheme === 'dark' ? 'dark' : 'light',
        ...options,
        sitePort: site.port,
      });
      running.push(firefox);
      return firefox;
    });
    for (const { close, profileDir } of running) {
      await close();
      await rm(profileDir, { recursive: true, force: true });
    }
  },

  firefox: async ({ launch }, use) => {
    await use(await launch());
  },

  entry: async ({ firefox }, use) => {
    await firefox.page.goto(SAMPLE_ENTRY);
    await reader(firefox.page);
    await use(firefox.page);
  },
});

/** Waits for the reader to be there. */
export async function reader(page: FirefoxPage): Promise<void> {
  await page.waitFor('the reader', () => document.querySelector('but-nho-ui') !== null);
}

export { expect } from '@playwright/test';
