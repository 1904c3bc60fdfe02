import type { Page } from '@playwright/test';
import { type CalmWorld, calmWorldOf } from '../../../tools/driver/calm-world.ts';
import { noteOf } from '../../../tools/driver/editor.ts';
import type { RunningExtension } from '../../../tools/driver/launch.ts';
import { selectWords } from '../../../tools/driver/selection.ts';
import { readStore } from '../../../tools/driver/store.ts';
import { expectMarks } from '../support/marks.ts';
import { ARTICLE, articleHtml } from '../support/pages.ts';
import { expect, LONG, test } from '../support/test.ts';
import { ATTACKS, type Attack } from './attacks.ts';

const MARK = { name: 'statistic-mark', text: '18 hộ', occurrence: 1 };

/** What is typed into a note: of its digits none stands on a page's keys otherwise. */
const SECRET = 'xem lai 97531';

/** Before any other script: writes down what the page hears of the keyboard, where no override reaches. */
const SPY = `(() => {
  const { setAttribute } = Element.prototype;
  let heard = '';
  addEventListener('keydown', (event) => setAttribute.call(document.documentElement, 'data-heard', (heard += event.key)), true);
})();`;

test('a page that does all of it at once, and then writes itself anew, does not hinder a reviewer', async ({
  extension,
}) => {
  const together = ATTACKS.filter(({ goesWithOthers }) => goesWithOthers);
  const anew = ATTACKS.find(({ name }) => name.includes('document.open'))!;
  await withstand(extension, [...together, anew]);
});

test('each attack by itself does not hinder a reviewer', LONG, async ({ extension }) => {
  test.setTimeout(600_000);
  for (const attack of ATTACKS)
    await test.step(`a page that ${attack.name}`, () => withstand(extension, [attack]));
});

let count = 0;

/** Whether all that is painted stands on what the page shows now. */
const isPaintedHere = (): boolean =>
  [...CSS.highlights.values()].every((highlight) =>
    [...highlight].every(({ startContainer }) => startContainer.isConnected),
  );

/** A reviewer marks, writes a note and marks again on a page that does all this, and keeps it; the page hears nothing. */
async function withstand(extension: RunningExtension, attacks: readonly Attack[]): Promise<void> {
  count += 1;
  const url = `http://trang-${count}.vn/xay-dung-dang/hu-gao-20211012${count}.html`;
  const headers = Object.assign({}, ...attacks.map((attack) => attack.headers));
  await extension.context.route(url, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body: htmlOf(attacks) }),
  );
  const page = await extension.context.newPage();
  await page.goto(url);
  await page.locator('but-nho-ui').waitFor({ state: 'attached' });
  const world = await calmWorldOf(page);
  const stored = async () =>
    (await readStore(extension)).annotations!.filter(({ source }) => String(source).startsWith(url));

  await selectWords(page, '18 hộ', 1, world);
  await page.getByTestId('add-statistic').click();
  await expectMarks(world, [MARK]);
  await noteOf(page).click();
  await page.keyboard.type(SECRET);
  await expectWritten(page, world, async () => (await stored()).some(({ note }) => note === SECRET));
  await page.keyboard.press('Escape');

  for (const { later } of attacks) if (later) await world.evaluate(new Function(later) as () => void);
  await expectMarks(world, [MARK]);
  // A page that writes itself anew takes our ears along with our UI, and what was painted stands on the old one for a moment.
  await page.locator('but-nho-ui').waitFor({ state: 'attached' });
  await expect.poll(() => world.evaluate(isPaintedHere)).toBe(true);
  await selectWords(page, '46/52 hộ', 1, world);
  await page.getByTestId('add-remark').click();
  await expect
    .poll(async () => (await stored()).map(({ target }) => (target as { exact: string }).exact).sort())
    .toEqual(['18 hộ', '46/52 hộ']);
  await page.close();
}

/** The note is in the store, or the reviewer is told why it is to be written elsewhere; the page has nothing of it. */
async function expectWritten(page: Page, world: CalmWorld, isStored: () => Promise<boolean>): Promise<void> {
  const isTold = () => page.getByText('giành bàn phím').first().isVisible();
  await expect.poll(async () => (await isStored()) || (await isTold())).toBe(true);
  const learnt = await world.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(
      ({ value }) => value,
    );
    return [document.documentElement.getAttribute('data-heard'), ...fields].join(' ');
  });
  expect(learnt).not.toMatch(/[97531]/);
}

/** {@link ARTICLE} on a page that does all of it; each script by itself, so that one may stumble over another. */
function htmlOf(attacks: readonly Attack[]): string {
  const all = (part: (attack: Attack) => string | undefined) =>
    attacks.map((attack) => part(attack) ?? '').join('\n');
  // Those that break the most are the table's first.
  const scripts = [SPY, ...attacks.map(({ script = '' }) => script).reverse()];
  const tags = scripts.map((script) => `<script>${script}</script>`).join('\n');
  const html = articleHtml(
    ARTICLE.title,
    ARTICLE.paragraphs,
    all((attack) => attack.html),
  );
  return attacks
    .reduce((page, { around }) => (around ? withAround(page, around) : page), html)
    .replace('<head>', () => `<head>${tags}`)
    .replace('</head>', () => `${all(({ head }) => head)}</head>`);
}

const withAround = (page: string, around: (html: string) => string): string =>
  page.replace(/<body>([\s\S]*)<\/body>/, (_, body: string) => `<body>${around(body)}</body>`);
