import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keysOfParts } from '@/utils/entries/duplicates.ts';
import { fileOf, type Invitation } from '@/utils/panel/index.ts';
import { anAward, anEntry } from '../../../../tests/sample/desk.ts';
import { anAnnotation, anArticle } from '../../../../tests/sample/records.ts';
import { killBrowser } from '../../../driver/harm/damage.ts';
import { type LaunchOptions, launchExtension, type RunningExtension } from '../../../driver/launch.ts';
import { putRows, type Row, readStore } from '../../../driver/store.ts';
import { stopWorker } from '../../../driver/worker.ts';
import { until } from '../../../lib/until.ts';

/** Where the one article of these libraries stands. */
const ADDRESS = 'https://bao-mau.vn/chi-bo-nam-lo';

/** How long a browser may take to write what it was allowed to its disk, and to plan a visit, in milliseconds. */
const PATIENCE = 90_000;

/** What a browser holds of its own changes in the panel, by its own word. */
export interface Told {
  own: number;
  confirmed: number;
}

/** A library as it was before its reviewer joined: an entry, its article, and so many marks in it. */
function libraryOf(awardId: string, marks: number): Record<string, Row[]> {
  const entry = anEntry({
    id: crypto.randomUUID(),
    awardId,
    parts: [{ address: ADDRESS, publishedOn: null }],
  });
  const keys = keysOfParts(entry, (host) => host);
  const articleId = crypto.randomUUID();
  const markOf = (_: unknown, index: number) => {
    const mark = anAnnotation({ id: crypto.randomUUID(), articleId, source: ADDRESS });
    return { ...mark, target: { ...mark.target, start: index * 10, end: index * 10 + 9 } };
  };
  const rows = {
    awards: [anAward({ id: awardId })],
    entries: [{ ...entry, keys }],
    articles: [anArticle({ id: articleId, urls: [ADDRESS], keys })],
    annotations: Array.from({ length: marks }, markOf),
  };
  return rows as unknown as Record<string, Row[]>;
}

/** A reviewer with a browser of his own, as far as it is killed and started again. */
export class KilledReviewer {
  private constructor(
    readonly invitation: Invitation,
    private readonly options: LaunchOptions,
    private extension: RunningExtension,
  ) {}

  /** Starts a browser with a library in it; nothing was joined yet. @param profileDir absolute, empty or none */
  static async open(
    invitation: Invitation,
    options: LaunchOptions & { profileDir: string },
    marks: number,
  ): Promise<KilledReviewer> {
    const extension = await launchExtension(options);
    // The database is there once a page of ours has opened it.
    const page = await extension.context.newPage();
    await page.goto(extension.url('library.html'));
    await page.getByTestId('name').waitFor();
    await page.close();
    await putRows(extension, libraryOf(invitation.award.id, marks));
    return new KilledReviewer(invitation, options, extension);
  }

  /** Joins, and leaves the page once the browser has on its disk what it was allowed: a kill before that takes it away again. */
  async join(): Promise<void> {
    const page = await this.extension.context.newPage();
    await page.goto(this.extension.url('panel.html'));
    await page.getByTestId('invitation-file').setInputFiles({
      name: 'giay-moi.json',
      mimeType: 'application/json',
      buffer: Buffer.from(fileOf(this.invitation)),
    });
    await page.getByTestId('agree').click();
    await page.getByTestId('counts').waitFor();
    const preferences = join(this.extension.profileDir, 'Default/Preferences');
    const isKept = async () => (await readFile(preferences, 'utf8').catch(() => '')).includes('"offscreen"');
    await until('The browser does not write down what it was allowed.', isKept, PATIENCE);
    await this.untilPlanned();
    await page.close();
  }

  /** Ends the browser as a power cut would. */
  kill = (): Promise<void> => killBrowser(this.extension);

  /** Starts it again and opens no page: what is done from now on, the background does, woken by an alarm. */
  async restart(): Promise<void> {
    this.extension = await launchExtension(this.options);
    await this.untilPlanned();
    await stopWorker(this.extension);
  }

  /** Waits until a visit is planned. */
  private async untilPlanned(): Promise<void> {
    const isPlanned = () =>
      this.extension.worker.evaluate(async () => {
        const { alarms } = (globalThis as unknown as { chrome: { alarms?: { get(name: string): unknown } } })
          .chrome;
        return Boolean(await alarms?.get('panel-visit'));
      });
    await until('No visit is planned.', isPlanned, PATIENCE);
  }

  /** Opens the panel's page and waits until a visit from there has come to its end. @returns what the library says then */
  async tell(): Promise<Told> {
    const page = await this.extension.context.newPage();
    await page.goto(this.extension.url('panel.html'));
    await page.getByTestId('visit').click();
    await page.getByTestId('visit-stop').waitFor({ state: 'detached' });
    await page.getByTestId('visit').waitFor();
    const { outbox = [] } = await readStore(this.extension);
    await page.close();
    const confirmed = outbox.filter(({ confirmedAt }) => confirmedAt !== null).length;
    return { own: outbox.length, confirmed };
  }

  close = (): Promise<void> => this.extension.close();
}
