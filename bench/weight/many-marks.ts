import type { RunningExtension } from '../../tools/driver/launch.ts';
import { selectWords } from '../../tools/driver/selection.ts';
import { putRows, type Row, readStore } from '../../tools/driver/store.ts';
import { articlePage } from '../sample-page.ts';
import { trace } from './loads.ts';
import { markFor, serve, untilShown, watched } from './pages.ts';
import { readDelay } from './trace.ts';

/** What it takes to show very many stored marks, in milliseconds from the start of the reader. */
export interface ManyMarksCost {
  first: number;
  all: number;
}

export const MARKS = 10_000;

/** As many as come with the article; the others are asked for. */
export const FIRST = 500;

const URL_MANY = 'http://bao-nhieu.vn/xay-dung-dang/muoi-nghin-thon-20211012.html';
const PATIENCE = 180_000;
const SENTENCES = 10;

const sentence = (at: number) => `Thôn số ${at} góp ${10_000 + at} ngày công làm đường.`;
const figure = (at: number) => `${10_000 + at} ngày công`;

/** Opens an article every sentence of which holds a stored mark. */
export async function measureManyMarks(extension: RunningExtension): Promise<ManyMarksCost> {
  const { context } = extension;
  const paragraphs = Array.from({ length: MARKS / SENTENCES }, (_, paragraph) =>
    Array.from({ length: SENTENCES }, (_, at) => sentence(paragraph * SENTENCES + at)).join(' '),
  );
  const html = articlePage(paragraphs);
  await serve(context, URL_MANY, watched(html, 'but-nho-statistic-mark-', [1, FIRST, MARKS]));
  const page = await context.newPage();
  await page.goto(URL_MANY);
  // One made by hand is the pattern of all others.
  await page.waitForFunction(() => CSS.highlights.size > 0, null, { timeout: PATIENCE });
  await selectWords(page, figure(0));
  await page.keyboard.press('s');
  await page.keyboard.press('Escape');
  await untilShown(page, 1, PATIENCE);
  await storeOthers(extension);
  const events = await trace(context, async () => {
    await page.reload();
    await untilShown(page, MARKS, PATIENCE);
  });
  await page.close();
  const [first, all] = [FIRST, MARKS].map((count) => readDelay(events, 'reader.js', markFor(count)));
  return { first: first!, all: all! };
}

async function storeOthers(extension: RunningExtension): Promise<void> {
  const { annotations, snapshots } = await readStore(extension);
  const pattern = annotations!.find(({ target }) => (target as Row).exact === figure(0));
  const text = snapshots!
    .map((snapshot) => String(snapshot.text))
    .find((text) => text.includes(figure(MARKS - 1)));
  if (!pattern || !text) throw new Error('The first mark was not stored.');
  const others = Array.from({ length: MARKS - 1 }, (_, before): Row => {
    const exact = figure(before + 1);
    const start = text.indexOf(exact);
    const end = start + exact.length;
    const prefix = text.slice(start - 100, start);
    const suffix = text.slice(end, end + 100);
    const target = { ...(pattern.target as Row), exact, start, end, prefix, suffix };
    return { ...pattern, id: `many-${before + 1}`, target };
  });
  await putRows(extension, { annotations: others });
}
