/**
 * The fixtures of the tests in Firefox: `site`, the sample site that all names lead to, and a hostile page besides; `launch`, for a test that starts
 * browsers itself; `firefox`, a browser with the built extension as just installed, its language and colours by
 * `test.use({ locale: 'en', colorScheme: 'dark' })`, the same process for all tests (a start is half of a short test, and
 * what a test leaves goes with the extension); `entry`, its tab, showing the sample entry with the reader in it.
 */
import { rm } from 'node:fs/promises';
import { test as base } from '@playwright/test';
import {
  type FirefoxOptions,
  launchFirefox,
  type RunningFirefox,
} from '../../../tools/driver/firefox/launch.ts';
import type { FirefoxPage } from '../../../tools/driver/firefox/page.ts';
import type { Appearance } from '../../../tools/driver/firefox/profile.ts';
import { SAMPLE_ENTRY, type Site, serveSite } from '../../../tools/lib/site.ts';
import { entryPages } from '../../e2e/support/desk.ts';
import { ARTICLE, hostileHtml } from '../../e2e/support/pages.ts';

/** The browser that the tests of a worker share, one after the other. */
class Shared {
  #running: RunningFirefox | null = null;

  constructor(readonly sitePort: number) {}

  /** The browser as it starts for the first time. */
  async take(appearance: Appearance): Promise<RunningFirefox> {
    const { sitePort } = this;
    this.#running = await (this.#running?.renew(appearance) ?? launchFirefox({ ...appearance, sitePort }));
    return this.#running;
  }

  async end(): Promise<void> {
    if (this.#running) await endFirefox(this.#running);
  }
}

async function endFirefox({ close, profileDir }: RunningFirefox): Promise<void> {
  await close();
  await rm(profileDir, { recursive: true, force: true });
}

const appearanceOf = (locale: string | undefined, colorScheme: string | null | undefined): Appearance => ({
  locale: locale === 'en' ? 'en' : 'vi',
  colorScheme: colorScheme === 'dark' ? 'dark' : 'light',
});

interface TestFixtures {
  launch: (options?: Omit<FirefoxOptions, 'sitePort'>) => Promise<RunningFirefox>;
  firefox: RunningFirefox;
  entry: FirefoxPage;
}

export const test = base.extend<TestFixtures, { site: Site; shared: Shared }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const site = await serveSite([{ url: ARTICLE.url, html: hostileHtml() }, ...entryPages()]);
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],

  shared: [
    async ({ site }, use) => {
      const shared = new Shared(site.port);
      await use(shared);
      await shared.end();
    },
    { scope: 'worker' },
  ],

  launch: async ({ site, locale, colorScheme }, use) => {
    const running: RunningFirefox[] = [];
    await use(async (options = {}) => {
      const firefox = await launchFirefox({
        ...appearanceOf(locale, colorScheme),
        ...options,
        sitePort: site.port,
      });
      running.push(firefox);
      return firefox;
    });
    for (const firefox of running) await endFirefox(firefox);
  },

  firefox: async ({ shared, locale, colorScheme }, use) => {
    await use(await shared.take(appearanceOf(locale, colorScheme)));
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
