import { expect, type Page } from '@playwright/test';
import type { LaunchOptions, RunningExtension } from '../../../tools/driver/launch.ts';
import { openPopupInTab } from '../../../tools/driver/popup.ts';
import { reloadExtension } from '../../../tools/driver/update.ts';
import { stopWorker } from '../../../tools/driver/worker.ts';
import type { Random } from '../../../tools/lib/random.ts';
import { allowBytes, DATABASE_DAMAGES, killBrowser } from './damage.ts';
import { lossToast, markFigures, openArticle } from './library.ts';
import { paintedTexts } from './marks.ts';
import { ARTICLE } from './pages.ts';
import { storedRows } from './store.ts';
import { actionOf } from './toolbar.ts';

type Launch = (options?: LaunchOptions) => Promise<RunningExtension>;

/** What befell the marks of a run, for whoever reads it. */
export interface Outcome {
  made: number;
  /** Shown as saved by the number on the icon, and not in the store afterwards. */
  lost: string[];
  /** Said by the icon, or by silence, although it was not so. */
  untrue: string[];
  disasters: Record<string, number>;
}

/** Bytes that leave the extension no room for another mark. */
const NO_ROOM = 1_000_000;

/** Milliseconds that anything may take, and that a mark may take to be shown again. */
const PATIENCE = 60_000;
const SHOWN_WITHIN = 10_000;

/** Figures beyond the number asked for: the last disaster makes marks, too. */
const SPARE = 10;

const figureOf = (index: number) => `${101 + index} ngày công`;

/** Marks one figure after another while everything goes wrong, and keeps account of what was shown as saved. */
export class DisasterRun {
  readonly #launch: Launch;
  readonly #random: Random;
  readonly #article: typeof ARTICLE;
  readonly #claimed = new Set<string>();
  readonly #outcome: Outcome = { made: 0, lost: [], untrue: [], disasters: {} };
  #extension!: RunningExtension;
  #page!: Page;

  constructor(launch: Launch, random: Random, size: number) {
    this.#launch = launch;
    this.#random = random;
    const paragraphs = Array.from(
      { length: size + SPARE },
      (_, index) => `Tổ dân cư số ${index + 1} của bản góp ${figureOf(index)} làm đường trong năm qua.`,
    );
    this.#article = { ...ARTICLE, paragraphs };
  }

  /**
   * @param size how many marks are made in all; the last look is at all of them
   * @param every how many are made between two disasters
   */
  async run(size: number, every: number): Promise<Outcome> {
    this.#extension = await this.#start({ ownBuild: true });
    this.#page = await openArticle(this.#extension, this.#article);
    const kinds = Object.keys(this.#disasters);
    let order: string[] = [];
    while (this.#outcome.made < size) {
      await this.#mark(Math.min(every, size - this.#outcome.made));
      await this.#claim();
      // Each once, in another order every time.
      if (order.length === 0) order = this.#random.shuffled(kinds);
      const kind = order.pop()!;
      this.#outcome.disasters[kind] = (this.#outcome.disasters[kind] ?? 0) + 1;
      await this.#disasters[kind]!();
      await this.#look(kind);
    }
    await this.#extension.close();
    await this.#reopen();
    await this.#look('the end');
    return this.#outcome;
  }

  readonly #disasters: Record<string, () => Promise<void>> = {
    'the disk filled and freed': async () => {
      const asker = await openPopupInTab(this.#extension, this.#page);
      await this.#page.bringToFront();
      const before = this.#claimed.size;
      await allowBytes(this.#extension, asker, NO_ROOM);
      await this.#mark(2);
      await expect(this.#page.getByRole('alert')).toContainText('chưa lưu được');
      const { badge } = await actionOf(this.#extension, this.#page);
      await this.#page.bringToFront();
      if (Number(badge) !== before)
        this.#outcome.untrue.push(`the icon says ${badge} on a full disk, not ${before}`);
      await allowBytes(this.#extension, asker, null);
      await asker.close();
      await this.#page.bringToFront();
      await this.#page.getByRole('button', { name: 'Lưu lại' }).first().click();
      await this.#claim();
    },
    'the extension reloaded': async () => {
      await this.#mark(1);
      this.#extension = await reloadExtension(this.#extension);
      await this.#page.bringToFront();
      await this.#claim();
    },
    'the worker stopped again and again': async () => {
      for (let times = 0; times < 3; times += 1) {
        await this.#mark(1);
        await stopWorker(this.#extension);
      }
      await this.#claim();
    },
    'the browser killed': async () => {
      // What was not shown as saved by then may be there or not.
      await this.#mark(1);
      await killBrowser(this.#extension);
      await this.#reopen();
    },
    'the database garbled': async () => {
      await this.#extension.close();
      const damages = Object.keys(DATABASE_DAMAGES).filter((name) => !name.includes('tables'));
      DATABASE_DAMAGES[this.#random.pick(damages)]!(this.#extension.profileDir);
      await this.#reopen();
      const said = lossToast(this.#page).or(this.#page.getByText('Trình duyệt không mở được kho dữ liệu'));
      const popup = await openPopupInTab(this.#extension, this.#page);
      const isRestorable = popup.getByTestId('restore');
      const isWhole = async () => (await this.#stored()).size >= this.#claimed.size;
      // Some damage hurts nothing; any that does must be told, and can be mended.
      await expect(async () => {
        expect((await isRestorable.count()) > 0 || (await isWhole())).toBe(true);
      }).toPass();
      if (await isRestorable.count()) {
        await popup.bringToFront();
        await isRestorable.click();
        await popup.getByTestId('restored').waitFor();
        if ((await said.count()) === 0) this.#outcome.untrue.push('a loss that the page did not tell');
      }
      await popup.close();
      await this.#page.close();
      this.#page = await openArticle(this.#extension, this.#article);
    },
  };

  async #reopen(): Promise<void> {
    const { profileDir } = this.#extension;
    this.#extension = await this.#start({ profileDir, ownBuild: true });
    this.#page = await openArticle(this.#extension, this.#article);
  }

  /** A run goes on for minutes; what it waits for in vain ends it long before that. */
  async #start(options: LaunchOptions): Promise<RunningExtension> {
    const extension = await this.#launch(options);
    extension.context.setDefaultTimeout(PATIENCE);
    return extension;
  }

  async #mark(count: number): Promise<void> {
    const { made } = this.#outcome;
    const figures = Array.from({ length: count }, (_, index) => figureOf(made + index));
    this.#outcome.made += count;
    await markFigures(this.#page, figures);
  }

  /** Waits until the icon counts every mark of the page, and takes it at its word. What is said to be unsaved is saved again. */
  async #claim(): Promise<void> {
    const retry = this.#page.getByRole('button', { name: 'Lưu lại' }).first();
    await expect(async () => {
      if (await retry.isVisible()) await retry.click();
      const painted = await this.#painted();
      const { badge } = await actionOf(this.#extension, this.#page);
      expect(Number(badge)).toBe(painted.size);
      for (const figure of painted) this.#claimed.add(figure);
    }).toPass();
    await this.#page.bringToFront();
  }

  /** Compares what was shown as saved with what the store and the page say now. */
  async #look(when: string): Promise<void> {
    await this.#claim();
    const stored = await this.#stored();
    // A reader that takes over paints anew.
    const isShown = async () => {
      const painted = await this.#painted();
      return [...this.#claimed].every((figure) => painted.has(figure));
    };
    await expect
      .poll(isShown, { timeout: SHOWN_WITHIN })
      .toBe(true)
      .catch(() => {});
    const painted = await this.#painted();
    for (const figure of this.#claimed) {
      if (!stored.has(figure)) this.#outcome.lost.push(`${figure} after ${when}`);
      if (!painted.has(figure)) this.#outcome.untrue.push(`${figure} is not shown after ${when}`);
    }
    for (const figure of painted)
      if (!stored.has(figure)) this.#outcome.untrue.push(`${figure} is counted and not stored after ${when}`);
    await this.#page.bringToFront();
  }

  async #painted(): Promise<Set<string>> {
    const painted = await paintedTexts(this.#page);
    return new Set(
      painted.filter(({ name }) => /-(?:mark|moved|changed)$/.test(name)).map(({ text }) => text),
    );
  }

  async #stored(): Promise<Set<string>> {
    const { annotations } = await storedRows(this.#extension);
    return new Set(annotations.map(({ target }) => target.exact));
  }
}
