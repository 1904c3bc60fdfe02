import type { Page } from '@playwright/test';
import type { RunningExtension } from '../../tools/driver/launch.ts';
import { selectWords } from '../../tools/driver/selection.ts';
import { putRows, readStore } from '../../tools/driver/store.ts';
import { until } from '../../tools/lib/until.ts';
import { articlePage } from '../sample-page.ts';
import { serve } from '../weight/pages.ts';

/** Sentences of the article, each with a name that can be marked: more than marks, as in any article. */
const SENTENCES = 10_100;
const IN_PARAGRAPH = 10;

const SYLLABLES =
  'Na Mo Ke Pù Lèng Sin Chải Tả Phìn Hồ Vàng Nậm Cắn Khe Bó Lũng Pa Thẳm Sa Mường Ngòi Hin'.split(' ');

/** Another name for each number, without figures: what is checked of those has its own time. */
function name(index: number): string {
  const base = SYLLABLES.length;
  const digits = [Math.floor(index / base / base), Math.floor(index / base) % base, index % base];
  return `thôn ${digits.map((digit) => SYLLABLES[digit]).join(' ')}`;
}
const PATH = '/xay-dung-dang/dan-van-kheo-o-vung-cao-20211012.html';

/** The same long article where the extension reads it, with so many marks; and under a name that it leaves alone. */
export const addressOf = (marks: number): string => `http://bao-${marks}.vn${PATH}`;
export const LEFT_ALONE = `http://bao-thu.example${PATH}`;

export async function serveArticles({ context }: RunningExtension, counts: readonly number[]): Promise<void> {
  const sentences = Array.from({ length: SENTENCES }, (_, index) => `Bà con ${name(index)} cùng làm đường.`);
  const paragraphs = Array.from({ length: SENTENCES / IN_PARAGRAPH }, (_, at) =>
    sentences.slice(at * IN_PARAGRAPH, (at + 1) * IN_PARAGRAPH).join(' '),
  );
  const html = articlePage(paragraphs);
  for (const url of [LEFT_ALONE, ...counts.map(addressOf)]) await serve(context, url, html);
}

/** How many marks are painted on a page. */
export const paintedMarks = (page: Page): Promise<number> =>
  page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => name.startsWith('but-nho-remark-mark'))
      .reduce((sum, [, ranges]) => sum + ranges.size, 0),
  );

/** Milliseconds after which an article is read. */
const READ = 2_000;

/** Milliseconds to wait for thousands of marks, on a machine that does other things meanwhile. */
const PATIENCE = 120_000;

export const untilPainted = (page: Page, count: number): Promise<unknown> =>
  until(`${count} marks were not painted.`, async () => (await paintedMarks(page)) >= count, PATIENCE);

/** Marks the first name of the article by hand. */
async function markOne(page: Page): Promise<void> {
  await selectWords(page, name(0));
  await page.getByTestId('add-remark').waitFor();
  await page.keyboard.press('l');
  await page.getByTestId('card').waitFor();
  await page.keyboard.press('Escape');
}

/** Gives an article so many marks, each like one that was made by hand, and opens it anew. */
export async function openMarked(extension: RunningExtension, count: number): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(addressOf(count));
  await page.waitForTimeout(READ);
  await markOne(page);
  const isOfPage = ({ source }: Record<string, unknown>) => source === addressOf(count);
  const pattern = await until('The mark was not saved.', async () =>
    (await readStore(extension)).annotations!.find(isOfPage),
  );
  await putRows(extension, { annotations: marksLike(pattern, await textOf(extension, pattern), count) });
  await page.reload();
  await untilPainted(page, count);
  return page;
}

interface Target {
  exact: string;
  snapshotHash: string;
}

async function textOf(extension: RunningExtension, mark: Record<string, unknown>): Promise<string> {
  const { snapshotHash } = mark.target as Target;
  const { snapshots } = await readStore(extension);
  return snapshots!.find(({ hash }) => hash === snapshotHash)!.text as string;
}

function marksLike(pattern: Record<string, unknown>, text: string, count: number): Record<string, unknown>[] {
  return Array.from({ length: count - 1 }, (_, at) => {
    const exact = name(at + 1);
    const start = text.indexOf(exact);
    const end = start + exact.length;
    const [prefix, suffix] = [text.slice(start - 100, start), text.slice(end, end + 100)];
    const target = { ...(pattern.target as Target), exact, start, end, prefix, suffix };
    return { ...pattern, id: `${pattern.id}-${at}`, target };
  });
}

/** Words of the article that nobody has marked: others for each number, of which there are a hundred. */
export const unmarked = (number: number): string => name(SENTENCES - 1 - number);
