import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from '@playwright/test';
import { bundleScript } from '../../tools/lib/bundle.ts';
import { QUIET_ARGS, requireChromium } from '../../tools/lib/chromium.ts';
import { Random } from '../../tools/lib/random.ts';
import { SAMPLE_ENTRY, sealedHosts } from '../../tools/lib/site.ts';
import { passageLinks } from '../../utils/dossier/passage/passage-link.ts';
import type { Span } from '../../utils/model/records.ts';
import type * as InPage from './support/passages-in-page.ts';
import { expect, longUnless, SOURCE_ENTRY, test } from './support/test.ts';

declare const Passages: typeof InPage;

/** The colour in which the browser shows the passage it goes to: nothing else has it. */
const COLOUR = [1, 2, 3] as const;
const STYLE = `::target-text { background: rgb(${COLOUR}); color: rgb(${COLOUR}); }`;

/** Passages of each form that are tried in an article, chosen by chance. */
const OF_EACH = { few: 3, many: 14 };

/** Pixels by which a highlight may differ from the boxes of its letters. */
const SLACK = 3;

/** What a reviewer marks: figures, a few words, whole sentences, stretches over two blocks. */
function passagesOf(text: string, ofEach: number, random: Random): Span[] {
  const spansOf = (form: RegExp) =>
    [...text.matchAll(form)].map(({ 0: words, index }) => ({ start: index, end: index + words.length }));
  const forms = [
    spansOf(/\d[\d.,/]*(?:%| \p{L}+)?/gu),
    spansOf(/(?<=[ “])\p{L}+ \p{L}+ \p{L}+(?=[ ”,.])/gu),
    spansOf(/(?<=^|[.!?…] )\p{Lu}[^.!?…\n]{20,}[.!?…]/gmu),
    spansOf(/[^ \n]+ [^ \n]+\n[^ \n]+ [^ \n]+/gu),
  ];
  return forms.flatMap((spans) => random.shuffled(spans).slice(0, ofEach));
}

async function open(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1600 } });
  const code = await bundleScript('tests/e2e/support/passages-in-page.ts', 'Passages');
  await page.addInitScript(`${code};globalThis.Passages = Passages;`);
  await page.addInitScript((style) => {
    document.addEventListener('DOMContentLoaded', () => {
      const sheet = document.createElement('style');
      sheet.textContent = style;
      document.head.append(sheet);
    });
  }, STYLE);
  return page;
}

/** Where the browser shows a passage after it has opened a link, and where the passage stands. */
async function shown(page: Page, link: string, span: Span) {
  await page.goto('about:blank');
  await page.goto(link);
  let box: InPage.Box | null = null;
  await expect(async () => {
    const png = (await page.screenshot()).toString('base64');
    box = await page.evaluate(([png, colour]) => Passages.colouredBox(png, colour), [png, COLOUR] as const);
    expect(box, `nothing is shown for ${decodeURIComponent(link)}`).not.toBeNull();
  }).toPass({ timeout: 5_000 });
  return { box: box as InPage.Box | null, wanted: await page.evaluate((span) => Passages.boxOf(span), span) };
}

for (const [name, ofEach] of Object.entries(OF_EACH))
  test(
    `every link to a passage scrolls to it and shows it, and nothing else: ${name}`,
    longUnless(name === 'few'),
    async ({ site }) => {
      const browser = await chromium.launch({
        executablePath: requireChromium(),
        args: [...QUIET_ARGS, sealedHosts(site.port)],
      });
      try {
        const page = await open(browser);
        const articles = [SAMPLE_ENTRY, ...(existsSync(SOURCE_ENTRY.file) ? [SOURCE_ENTRY.url] : [])];
        const wrong: string[] = [];
        let tried = 0;
        for (const address of articles) {
          await page.goto(address);
          const { text, above } = await page.evaluate(() => Passages.article());
          const linkTo = passageLinks(text, above);
          for (const span of passagesOf(text, ofEach, new Random(ofEach))) {
            const link = linkTo(address, span)!;
            expect(link, text.slice(span.start, span.end)).not.toBe(address);
            const { box, wanted } = await shown(page, link, span);
            tried += 1;
            const edges = ['left', 'top', 'right', 'bottom'] as const;
            if (!box || edges.some((edge) => Math.abs(box[edge] - wanted[edge]) > SLACK))
              wrong.push(`${decodeURIComponent(link)}\n${JSON.stringify({ box, wanted })}`);
          }
        }
        expect(wrong).toEqual([]);
        expect(tried).toBeGreaterThanOrEqual(3 * ofEach);
      } finally {
        await browser.close();
      }
    },
  );
