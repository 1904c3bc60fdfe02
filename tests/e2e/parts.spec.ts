import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { noteOf } from '../../tools/driver/editor.ts';
import { BUILD, type RunningExtension } from '../../tools/driver/launch.ts';
import { selectWords } from '../../tools/driver/selection.ts';
import { disableExtension } from '../../tools/driver/update.ts';
import { PART_NAMES, type PartName, partFile } from '../../utils/platform/parts/part-names.ts';
import { paintedTexts } from './support/marks.ts';
import { ARTICLE, articleHtml, servePage } from './support/pages.ts';
import { expect, test } from './support/test.ts';

const { url, title, paragraphs } = ARTICLE;

/** Words that the code of a part alone has: a new part does not compile without. */
const OWN_WORDS: Record<PartName, string> = {
  'over-page': 'suggestion-card',
  comparing: 'phụ huynh học sinh',
  detecting: 'bản quyền|tổng biên tập',
  'taking-over': 'textarea, input, iframe',
  'reading-place': 'scrollIntoView',
  serving: 'nothing to undo',
  'entry-text': 'queueMicrotask',
  'hidden-names': 'tiến sĩ|thạc sĩ',
};

/** A script with its words as they are written: those of the build are ASCII (tools/build/ascii.ts). */
const wordsIn = (script: string): string =>
  script.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

async function openArticle({ context }: RunningExtension) {
  await servePage(context, url, articleHtml(title, paragraphs));
  const page = await context.newPage();
  await page.goto(url);
  await expect.poll(async () => (await paintedTexts(page)).length).toBeGreaterThan(0);
  return page;
}

test('what draws over a page comes with the pointer, and not before', async ({ extension }) => {
  const page = await openArticle(extension);
  await expect(page.getByTestId('toasts')).toHaveCount(0);
  await page.mouse.move(300, 300);
  await expect(page.getByTestId('toasts')).toHaveCount(1);
});

test('whoever is quicker than what draws over the page loses neither mark nor note', async ({
  extension,
}) => {
  const page = await openArticle(extension);
  await selectWords(page, '18 hộ');
  await page.keyboard.press('s');
  await page.keyboard.type('da goi hoi ban');
  await expect(noteOf(page)).toHaveValue('da goi hoi ban');
  await expect(page.getByTestId('card')).toContainText('18 hộ');
});

test('switched off before anything was drawn: it is said all the same', async ({ launch }) => {
  const extension = await launch({ ownBuild: true });
  const page = await openArticle(extension);
  // The texts for this case are read when the page is idle.
  await page.waitForTimeout(1_500);
  await disableExtension(extension);
  await page.bringToFront();
  await page.mouse.move(300, 300);
  await expect(page.getByRole('alert')).toContainText('Bút Nhớ đã được cập nhật hoặc tắt');
  await expect(page.getByTestId('toast')).toHaveCount(1);
});

test('every article is read without what comes in parts', async () => {
  const code = wordsIn(await readFile(join(BUILD, 'reader.js'), 'utf8'));
  for (const part of PART_NAMES) {
    expect(code).not.toContain(OWN_WORDS[part]);
    expect(wordsIn(await readFile(join(BUILD, partFile(part)), 'utf8'))).toContain(OWN_WORDS[part]);
  }
});
