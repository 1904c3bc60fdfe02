import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Verdict } from '../../../utils/pages/index.ts';

/** What is known of one PDF: `gold/NAME.json` of `files/NAME.pdf`. Every field but the first may be missing. */
export interface Gold {
  /** Name of the file in `files/`. */
  file: string;
  /** The article's part of the pages: `[{page, box: [left, top, width, height] in ‰}]`; all of them where it is missing. */
  frame?: Frame;
  /** The article as plain text, one paragraph a line: its suggestions are what is to be found. */
  text?: string;
  /** What stands in the article's part besides, one paragraph a line: suggestions of it are neither asked for nor false. */
  beside?: string;
  /** In their order, by their first and last words. */
  paragraphs?: { first: string; last: string }[];
  /** Each with the word before and after it in its paragraph; empty at the paragraph's ends. */
  figures?: GoldFigure[];
  /** What each page's words are worth, by number. */
  verdicts?: Record<string, Verdict>;
  /** Words of running heads, page numbers and other articles, which must not be in the text. */
  foreign?: string[];
}

export interface GoldFigure {
  before: string;
  figure: string;
  after: string;
}

/** @throws where DIR holds no `gold/` */
export function readGold(directory: string): Gold[] {
  const folder = join(directory, 'gold');
  if (!existsSync(folder))
    throw new Error(`${folder} is missing: it holds one NAME.json per files/NAME.pdf.`);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Gold);
}

/** Words by which a paragraph is known at either end. */
const ENDS = 4;
const FIGURE = /\d/;

/** What a plain text says of its paragraphs and figures. */
export function goldOf(text: string): Required<Pick<Gold, 'text' | 'paragraphs' | 'figures'>> {
  const lines = text.split('\n').map((line) => line.trim().split(/\s+/));
  return {
    text,
    paragraphs: lines.map((words) => ({
      first: words.slice(0, ENDS).join(' '),
      last: words.slice(-ENDS).join(' '),
    })),
    figures: lines.flatMap((words) =>
      words.flatMap((figure, at) =>
        FIGURE.test(figure) ? [{ before: words[at - 1] ?? '', figure, after: words[at + 1] ?? '' }] : [],
      ),
    ),
  };
}
