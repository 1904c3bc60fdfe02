/**
 * Has typesetters that are installed lay out newspaper pages, with what is to be read of them, for `npm run eval:documents`:
 * `npm run make:typeset -- DIR [--count N] [--seed S] [--with libreoffice|scribus] [--rewrite gs|cairo] [--texts DIR]`.
 * `--texts` takes articles of another folder (`*.json` with `title` and `text`) instead of made-up ones. Pages on which not all
 * words found room, by poppler's reading, are left out.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Random } from '../lib/random.ts';
import type { Gold } from './documents/gold.ts';
import { goldOf } from './documents/gold.ts';
import { type PrintedArticle, plainText } from './documents/layouts/articles.ts';
import { fodtOf } from './documents/typeset/fodt.ts';
import { AROUND, besidesIn, type NewsPage, planPages } from './documents/typeset/news-page.ts';
import { scribusScript } from './documents/typeset/scribus.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    with: { type: 'string', default: 'libreoffice' },
    rewrite: { type: 'string' },
    texts: { type: 'string' },
  },
});

function main(directory: string | undefined): void {
  if (!directory) throw new Error('Usage: npm run make:typeset -- DIR [--count N] [--seed S]');
  const [files, gold, source] = ['files', 'gold', 'source'].map((name) => join(directory, name)) as [
    string,
    string,
    string,
  ];
  for (const folder of [files, gold, source]) mkdirSync(folder, { recursive: true });
  const pages = planPages(
    new Random(Number(values.seed)),
    Number(values.count),
    values.texts ? articlesIn(values.texts) : [],
  );
  const named = pages.map((page, at) => ({
    page,
    name: `${values.with}-${values.seed}-${String(at).padStart(3, '0')}-${page.setting}-${page.stories[0]!.columns}`,
  }));
  if (values.with === 'scribus') byScribus(named, source, files);
  else byLibreOffice(named, source, files);
  let left = 0;
  for (const { page, name } of named) {
    const path = join(files, `${name}.pdf`);
    if (existsSync(path) && values.rewrite) rewrite(path, values.rewrite);
    if (existsSync(path) && holdsAll(path, page)) writeGold(gold, name, page);
    else left += 1;
  }
  console.log(
    `${named.length - left} pages in ${directory}; ${left} left out, where the words found no room`,
  );
}

interface NamedPage {
  page: NewsPage;
  name: string;
}

function byLibreOffice(pages: readonly NamedPage[], source: string, files: string): void {
  const paths = pages.map(({ page, name }) => {
    const path = join(source, `${name}.fodt`);
    writeFileSync(path, fodtOf(page));
    return path;
  });
  execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', files, ...paths], {
    stdio: 'ignore',
  });
}

function byScribus(pages: readonly NamedPage[], source: string, files: string): void {
  const script = join(source, 'pages.py');
  writeFileSync(
    script,
    scribusScript(pages.map(({ page, name }) => ({ page, path: join(files, `${name}.pdf`) }))),
  );
  execFileSync('scribus', ['-g', '-ns', '-py', script], {
    stdio: 'ignore',
    env: { ...process.env, QT_QPA_PLATFORM: 'offscreen' },
  });
}

/** Writes a file anew by another producer. */
function rewrite(path: string, producer: string): void {
  const next = `${path}.next`;
  if (producer === 'gs') execFileSync('ps2pdf', [path, next], { stdio: 'ignore' });
  else execFileSync('pdftocairo', ['-pdf', path, next], { stdio: 'ignore' });
  renameSync(next, path);
}

/** Scribus sets no tables. */
const shownBeside = (story: NewsPage['stories'][number]): string[] =>
  besidesIn(values.with === 'scribus' ? withoutTables(story) : story);

const withoutTables = (story: NewsPage['stories'][number]): NewsPage['stories'][number] => ({
  ...story,
  inserts: new Map([...story.inserts].filter(([, { type }]) => type !== 'table')),
});

const lettersIn = (text: string): number => text.normalize('NFC').match(/[\p{L}\d]/gu)?.length ?? 0;

/** Whether a page shows as many letters as it was given: what finds no room in a frame is not shown. */
function holdsAll(path: string, page: NewsPage): boolean {
  const said = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8', maxBuffer: 1e8 });
  const given = [
    ...page.stories.flatMap((story) => [plainText(story.article), ...shownBeside(story)]),
    page.head ?? '',
    page.foot ?? '',
  ];
  const isWhole = lettersIn(said) >= lettersIn(given.join(' '));
  if (!isWhole) rmSync(path);
  return isWhole;
}

/** One for each story: what the others say is neither asked for nor false. */
function writeGold(folder: string, name: string, page: NewsPage): void {
  for (const [at, story] of page.stories.entries()) {
    const others = page.stories.filter((other) => other !== story);
    const beside = [
      ...besidesIn(story),
      ...others.flatMap((other) => [plainText(other.article), ...besidesIn(other)]),
      ...page.stories.map(({ article }) => article.author.toUpperCase()),
    ];
    const whole: Gold = {
      file: `${name}.pdf`,
      ...goldOf(plainText(story.article)),
      beside: beside.join('\n'),
      foreign: at === 0 ? [...(page.head ? AROUND.head : []), ...(page.foot ? ['Trang 1'] : [])] : [],
      verdicts: { 1: 'good' },
    };
    writeFileSync(join(folder, `${name}-${at}.json`), `${JSON.stringify(whole, null, 1)}\n`);
  }
}

/** Articles of a folder, their empty lines left out. */
function articlesIn(folder: string): PrintedArticle[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const { title, text } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
        title: string;
        text: string;
      };
      const paragraphs = text
        .replace(/[ \u00a0]+/g, ' ')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
      return { title: title.trim(), lead: '', paragraphs, author: 'Trần Minh Khoa' };
    });
}

main(positionals[0]);
