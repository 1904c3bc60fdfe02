import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type LaunchOptions, launchExtension, type RunningExtension } from '../../driver/launch.ts';
import { openSidePanel, type SidePanel } from '../../driver/panel.ts';
import { openPopupInTab, tabIdOf } from '../../driver/popup.ts';
import { updateExtension } from '../../driver/update.ts';
import { ROOT } from '../../lib/bundle.ts';
import { until } from '../../lib/until.ts';
import { WORLD, type WorldArticle } from '../world.ts';

/** Milliseconds that one thing in the browser may take. */
const PATIENCE = 20_000;

/** Where pictures go of what could not be done. */
const PICTURES = join(ROOT, 'output/soak');

/** A tab that shows an article. */
export interface ArticleTab {
  page: Page;
  /** As the browser counts tabs. */
  id: number;
  article: WorldArticle;
  /** Where its work is settled. */
  by: string;
}

export type Launch = (options: LaunchOptions) => Promise<RunningExtension>;

/** The reviewer's browser: two tabs with articles, the library, and the side panel when it is wanted. */
export class Workplace {
  readonly #launch: Launch;
  readonly #articles: [WorldArticle, WorldArticle] = [WORLD[0]!, WORLD[1]!];
  readonly #tabs: (ArticleTab | null)[] = [null, null];
  #library: Page | null = null;
  #panel: { beside: ArticleTab; panel: SidePanel } | null = null;
  /** Each update has a higher one. */
  #version = 0;
  extension!: RunningExtension;

  /** @param launch starts a browser that reaches the world's pages */
  constructor(launch: Launch = launchExtension) {
    this.#launch = launch;
  }

  /** Starts a browser, with the profile of the one before if there was one. */
  async start(profileDir = this.extension?.profileDir): Promise<void> {
    this.#forget();
    this.#tabs.fill(null);
    this.extension = await this.#launch({ profileDir, ownBuild: true });
    this.extension.context.setDefaultTimeout(PATIENCE);
  }

  /** Has the browser update the extension under the open pages; its own are gone by that. */
  async update(): Promise<void> {
    this.#version += 1;
    this.extension = await updateExtension(this.extension, `9.${this.#version}`);
    this.#forget();
  }

  #forget(): void {
    this.#library = null;
    this.#panel = null;
  }

  async tab(index: 0 | 1): Promise<ArticleTab> {
    const open = this.#tabs[index];
    if (open) return open;
    const page = await this.extension.context.newPage();
    const article = this.#articles[index];
    await readArticle(page, article);
    const tab = { page, id: await tabIdOf(this.extension, page), article, by: `tab ${index + 1}` };
    this.#tabs[index] = tab;
    return tab;
  }

  async closeTabs(): Promise<void> {
    for (const { page } of this.tabs) await page.close();
    this.#tabs.fill(null);
    this.#panel = null;
  }

  /** Takes a picture of every page, for whoever looks for what went wrong. @param name what they are of */
  async takePictures(name: string): Promise<void> {
    for (const [index, page] of this.extension.context.pages().entries())
      await page.screenshot({ path: join(PICTURES, `${name}-${index}.png`), timeout: 3_000 }).catch(() => {});
  }

  /** The tabs that are open. */
  get tabs(): ArticleTab[] {
    return this.#tabs.filter((tab) => tab !== null);
  }

  /** Has a tab show another article. */
  async goOn(index: 0 | 1, article: WorldArticle): Promise<void> {
    const tab = await this.tab(index);
    this.#articles[index] = article;
    tab.article = article;
    await readArticle(tab.page, article);
  }

  /** The library's page, wherever in it the reviewer is. */
  async library(): Promise<Page> {
    if (this.#library && !this.#library.isClosed()) return this.#library;
    const page = await this.extension.context.newPage();
    await page.goto(this.extension.url('library.html'));
    await page.locator('[data-testid=entry], [data-testid=start]').first().waitFor();
    this.#library = page;
    return page;
  }

  /** The side panel, beside a tab. */
  async panel(index: 0 | 1): Promise<SidePanel> {
    const tab = await this.tab(index);
    if (this.#panel?.beside === tab) {
      await tab.page.bringToFront();
      return this.#panel.panel;
    }
    await this.closePanel();
    const panel = await openSidePanel(this.extension, tab.page);
    this.#panel = { beside: tab, panel };
    return panel;
  }

  async closePanel(): Promise<void> {
    // It may be gone with its tab.
    await this.#panel?.panel.close().catch(() => {});
    this.#panel = null;
  }

  /** The popup over a tab, in a tab of its own. */
  async popup(index: 0 | 1): Promise<Page> {
    return openPopupInTab(this.extension, (await this.tab(index)).page);
  }

  /** What the toolbar icon counts for a tab. */
  async badge({ id }: ArticleTab): Promise<number> {
    const library = await this.library();
    return Number(await library.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), id));
  }
}

/** Opens an article, and waits until something is painted on it, or it is said why nothing can be: a damaged store may not open. */
async function readArticle(page: Page, { url }: WorldArticle): Promise<void> {
  await page.goto(url);
  await page.locator('but-nho-ui').waitFor({ state: 'attached' });
  const failure = page.getByRole('alert').getByTestId('toast');
  await until(
    `${url} was not read.`,
    async () =>
      (await page.evaluate(() => [...CSS.highlights.keys()].some((name) => name.startsWith('but-nho-')))) ||
      (await failure.count()) > 0,
    PATIENCE,
  );
}

/** The part of the browser's interface that is asked inside of the library, where it is global. */
declare const chrome: {
  action: { getBadgeText: (about: { tabId: number }) => Promise<string> };
};
