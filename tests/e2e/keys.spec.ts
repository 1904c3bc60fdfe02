import type { Page } from '@playwright/test';
import { type InputMethod, inputMethod } from '../../tools/driver/input-method.ts';
import { openPopupInTab } from '../../tools/driver/popup.ts';
import { lookedAt, marked, openArticlePage, suggested } from './support/reading.ts';
import { selectText } from './support/select.ts';
import { expect, longUnless, test } from './support/test.ts';

/** Steps through the suggestions until the card shows these words. */
async function stepTo(page: Page, words: string): Promise<void> {
  const quote = page.getByTestId('suggestion-card').locator('blockquote');
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Alt+g');
    if ((await quote.textContent()) === words) return;
  }
  throw new Error(`no suggestion “${words}”`);
}

/** One key pressed five times, as each kind of input method passes it on. */
const HAMMERED: [string, string, (ime: InputMethod) => Promise<void>][] = [
  [
    'a',
    'no input method',
    async (ime) => {
      for (let i = 0; i < 5; i += 1) await ime.letter('a');
    },
  ],
  [
    'a',
    'Telex that replaces',
    async (ime) => {
      await ime.letter('a');
      await ime.replace(1, 'â');
      await ime.replace(1, 'aa');
      await ime.letter('a');
      await ime.letter('a');
    },
  ],
  [
    'a',
    'Telex that replaces, on macOS',
    async (ime) => {
      await ime.letter('a');
      await ime.replaceOnMac(1, 'â');
      await ime.replaceOnMac(1, 'aa');
      await ime.letter('a');
      await ime.letter('a');
    },
  ],
  [
    'a',
    'a method that composes',
    async (ime) => {
      for (let i = 0; i < 5; i += 1) await ime.compose('KeyA');
    },
  ],
  [
    'v',
    'a method that composes',
    async (ime) => {
      for (let i = 0; i < 5; i += 1) await ime.compose('KeyV');
    },
  ],
  [
    '1',
    'VNI',
    async (ime) => {
      for (let i = 0; i < 5; i += 1) await ime.letter('1');
    },
  ],
];

const USUAL = ['Telex that replaces', 'VNI'];

for (const [key, method, hammer] of HAMMERED)
  test(
    `case 01 telex-swallows-the-second-letter: ${key} five times under ${method} accepts five`,
    longUnless(USUAL.includes(method)),
    async ({ extension }) => {
      const page = await openArticlePage(extension);
      const before = (await suggested(page)).length;
      await page.keyboard.press('Alt+g');
      await page.getByTestId('suggestion-card').waitFor();
      await hammer(await inputMethod(page));
      await expect.poll(() => marked(page)).toHaveLength(5);
      await expect.poll(() => suggested(page)).toHaveLength(before - 5);
    },
  );

test('case 01 telex-swallows-the-second-letter: after a decision every other one is heard, Backspace alone is none', async ({
  extension,
}) => {
  const page = await openArticlePage(extension);
  const ime = await inputMethod(page);
  await page.keyboard.press('Alt+g');
  /** What is looked at, once its card stands and no `other` is looked at any more. */
  const looking = async (other?: string) => {
    await page.getByTestId('suggestion-card').waitFor();
    let now: string[] = [];
    await expect
      .poll(async () => {
        now = await lookedAt(page);
        return now.length === 1 && now[0] !== other;
      })
      .toBe(true);
    return now[0]!;
  };
  let current = await looking();
  /** Presses a key; the next suggestion gets the focus. */
  const decide = async (press: () => Promise<void>) => {
    const decided = current;
    await press();
    current = await looking(decided);
    return decided;
  };
  const accepted = await decide(() => ime.letter('a'));
  const refused = await decide(() => ime.replace(1, 'ã'));
  const acceptedNext = await decide(() => ime.letter('a'));
  const passed = await decide(() => ime.replace(1, 'ạ'));
  await ime.backspace();
  await ime.backspace();
  await expect.poll(() => marked(page)).toEqual(expect.arrayContaining([accepted, acceptedNext]));
  expect(await marked(page)).toHaveLength(2);
  expect(await lookedAt(page)).toEqual([current]);
  await expect.poll(() => suggested(page)).not.toContain(refused);
  expect(await suggested(page)).toContain(passed);
});

test('case 01 telex-swallows-the-second-letter: a composed letter marks the selection', async ({
  extension,
}) => {
  const page = await openArticlePage(extension);
  await selectText(page, 'xắn quần lội bộ');
  await (await inputMethod(page)).compose('KeyS');
  await expect.poll(() => marked(page)).toEqual(['xắn quần lội bộ']);
});

test('case 01 telex-swallows-the-second-letter: VNI digits choose a place for an ambiguous mark', async ({
  extension,
}) => {
  const page = await openArticlePage(extension);
  await selectText(page, 'Chi bộ bản họp bốn buổi');
  await page.keyboard.press('r');
  await page.keyboard.press('Escape');
  await expect.poll(() => marked(page)).toEqual(['Chi bộ bản họp bốn buổi']);
  // The sentence moves to two other places: which one is meant only the reviewer knows.
  await page.evaluate(() => {
    const [first, ...others] = document.querySelectorAll('.noi-dung p');
    const sentence = first!.textContent!;
    first!.textContent = 'Bản Luông hôm nay đã khác trước nhiều.';
    for (const other of others.slice(1))
      other.after(Object.assign(document.createElement('p'), { textContent: sentence }));
  });
  await page.keyboard.press('Alt+n');
  await expect(page.getByTestId('candidate')).toHaveCount(2);
  const ime = await inputMethod(page);
  await ime.letter('a');
  await ime.replace(1, 'à');
  await expect.poll(() => marked(page)).toEqual(['Chi bộ bản họp bốn buổi']);
});

test('case 02 caps-lock-accepts-all: letters under Caps Lock are the letters, only Shift+a accepts all', async ({
  extension,
}) => {
  const page = await openArticlePage(extension);
  const ime = await inputMethod(page);
  await stepTo(page, 'Dân vận khéo');
  await ime.letter('A');
  await expect.poll(() => marked(page)).toEqual(['Dân vận khéo']);
  await expect.poll(() => lookedAt(page)).not.toEqual(['Dân vận khéo']);
  await page.getByTestId('suggestion-card').waitFor();
  const [next] = await lookedAt(page);
  await ime.letter('J');
  await expect.poll(() => lookedAt(page)).not.toEqual([next]);
  await ime.letter('G', { isShifted: true });
  await expect.poll(() => lookedAt(page)).toEqual([next]);
  await selectText(page, 'xắn quần lội bộ');
  await ime.letter('S');
  await expect.poll(() => marked(page)).toContain('xắn quần lội bộ');
  await page.keyboard.press('Escape');

  await page.reload();
  await expect.poll(async () => (await suggested(page)).length).toBeGreaterThan(5);
  await stepTo(page, 'Dân vận khéo');
  await ime.letter('a', { isShifted: true });
  await expect.poll(() => suggested(page)).not.toContain('Dân vận khéo');
  expect((await marked(page)).filter((text) => text === 'Dân vận khéo')).toHaveLength(2);
});

/** Parts of a page that wait for letters, before the article and inside of it. */
const WIDGETS = `<div id="phat" tabindex="0">Trình phát (phím j k l của trang)</div>
<div id="chon" role="listbox" tabindex="0">Danh sách chọn theo chữ cái</div>
<button id="nut" type="button">Nghe bài</button>`;
const LISTENS = "window.got = ''; addEventListener('keydown', (event) => { got += event.key; });";

for (const place of ['before', 'inside'] as const)
  test(
    `case 15 single-keys-taken-from-the-page: letters belong to the widget ${place} the article that has the focus`,
    longUnless(place === 'inside'),
    async ({ extension }) => {
      const page = await openArticlePage(extension, {
        script: LISTENS,
        ...(place === 'before' ? { before: WIDGETS } : { around: (text) => text + WIDGETS }),
      });
      for (const widget of ['#phat', '#chon', '#nut']) {
        await page.locator(widget).click();
        await page.keyboard.type('jklnpaxcsr');
      }
      expect(await page.evaluate('got')).toBe('jklnpaxcsr'.repeat(3));
      await expect(page.getByTestId('suggestion-card')).toHaveCount(0);
      await page.locator('h1').click();
      // Nor does the article itself take them, unless something of ours is open.
      await page.keyboard.press('g');
      await expect(page.getByTestId('suggestion-card')).toHaveCount(0);
      await page.keyboard.press('Alt+g');
      await expect(page.getByTestId('suggestion-card')).toBeVisible();
      await page.keyboard.press('g');
      expect(await page.evaluate('got')).toBe(`${'jklnpaxcsr'.repeat(3)}gAlt`);
    },
  );

test('case 15 single-keys-taken-from-the-page: a switch in the popup turns letters off, named keys stay', async ({
  extension,
}) => {
  const page = await openArticlePage(extension, { script: LISTENS });
  const popup = await openPopupInTab(extension, page);
  await popup.getByTestId('switch-singleKeys').uncheck();
  await page.bringToFront();
  await selectText(page, 'xắn quần lội bộ');
  await expect(page.getByTestId('add-remark').locator('kbd')).toHaveText('Alt+L');
  await page.keyboard.type('jaxcsr');
  expect(await page.evaluate('got')).toBe('jaxcsr');
  expect(await marked(page)).toEqual([]);
  await page.getByTestId('add-remark').click();
  await expect.poll(() => marked(page)).toEqual(['xắn quần lội bộ']);
  await page.getByTestId('card').locator('blockquote').click();
  await page.keyboard.press('Delete');
  await expect.poll(() => marked(page)).toEqual([]);
});

/** Elements of a site's own round the article, and whose letters are when they have the focus. */
const ELEMENTS = [
  ['an element of the site’s own', '<bai-viet tabindex="-1" style="display:block">', '</bai-viet>'],
  ['one in the order of the Tab key', '<bai-viet tabindex="0" style="display:block">', '</bai-viet>'],
  ['a main part that takes the focus', '<main tabindex="-1" role="main">', '</main>'],
  ['paragraphs that take the focus', '<p tabindex="0">Mở đầu.</p>', ''],
] as const;
for (const [name, start, end] of ELEMENTS)
  test(
    `case 20 keys-dead-inside-a-custom-element: keys work in ${name}`,
    longUnless(end === '' || name.includes('own')),
    async ({ extension }) => {
      const around = (text: string) =>
        end ? start + text + end : start + text.replaceAll('<p>', '<p tabindex="0">');
      const page = await openArticlePage(extension, { around });
      await selectText(page, 'xắn quần lội bộ');
      expect(await page.evaluate(() => document.activeElement?.localName)).toMatch(/^(?:bai-viet|main|p)$/);
      await page.keyboard.press('r');
      await expect.poll(() => marked(page)).toEqual(['xắn quần lội bộ']);
      await page.keyboard.press('Escape');
      await page.locator('.noi-dung p').last().click();
      await page.keyboard.press('Alt+g');
      await expect(page.getByTestId('suggestion-card')).toBeVisible();
    },
  );

test('case 20 keys-dead-inside-a-custom-element: a field in a closed shadow root keeps its letters', async ({
  extension,
}) => {
  const page = await openArticlePage(extension, {
    before: '<o-tim-kiem></o-tim-kiem>',
    script: `customElements.define('o-tim-kiem', class extends HTMLElement {
      constructor() {
        super();
        const root = this.attachShadow({ mode: 'closed' });
        root.innerHTML = '<input style="width: 200px; height: 30px">';
        window.read = () => root.firstChild.value;
      }
    });`,
  });
  await page.locator('o-tim-kiem').click();
  await page.keyboard.type('jakxcsr');
  expect(await page.evaluate('read()')).toBe('jakxcsr');
  await expect(page.getByTestId('suggestion-card')).toHaveCount(0);
});
