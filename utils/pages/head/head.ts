import { cleanByline, findDays } from '@/utils/article/index.ts';
import { linesOf } from '../lines/lines-of.ts';
import type { Layout, PageHead, PageParagraph, PageWords } from '../model.ts';

/** The print's own lines stand within this share of the page's height at its ends. */
const BAND = 0.14;
/** A byline is no longer than this. */
const LONGEST_BYLINE = 60;
/** A byline stands within so many paragraphs of either end of the article. */
const NEAR_END = 3;
/** The letters of a headline differ by less than this share of their size. */
const ONE_SIZE = 0.06;
/** A headline is larger than the text by this. */
const HEADLINE = 1.15;

/** Names of newspapers and journals as their own pages print them: “BÁO VÙNG CAO”, “Tạp chí Lý luận”. */
const OUTLET =
  /(?<![\p{L}])((?:báo|tạp chí|tập san|nội san|bản tin)\s+\p{Lu}[\p{L}&\s-]*[\p{L}])|(?<![\p{L}])((?:BÁO|TẠP CHÍ|TẬP SAN|NỘI SAN|BẢN TIN)\s+\p{Lu}[\p{Lu}&\s-]*\p{Lu})/u;

/**
 * What the print says of an article, to be proposed and not to be taken for known: the words in the largest letters, a
 * name at an end of the text, a day and an outlet in the lines around the text. What it does not say is null.
 */
export function readHead(layout: Layout, pages: readonly PageWords[]): PageHead {
  const first = layout.paragraphs[0]?.page ?? pages[0]?.number;
  const page = pages.find(({ number }) => number === first);
  const own = new Set(layout.paragraphs.map((paragraph) => paragraph.page));
  const around = pages.filter(({ number }) => own.has(number)).flatMap((one) => linesAround(one, layout));
  return {
    title: titleOf(layout),
    author: authorOf(layout),
    publishedOn: firstOf(around, (line) => findDays(line, 'day-first')[0]?.day ?? null),
    outlet: firstOf(around, outletIn),
    page: page?.label ?? '',
  };
}

function firstOf(lines: readonly string[], read: (line: string) => string | null): string | null {
  for (const line of lines) {
    const value = read(line);
    if (value !== null) return value;
  }
  return null;
}

/** The readable lines at the ends of a page. */
function linesAround(page: PageWords, layout: Layout): string[] {
  const gate = layout.gates.find((one) => one.page === page.number);
  const leftOut = new Set(gate?.leftOut ?? []);
  const isAround = (baseline: number): boolean =>
    baseline < BAND * page.height || baseline > (1 - BAND) * page.height;
  return linesOf(page, (run) => !leftOut.has(run) && isAround(page.runs[run]!.baseline)).map(({ text }) =>
    text.replace(/\s+/g, ' ').trim().normalize('NFC'),
  );
}

function outletIn(line: string): string | null {
  const found = OUTLET.exec(line);
  return (found?.[1] ?? found?.[2])?.trim() ?? null;
}

/** The paragraphs with the size of the letters of their longest piece. */
function sizesOf({ paragraphs, pieces }: Layout): { paragraph: PageParagraph; size: number }[] {
  let at = 0;
  return paragraphs.map((paragraph) => {
    let [size, most] = [0, 0];
    for (; at < pieces.length && pieces[at]!.end <= paragraph.end; at += 1) {
      const { rect, start, end } = pieces[at]!;
      if (start >= paragraph.start && end - start > most) [size, most] = [rect[3], end - start];
    }
    return { paragraph, size };
  });
}

/** The first words in the largest letters, where the text itself is set in smaller ones. */
function titleOf(layout: Layout): string | null {
  const sizes = sizesOf(layout);
  const largest = Math.max(0, ...sizes.map(({ size }) => size));
  const body = sizes.filter(({ paragraph }) => paragraph.kind === 'body').map(({ size }) => size);
  if (body.length > 0 && largest < HEADLINE * Math.min(...body)) return null;
  const from = sizes.findIndex(({ size }) => size > (1 - ONE_SIZE) * largest);
  if (from < 0) return null;
  let to = from + 1;
  while (to < sizes.length && sizes[to]!.size > (1 - ONE_SIZE) * largest) to += 1;
  const words = layout.paragraphs
    .slice(from, to)
    .map(({ start, end }) => layout.text.slice(start, end))
    .join(' ');
  return words === '' ? null : words;
}

/** A name at the end of the text, else under its headline. */
function authorOf(layout: Layout): string | null {
  const texts = layout.paragraphs
    .filter(({ kind }) => kind !== 'note' && kind !== 'row')
    .map(({ start, end }) => layout.text.slice(start, end));
  const title = titleOf(layout);
  for (const text of [...texts.slice(-NEAR_END).reverse(), ...texts.slice(0, NEAR_END)]) {
    const line = text.replace(/[.\s]+$/, '');
    if (
      line === title ||
      line.length > LONGEST_BYLINE ||
      /[.!?:;“”]\s*\S{3}/.test(line.replace(/^[^:]*:/, ''))
    )
      continue;
    const name = cleanByline(inSmallLetters(line));
    if (name !== '' && name.split(/\s+/).length > 1) return name;
  }
  return null;
}

/** “TRẦN MINH KHOA” as it is written elsewhere; initials stay. */
const inSmallLetters = (line: string): string =>
  /\p{Ll}/u.test(line)
    ? line
    : line.replace(/\p{Lu}{2,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
