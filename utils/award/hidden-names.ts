import type { Span } from '@/utils/model/records.ts';
import { fold } from '@/utils/text/fold.ts';
import { namesIn } from './names.ts';

/** A line that is no longer than this, in UTF-16 units, may be a byline; a name of one word is looked for in such only. */
const LONGEST_BYLINE = 60;

const isLetter = (unit: string | undefined): boolean => unit !== undefined && /[\p{L}\p{N}]/u.test(unit);

/**
 * Where the names of authors stand in a page's text, however they are written there: a name of two words or more
 * everywhere, because it signs, heads and ends articles; one of a single word, which may be any word, only in a line
 * as short as a byline.
 * @param folded a canonical text, folded (utils/text/fold.ts): places are the same in both
 * @param lines bylines and lists of authors, as printed
 */
export function hiddenNames(folded: string, lines: readonly string[]): Span[] {
  const names = new Set(lines.flatMap(namesIn).map((name) => fold(name.normalize('NFC').trim())));
  const spans: Span[] = [];
  for (const name of names) {
    if (name.length < 2) continue;
    const isOneWord = !/\s/.test(name);
    for (let start = folded.indexOf(name); start >= 0; start = folded.indexOf(name, start + 1)) {
      const end = start + name.length;
      if (isLetter(folded[start - 1]) || isLetter(folded[end])) continue;
      if (isOneWord && lineLength(folded, start) > LONGEST_BYLINE) continue;
      spans.push({ start, end });
    }
  }
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}

function lineLength(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return (end < 0 ? text.length : end) - (text.lastIndexOf('\n', at) + 1);
}
