import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../../lib/random.ts';
import { reportParagraph } from './reports.ts';

/** The paragraphs of each `{text}` JSON file of a folder, in the files' order. */
export function readTexts(directory: string): string[][] {
  return readdirSync(directory)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => (JSON.parse(readFileSync(join(directory, name), 'utf8')) as { text: string }).text)
    .map((text) =>
      text
        .normalize('NFC')
        .split(/\n/)
        .map((line) => line.replace(/\s+/g, ' ').trim())
        .filter((line) => line !== ''),
    );
}

/**
 * Whole paragraphs of shuffled texts up to a length in characters. Where the texts are used up the page goes on with
 * reports; no text stands twice, since nobody could tell its copies apart.
 */
export function composePage(random: Random, texts: readonly string[][], characters: number): string[] {
  const page: string[] = [];
  const given = random.shuffled(texts).flat();
  for (let length = 0; length < characters; ) {
    const paragraph = given[page.length] ?? reportParagraph(random);
    page.push(paragraph);
    length += paragraph.length;
  }
  return page;
}
