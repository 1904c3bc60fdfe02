import { endsHere } from '@/utils/suggest/figures/sentence/signs.ts';
import type { Tokens } from '@/utils/suggest/tokens.ts';
import type { Figure, Passage } from './figure.ts';

/** What opens a sentence that tells the parts of the one before it. */
const GOES_ON = /^[^\p{L}\d]*(?:trong đó|trong số (?:đó|này)|cụ thể|bao gồm|gồm|chia ra)(?![\p{L}])/u;
const LIST_MARK = /^\s*(?:[-–—+*•●▪◦·]|\d{1,2}[.)]|[a-zđ]\))\s*/u;

/** The passages in which figures stand: sentences, each with the list or the “trong đó” that tells its parts. */
export function passagesOf(tokens: Tokens, lower: string, figures: readonly Figure[]): Passage[] {
  const passages: Passage[] = [];
  let from = 0;
  let next = 0;
  let isList = false;
  for (let at = 0; at < tokens.count; at += 1) {
    if (at + 1 < tokens.count && !endsHere(tokens, at)) continue;
    const start = tokens.starts[from]!;
    const end = tokens.ends[at]!;
    const own: Figure[] = [];
    while (next < figures.length && figures[next]!.start < end) {
      own.push(figures[next]!);
      next += 1;
    }
    const words = lower.slice(start, end).trim();
    const last: Passage | undefined = passages.at(-1);
    const isItem: boolean =
      last !== undefined && isList && (LIST_MARK.test(words) || endsWith(lower, last, ';'));
    const joins: boolean =
      last !== undefined && words !== '' && (isItem || GOES_ON.test(words) || endsWith(lower, last, ':'));
    if (joins && last) {
      last.end = end;
      last.figures.push(...own);
    } else if (words !== '') {
      passages.push({ start, end, figures: own });
    }
    if (words !== '') isList = words.endsWith(':') || (isList && joins);
    from = at + 1;
  }
  const filled = passages.filter(({ figures: own }) => own.length > 0);
  for (const passage of filled) tellDepths(lower, passage);
  return filled;
}

function tellDepths(lower: string, { start, figures }: Passage): void {
  let depth = 0;
  let at = start;
  for (const figure of figures) {
    for (; at < figure.start; at += 1)
      if (lower[at] === '(') depth += 1;
      else if (lower[at] === ')') depth = Math.max(0, depth - 1);
    figure.depth = depth;
  }
}

/** Characters of white space that may stand behind a sign. */
const MOST_SPACE = 4;

const endsWith = (lower: string, { end }: Passage, sign: string): boolean =>
  lower
    .slice(Math.max(0, end - MOST_SPACE), end)
    .trim()
    .endsWith(sign);
